// The public API of Microsoft.Identity.Client 4, as far as the catalog names it.
namespace Microsoft.Identity.Client
{
    public enum LogLevel
    {
        Info,
    }

    public delegate void LogCallback(LogLevel level, string message, bool containsPii);

    public abstract class BaseAbstractApplicationBuilder<T>
        where T : BaseAbstractApplicationBuilder<T>
    {
        public T WithLogging(LogCallback loggingCallback, LogLevel? logLevel = null, bool? enablePiiLogging = null, bool? enableDefaultPlatformLogging = null) => (T)this;
    }

    public sealed class PublicClientApplicationBuilder : BaseAbstractApplicationBuilder<PublicClientApplicationBuilder>
    {
    }
}
