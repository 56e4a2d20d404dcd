// The public API of Microsoft.Maui.Essentials 10, as far as the catalog names it.
namespace Microsoft.Maui.ApplicationModel.DataTransfer
{
    public interface IClipboard
    {
        System.Threading.Tasks.Task SetTextAsync(string text);
    }
}

namespace Microsoft.Maui.Storage
{
    public interface IPreferences
    {
        void Set<T>(string key, T value, string sharedName = null);
    }

    public static class Preferences
    {
        public static void Set(string key, string value)
        {
        }

        public static void Set(string key, bool value)
        {
        }
    }

    public static class SecureStorage
    {
        public static System.Threading.Tasks.Task SetAsync(string key, string value) => null;
    }
}
