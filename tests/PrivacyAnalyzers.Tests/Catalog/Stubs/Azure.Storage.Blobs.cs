// The part of Azure.Storage.Blobs' public API that the catalog and the tests name.
namespace Azure.Storage.Blobs.Specialized
{
    public class BlobBaseClient
    {
        public virtual void Delete(System.Threading.CancellationToken cancellationToken = default)
        {
        }

        public virtual System.Threading.Tasks.Task<bool> DeleteIfExistsAsync(System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Azure.Storage.Blobs
{
    public class BlobClient : Specialized.BlobBaseClient
    {
        public virtual System.Threading.Tasks.Task UploadAsync(System.IO.Stream content, bool overwrite, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public class BlobContainerClient
    {
        public virtual BlobClient GetBlobClient(string blobName) => throw null;

        public virtual System.Threading.Tasks.Task<bool> DeleteBlobIfExistsAsync(string blobName, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
