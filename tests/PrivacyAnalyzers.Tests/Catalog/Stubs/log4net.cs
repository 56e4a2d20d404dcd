// The public API of log4net 3, as far as the catalog names it.
using System;

namespace log4net
{
    public interface ILog
    {
        void Debug(object message);
        void Debug(object message, Exception exception);
        void DebugFormat(string format, params object[] args);
        void DebugFormat(string format, object arg0);
        void Info(object message);
        void Info(object message, Exception exception);
        void InfoFormat(string format, params object[] args);
        void InfoFormat(string format, object arg0);
        void InfoFormat(string format, object arg0, object arg1);
        void InfoFormat(string format, object arg0, object arg1, object arg2);
        void InfoFormat(IFormatProvider provider, string format, params object[] args);
        void Warn(object message);
        void Warn(object message, Exception exception);
        void WarnFormat(string format, params object[] args);
        void WarnFormat(string format, object arg0);
        void Error(object message);
        void Error(object message, Exception exception);
        void ErrorFormat(string format, params object[] args);
        void ErrorFormat(string format, object arg0);
        void Fatal(object message);
        void Fatal(object message, Exception exception);
        void FatalFormat(string format, params object[] args);
        void FatalFormat(string format, object arg0);
        bool IsDebugEnabled { get; }
    }

    public static class LogManager
    {
        public static ILog GetLogger(Type type) => null;
    }

    public static class ThreadContext
    {
        public static Util.ThreadContextProperties Properties => null;
        public static Util.ThreadContextStacks Stacks => null;
    }
}

namespace log4net.Core
{
    public sealed class Level
    {
    }

    public interface ILogger
    {
        void Log(Type callerStackBoundaryDeclaringType, Level level, object message, Exception exception);
    }
}

namespace log4net.Util
{
    public abstract class ContextPropertiesBase
    {
        public abstract object this[string key] { get; set; }
    }

    public sealed class ThreadContextProperties : ContextPropertiesBase
    {
        public override object this[string key] { get => null; set { } }
    }

    public sealed class ThreadContextStacks
    {
        public ThreadContextStack this[string key] => null;
    }

    public sealed class ThreadContextStack
    {
        public IDisposable Push(string message) => null;
    }
}
