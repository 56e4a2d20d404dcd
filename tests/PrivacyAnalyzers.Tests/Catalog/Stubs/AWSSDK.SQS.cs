// The public API of AWSSDK.SQS and AWSSDK.SimpleNotificationService 4, as far as the catalog names it.
namespace Amazon.SQS.Model
{
    public class SendMessageRequest
    {
        public string QueueUrl { get; set; }
        public string MessageBody { get; set; }
    }

    public class SendMessageBatchRequest
    {
    }

    public class SendMessageResponse
    {
    }
}

namespace Amazon.SQS
{
    using Amazon.SQS.Model;

    public interface IAmazonSQS
    {
        System.Threading.Tasks.Task<SendMessageResponse> SendMessageAsync(string queueUrl, string messageBody, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task<SendMessageResponse> SendMessageBatchAsync(SendMessageBatchRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Amazon.SimpleNotificationService.Model
{
    public class PublishRequest
    {
        public string Message { get; set; }
    }
}

namespace Amazon.SimpleNotificationService
{
    public interface IAmazonSimpleNotificationService
    {
        System.Threading.Tasks.Task PublishAsync(string topicArn, string message, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task PublishAsync(string topicArn, string message, string subject, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task PublishAsync(Amazon.SimpleNotificationService.Model.PublishRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
}
