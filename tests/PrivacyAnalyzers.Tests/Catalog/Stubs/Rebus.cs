// The public API of Rebus 8, as far as the catalog names it.
namespace Rebus.Bus
{
    public interface IBus
    {
        System.Threading.Tasks.Task SendLocal(object commandMessage, System.Collections.Generic.IDictionary<string, string> optionalHeaders = null);

        System.Threading.Tasks.Task Send(object commandMessage, System.Collections.Generic.IDictionary<string, string> optionalHeaders = null);

        System.Threading.Tasks.Task Publish(object eventMessage, System.Collections.Generic.IDictionary<string, string> optionalHeaders = null);

        System.Threading.Tasks.Task Defer(System.TimeSpan delay, object message, System.Collections.Generic.IDictionary<string, string> optionalHeaders = null);

        System.Threading.Tasks.Task Reply(object replyMessage, System.Collections.Generic.IDictionary<string, string> optionalHeaders = null);
    }
}
