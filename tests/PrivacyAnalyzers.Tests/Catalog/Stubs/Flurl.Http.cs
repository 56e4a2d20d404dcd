// The public API of Flurl.Http 4, as far as the catalog and its tests name it.
using System.Net.Http;
using System.Threading.Tasks;

namespace Flurl.Http
{
    public interface IFlurlResponse
    {
    }

    public interface IFlurlRequest
    {
    }

    public class FlurlClient
    {
        public FlurlClient(string baseUrl)
        {
        }

        public IFlurlRequest Request(params object[] urlSegments) => null;
    }

    public static class GeneratedExtensions
    {
        public static Task<IFlurlResponse> SendJsonAsync(this IFlurlRequest request, HttpMethod verb, object body) => null;

        public static Task<IFlurlResponse> SendStringAsync(this IFlurlRequest request, HttpMethod verb, string body) => null;

        public static Task<IFlurlResponse> SendUrlEncodedAsync(this IFlurlRequest request, HttpMethod verb, object body) => null;

        public static Task<IFlurlResponse> PostAsync(this string url, HttpContent content = null) => null;

        public static Task<IFlurlResponse> PostJsonAsync(this IFlurlRequest request, object body) => null;

        public static Task<IFlurlResponse> PostJsonAsync(this string url, object body) => null;

        public static Task<IFlurlResponse> PostStringAsync(this string url, string body) => null;

        public static Task<IFlurlResponse> PostUrlEncodedAsync(this string url, object body) => null;

        public static Task<IFlurlResponse> PutAsync(this string url, HttpContent content = null) => null;

        public static Task<IFlurlResponse> PutJsonAsync(this string url, object body) => null;

        public static Task<IFlurlResponse> PutStringAsync(this string url, string body) => null;

        public static Task<IFlurlResponse> PatchAsync(this string url, HttpContent content = null) => null;

        public static Task<IFlurlResponse> PatchJsonAsync(this string url, object body) => null;

        public static Task<IFlurlResponse> PatchStringAsync(this string url, string body) => null;

        public static IFlurlRequest WithHeader(this string url, string name, object value) => null;

        public static IFlurlRequest WithHeader(this IFlurlRequest request, string name, object value) => null;

        public static IFlurlRequest SetQueryParam(this string url, string name, object value) => null;

        public static IFlurlRequest SetQueryParams(this string url, object values) => null;

        public static IFlurlRequest AppendPathSegment(this string url, object segment) => null;

        public static Task<IFlurlResponse> GetAsync(this IFlurlRequest request) => null;

        public static Task<IFlurlResponse> GetAsync(this string url) => null;

        public static Task<T> GetJsonAsync<T>(this IFlurlRequest request) => null;

        public static Task<T> GetJsonAsync<T>(this string url) => null;

        public static Task<string> GetStringAsync(this IFlurlRequest request) => null;

        public static Task<string> GetStringAsync(this string url) => null;

        public static Task<byte[]> GetBytesAsync(this string url) => null;

        public static Task<System.IO.Stream> GetStreamAsync(this string url) => null;

        public static Task<IFlurlResponse> DeleteAsync(this string url) => null;
    }
}
