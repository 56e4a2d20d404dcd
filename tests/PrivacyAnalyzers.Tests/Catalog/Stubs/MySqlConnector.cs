// The public API of MySqlConnector, as far as the catalog names it.
namespace MySqlConnector
{
    public sealed class MySqlParameter : System.Data.Common.DbParameter
    {
        public MySqlParameter(string name, object value)
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

    public sealed class MySqlParameterCollection
    {
        public MySqlParameter AddWithValue(string parameterName, object value) => null;
    }
}
