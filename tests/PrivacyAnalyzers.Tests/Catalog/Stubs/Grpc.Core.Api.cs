// The public API of Grpc.Core.Api, Grpc.Net.Client and Grpc.Net.ClientFactory 2, as far as the catalog and its tests name it.
using System;

namespace Grpc.Core
{
    public class Method<TRequest, TResponse>
    {
    }

    public struct CallOptions
    {
    }

    public class AsyncUnaryCall<TResponse>
    {
    }

    public class AsyncServerStreamingCall<TResponse>
    {
    }

    public interface IAsyncStreamWriter<in T>
    {
        System.Threading.Tasks.Task WriteAsync(T message);
    }

    public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
    {
    }

    public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>
    {
    }

    public class AsyncClientStreamingCall<TRequest, TResponse>
    {
        public IClientStreamWriter<TRequest> RequestStream => null;
    }

    public abstract class ChannelBase
    {
    }

    public abstract class CallInvoker
    {
        public abstract TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);

        public abstract AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);

        public abstract AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options);

        public abstract AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);
    }

    public abstract class ClientBase
    {
        protected ClientBase(ChannelBase channel)
        {
        }

        protected CallInvoker CallInvoker => null;
    }

    public abstract class ClientBase<T> : ClientBase
    {
        protected ClientBase(ChannelBase channel)
            : base(channel)
        {
        }
    }
}

namespace Grpc.Net.Client
{
    public sealed class GrpcChannel : Grpc.Core.ChannelBase
    {
        public static GrpcChannel ForAddress(string address) => null;
    }
}

namespace Grpc.Net.ClientFactory
{
    public class GrpcClientFactoryOptions
    {
        public Uri Address { get; set; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class GrpcClientServiceExtensions
    {
        public static IHttpClientBuilder AddGrpcClient<TClient>(this IServiceCollection services, Action<Grpc.Net.ClientFactory.GrpcClientFactoryOptions> configureClient)
            where TClient : class => null;
    }
}
