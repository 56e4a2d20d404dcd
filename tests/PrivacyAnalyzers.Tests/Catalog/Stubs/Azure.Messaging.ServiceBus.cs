// The public API of Azure.Messaging.ServiceBus 7 and Azure.Messaging.EventHubs 5, as far as the catalog names it.
namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusMessage
    {
        public ServiceBusMessage(string body)
        {
        }

        public ServiceBusMessage(System.ReadOnlyMemory<byte> body)
        {
        }

        public string MessageId { get; set; }
    }

    public class ServiceBusSender
    {
        public virtual System.Threading.Tasks.Task SendMessageAsync(ServiceBusMessage message, System.Threading.CancellationToken cancellationToken = default) => null;

        public virtual System.Threading.Tasks.Task SendMessagesAsync(System.Collections.Generic.IEnumerable<ServiceBusMessage> messages, System.Threading.CancellationToken cancellationToken = default) => null;

        public virtual System.Threading.Tasks.Task<long> ScheduleMessageAsync(ServiceBusMessage message, System.DateTimeOffset scheduledEnqueueTime, System.Threading.CancellationToken cancellationToken = default) => null;
    }
}

namespace Azure.Messaging.EventHubs
{
    public class EventData
    {
        public EventData(string eventBody)
        {
        }
    }
}

namespace Azure.Messaging.EventHubs.Producer
{
    public class EventHubProducerClient
    {
        public virtual System.Threading.Tasks.Task SendAsync(System.Collections.Generic.IEnumerable<EventData> eventBatch, System.Threading.CancellationToken cancellationToken = default) => null;
    }
}
