// The public API of NUnit 4, as far as the catalog names it.
using System.IO;

namespace NUnit.Framework
{
    public class TestContext
    {
        public static TextWriter Out => null;
        public static TextWriter Error => null;
        public static TextWriter Progress => null;
        public static void Write(string value)
        {
        }
        public static void WriteLine(string value)
        {
        }
        public static void WriteLine(string format, params object[] args)
        {
        }
    }
}
