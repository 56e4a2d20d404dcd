// The part of Google.Cloud.Storage.V1's public API that the catalog and the tests name.
namespace Google.Cloud.Storage.V1
{
    public abstract class StorageClient
    {
        public virtual System.Threading.Tasks.Task UploadObjectAsync(string bucket, string objectName, string contentType, System.IO.Stream source) => throw null;

        public virtual System.Threading.Tasks.Task DeleteObjectAsync(string bucket, string objectName) => throw null;
    }
}
