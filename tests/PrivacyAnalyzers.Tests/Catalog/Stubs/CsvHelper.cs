// The public API of CsvHelper 33, as far as the catalog names it.
namespace CsvHelper
{
    public interface IWriter
    {
        void WriteRecord<T>(T record);

        void WriteRecords<T>(System.Collections.Generic.IEnumerable<T> records);

        void WriteRecords(System.Collections.IEnumerable records);

        System.Threading.Tasks.Task WriteRecordsAsync<T>(System.Collections.Generic.IEnumerable<T> records, System.Threading.CancellationToken cancellationToken = default);
    }

    public class CsvWriter : IWriter
    {
        public CsvWriter(System.IO.TextWriter writer, System.Globalization.CultureInfo culture, bool leaveOpen = false)
        {
        }

        public virtual void WriteRecord<T>(T record)
        {
        }

        public virtual void WriteRecords<T>(System.Collections.Generic.IEnumerable<T> records)
        {
        }

        public virtual void WriteRecords(System.Collections.IEnumerable records)
        {
        }

        public virtual System.Threading.Tasks.Task WriteRecordsAsync<T>(System.Collections.Generic.IEnumerable<T> records, System.Threading.CancellationToken cancellationToken = default) => null;

        public virtual System.Threading.Tasks.Task WriteRecordsAsync<T>(System.Collections.Generic.IAsyncEnumerable<T> records, System.Threading.CancellationToken cancellationToken = default) => null;
    }
}

namespace CsvHelper.Configuration.Attributes
{
    public class IgnoreAttribute : System.Attribute
    {
    }
}
