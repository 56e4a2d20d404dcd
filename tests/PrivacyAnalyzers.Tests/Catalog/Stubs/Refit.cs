// The public API of Refit 8, as far as the catalog and its tests name it.
using System;

namespace Refit
{
    public abstract class HttpMethodAttribute : Attribute
    {
        protected HttpMethodAttribute(string path)
        {
        }
    }

    public class GetAttribute : HttpMethodAttribute
    {
        public GetAttribute(string path)
            : base(path)
        {
        }
    }

    public class PostAttribute : HttpMethodAttribute
    {
        public PostAttribute(string path)
            : base(path)
        {
        }
    }

    public class PutAttribute : HttpMethodAttribute
    {
        public PutAttribute(string path)
            : base(path)
        {
        }
    }

    public class PatchAttribute : HttpMethodAttribute
    {
        public PatchAttribute(string path)
            : base(path)
        {
        }
    }

    public class DeleteAttribute : HttpMethodAttribute
    {
        public DeleteAttribute(string path)
            : base(path)
        {
        }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class BodyAttribute : Attribute
    {
    }

    public static class RestService
    {
        public static T For<T>(string hostUrl) => default;
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HttpClientFactoryExtensions
    {
        public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services)
            where T : class => null;
    }
}
