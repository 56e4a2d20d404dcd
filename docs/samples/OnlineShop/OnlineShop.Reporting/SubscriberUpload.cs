using Amazon.S3;
using Amazon.S3.Model;

namespace OnlineShop.Reporting;

/// <summary>Lays the list of subscribers where the people who write the newsletter fetch it.</summary>
public sealed class SubscriberUpload(IAmazonS3 storage)
{
    public async Task UploadAsync(IEnumerable<NewsletterSubscription> subscriptions, CancellationToken cancellation)
    {
        var list = new PutObjectRequest
        {
            BucketName = "kazaguruma-newsletter",
            Key = "subscribers.txt",
            ContentBody = string.Join('\n', subscriptions.Select(s => s.Email)),
        };

        // PRIV4002: privacy.yml does not say that a cloud of Amazon holds the addresses.
        await storage.PutObjectAsync(list, cancellation);
    }
}
