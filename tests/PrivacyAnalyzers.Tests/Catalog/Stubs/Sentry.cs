// The public API of Sentry 5, as far as the catalog names it.
namespace Sentry
{
    public static class SentrySdk
    {
        public static void CaptureMessage(string message)
        {
        }

        public static void AddBreadcrumb(string message, string category = null)
        {
        }

        public static void SetTag(string key, string value)
        {
        }
    }

    public class Scope
    {
        public void SetTag(string key, string value)
        {
        }

        public void SetExtra(string key, object value)
        {
        }
    }

    public sealed class SentryUser
    {
        public string Id { get; set; }
        public string Email { get; set; }
        public string Username { get; set; }
        public string IpAddress { get; set; }
    }
}
