// The public API of MassTransit 8, as far as the catalog names it.
namespace MassTransit
{
    public interface IPublishEndpoint
    {
        System.Threading.Tasks.Task Publish<T>(T message, System.Threading.CancellationToken cancellationToken = default)
            where T : class;

        System.Threading.Tasks.Task Publish(object message, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task Publish<T>(object values, System.Threading.CancellationToken cancellationToken = default)
            where T : class;
    }

    public interface ISendEndpoint
    {
        System.Threading.Tasks.Task Send<T>(T message, System.Threading.CancellationToken cancellationToken = default)
            where T : class;

        System.Threading.Tasks.Task Send<T>(object values, System.Threading.CancellationToken cancellationToken = default)
            where T : class;
    }

    public interface IBus : IPublishEndpoint
    {
    }
}
