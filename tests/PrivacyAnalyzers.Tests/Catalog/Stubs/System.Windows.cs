// The public API of WPF, Windows Forms and System.Security.Cryptography.ProtectedData, as far as the catalog names it.
namespace System.Windows
{
    public static class Clipboard
    {
        public static void SetText(string text)
        {
        }

        public static void SetDataObject(object data)
        {
        }
    }
}

namespace System.Windows.Forms
{
    public static class Clipboard
    {
        public static void SetText(string text)
        {
        }

        public static void SetDataObject(object data)
        {
        }
    }
}

namespace System.Security.Cryptography
{
    public enum DataProtectionScope
    {
        CurrentUser,
    }

    public static class ProtectedData
    {
        public static byte[] Protect(byte[] userData, byte[] optionalEntropy, DataProtectionScope scope) => null;
    }
}
