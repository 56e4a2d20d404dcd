// The part of AWSSDK.S3's public API that the catalog and the tests name.
namespace Amazon.S3.Model
{
    public class PutObjectRequest
    {
        public string BucketName { get; set; }

        public string Key { get; set; }

        public string ContentBody { get; set; }
    }

    public class PutObjectResponse
    {
    }

    public class DeleteObjectResponse
    {
    }
}

namespace Amazon.S3
{
    using Amazon.S3.Model;

    public interface IAmazonS3
    {
        System.Threading.Tasks.Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.Task<DeleteObjectResponse> DeleteObjectAsync(string bucketName, string key, System.Threading.CancellationToken cancellationToken = default);
    }
}
