using System.Threading.Channels;

namespace OnlineShop.Notifications;

/// <summary>Tells the shop's other programs what happened. The sample has none: its queue is read by nobody.</summary>
public sealed class SubscriberEvents(EventQueue queue)
{
    public ValueTask SubscribedAsync(NewsletterSubscription subscription, CancellationToken cancellation) =>
        // PRIV3005: the event needs the address only. The birthday has no purpose, here or anywhere.
        queue.PublishAsync(subscription, cancellation);
}

/// <summary>The queue of events; privacy.yml says what it does with them.</summary>
public sealed class EventQueue
{
    private readonly Channel<object> _events = Channel.CreateBounded<object>(1);

    public ValueTask PublishAsync(object message, CancellationToken cancellation) => _events.Writer.WriteAsync(message, cancellation);
}
