// The public API of Npgsql 9, as far as the catalog names it.
namespace Npgsql
{
    public sealed class NpgsqlDataSourceBuilder
    {
        public NpgsqlDataSourceBuilder EnableParameterLogging(bool parameterLoggingEnabled = true) => this;
    }

    public sealed class NpgsqlParameter
    {
        public NpgsqlParameter(string parameterName, object value)
        {
        }
    }

    public sealed class NpgsqlParameterCollection
    {
        public NpgsqlParameter AddWithValue(string parameterName, object value) => null;
    }

    public static class NpgsqlLoggingConfiguration
    {
        public static void InitializeLogging(Microsoft.Extensions.Logging.ILoggerFactory loggerFactory, bool parameterLoggingEnabled = false)
        {
        }
    }
}
