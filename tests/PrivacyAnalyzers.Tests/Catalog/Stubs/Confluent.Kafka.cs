// The public API of Confluent.Kafka 2, as far as the catalog names it.
namespace Confluent.Kafka
{
    public class MessageMetadata
    {
    }

    public class Message<TKey, TValue> : MessageMetadata
    {
        public TKey Key { get; set; }
        public TValue Value { get; set; }
    }

    public class DeliveryResult<TKey, TValue>
    {
    }

    public interface IProducer<TKey, TValue>
    {
        System.Threading.Tasks.Task<DeliveryResult<TKey, TValue>> ProduceAsync(string topic, Message<TKey, TValue> message, System.Threading.CancellationToken cancellationToken = default);

        void Produce(string topic, Message<TKey, TValue> message, System.Action<DeliveryResult<TKey, TValue>> deliveryHandler = null);
    }
}
