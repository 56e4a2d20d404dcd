// The public API of Azure.Core 1, as far as the catalog names it.
namespace Azure.Core
{
    public class DiagnosticsOptions
    {
        public bool IsLoggingContentEnabled { get; set; }
    }

    public abstract class ClientOptions
    {
        public DiagnosticsOptions Diagnostics => null;
    }
}
