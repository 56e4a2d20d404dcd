// The public API of MSTest 3, as far as the catalog names it.
namespace Microsoft.VisualStudio.TestTools.UnitTesting
{
    public abstract class TestContext
    {
        public abstract void Write(string message);
        public abstract void Write(string format, params object[] args);
        public abstract void WriteLine(string message);
        public abstract void WriteLine(string format, params object[] args);
    }
}
