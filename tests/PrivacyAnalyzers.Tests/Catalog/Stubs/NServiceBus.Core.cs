// The public API of NServiceBus 9, as far as the catalog names it.
namespace NServiceBus
{
    public class SendOptions
    {
    }

    public class PublishOptions
    {
    }

    public class ReplyOptions
    {
    }

    public interface IMessageSession
    {
        System.Threading.Tasks.Task Send(object message, SendOptions sendOptions, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task Publish(object message, PublishOptions publishOptions, System.Threading.CancellationToken cancellationToken = default);
    }

    public static class IMessageSessionExtensions
    {
        public static System.Threading.Tasks.Task Send(this IMessageSession session, object message, System.Threading.CancellationToken cancellationToken = default) => null;

        public static System.Threading.Tasks.Task Publish(this IMessageSession session, object message, System.Threading.CancellationToken cancellationToken = default) => null;
    }

    public interface IPipelineContext
    {
        System.Threading.Tasks.Task Send(object message, SendOptions options);

        System.Threading.Tasks.Task Publish(object message, PublishOptions options);
    }

    public static class IPipelineContextExtensions
    {
        public static System.Threading.Tasks.Task Send(this IPipelineContext context, object message) => null;

        public static System.Threading.Tasks.Task Publish(this IPipelineContext context, object message) => null;
    }

    public interface IMessageProcessingContext : IPipelineContext
    {
        System.Threading.Tasks.Task Reply(object message, ReplyOptions options);
    }
}
