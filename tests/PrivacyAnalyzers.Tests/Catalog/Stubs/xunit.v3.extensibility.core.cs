// The public API of xunit.v3.extensibility.core 3, as far as the catalog names it.
namespace Xunit
{
    public interface ITestOutputHelper
    {
        string Output { get; }
        void Write(string message);
        void Write(string format, params object[] args);
        void WriteLine(string message);
        void WriteLine(string format, params object[] args);
    }
}
