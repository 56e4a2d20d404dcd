// The public API of Microsoft.Data.SqlClient, as far as the catalog names it.
namespace Microsoft.Data.SqlClient
{
    public sealed class SqlParameter : System.Data.Common.DbParameter
    {
        public SqlParameter(string parameterName, object value)
        {
        }

        public override System.Data.DbType DbType { get; set; }

        public override System.Data.ParameterDirection Direction { get; set; }

        public override bool IsNullable { get; set; }

        public override string ParameterName { get; set; }

        public override int Size { get; set; }

        public override string SourceColumn { get; set; }

        public override bool SourceColumnNullMapping { get; set; }

        public override object Value { get; set; }

        public override void ResetDbType()
        {
        }
    }

    public sealed class SqlParameterCollection
    {
        public SqlParameter AddWithValue(string parameterName, object value) => null;
    }
}
