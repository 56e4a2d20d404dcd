// The public API of RestSharp 114, as far as the catalog and its tests name it.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace RestSharp
{
    public enum Method
    {
        Get,
        Post,
    }

    public class RestResponse
    {
    }

    public class RestRequest
    {
        public RestRequest(string resource, Method method = Method.Get)
        {
        }
    }

    public class RestClientOptions
    {
        public RestClientOptions()
        {
        }

        public RestClientOptions(string baseUrl)
        {
        }

        public Uri BaseUrl { get; set; }
    }

    public interface IRestClient
    {
        Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default);
    }

    public class RestClient : IRestClient
    {
        public RestClient(string baseUrl)
        {
        }

        public RestClient(RestClientOptions options)
        {
        }

        public Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default) => null;
    }

    public static class RestClientExtensions
    {
        public static RestResponse Execute(this IRestClient client, RestRequest request) => null;

        public static Task<RestResponse> GetAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<RestResponse> PostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<RestResponse> PutAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<RestResponse> PatchAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<RestResponse> DeleteAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => null;
    }

    public static class RestRequestExtensions
    {
        public static RestRequest AddBody(this RestRequest request, object obj) => request;

        public static RestRequest AddJsonBody<T>(this RestRequest request, T obj) => request;

        public static RestRequest AddJsonBody(this RestRequest request, string jsonString, bool forceSerialize) => request;

        public static RestRequest AddXmlBody<T>(this RestRequest request, T obj) => request;

        public static RestRequest AddStringBody(this RestRequest request, string body) => request;

        public static RestRequest AddObject<T>(this RestRequest request, T obj, params string[] includedProperties) => request;

        public static RestRequest AddParameter(this RestRequest request, string name, string value, bool encode = true) => request;

        public static RestRequest AddOrUpdateParameter(this RestRequest request, string name, string value, bool encode = true) => request;

        public static RestRequest AddQueryParameter(this RestRequest request, string name, string value, bool encode = true) => request;

        public static RestRequest AddUrlSegment(this RestRequest request, string name, string value, bool encode = true) => request;

        public static RestRequest AddHeader(this RestRequest request, string name, string value) => request;

        public static RestRequest AddOrUpdateHeader(this RestRequest request, string name, string value) => request;
    }
}
