namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4001 with the clients of RestSharp, Refit, Flurl, gRPC and web sockets: what is sent, and where to.</summary>
public class ClientLibrariesTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4001");
    private static readonly RuleVerifier Unknown = new("PRIV4005");

    private static string Method(string body, string members = "") => $$"""
        using System.Net.WebSockets;
        using System.Text;
        using Flurl.Http;
        using Grpc.Core;
        using Grpc.Net.Client;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        using RestSharp;

        public interface ITracker
        {
            [Post("/users")] Task Create([Body] Customer customer);
            [Get("/users/{mail}")] Task<string> Find(string mail);
            Task Other(string mail);
        }

        public interface IMailer
        {
            [Post("/mails")] Task Send([Body] Customer customer);
        }

        public class HelloRequest { public string Text { get; set; } = ""; }
        public class HelloReply { }

        public static class Greeter
        {
            public class GreeterClient(ChannelBase channel) : ClientBase<GreeterClient>(channel)
            {
                private static readonly Method<HelloRequest, HelloReply> SayHelloMethod = new();
                public virtual AsyncUnaryCall<HelloReply> SayHelloAsync(HelloRequest request) => CallInvoker.AsyncUnaryCall(SayHelloMethod, null, new CallOptions(), request);
            }
        }

        class Sender(ITracker tracker, IMailer mailer, FlurlClient given, IRestClient rest)
        {
            private readonly RestClient _client = new("https://tracker.example/v1");
            private readonly ClientWebSocket _socket = new();

            public async Task Run(Customer c)
            {
                {{body}}
                await Task.Yield();
            }

            {{members}}
        }
        """;

    private const string Startup = """

        static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddRefitClient<ITracker>().ConfigureHttpClient(http => http.BaseAddress = new Uri("https://tracker.example/"));
                services.AddRefitClient<IMailer>().ConfigureHttpClient(http => http.BaseAddress = new Uri("https://api.mailer.example/"));
            }
        }
        """;

    [Theory]
    [InlineData("""var r = new RestRequest("users", RestSharp.Method.Post); r.AddJsonBody(new { c.Email }); await _client.ExecuteAsync({|PRIV4001:r|});""")]
    [InlineData("""var r = new RestRequest("users").AddQueryParameter("mail", c.Email); await _client.GetAsync({|PRIV4001:r|});""")]
    [InlineData("""var k = new RestClient(new RestClientOptions("https://tracker.example")); await k.PostAsync({|PRIV4001:new RestRequest("users")|}.AddStringBody(c.Email));""")]
    [InlineData("""var k = new RestClient(new RestClientOptions { BaseUrl = new Uri("https://tracker.example") }); var r = new RestRequest("users"); r.AddHeader("x", c.Email); k.Execute({|PRIV4001:r|});""")]
    public Task RestSharp_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""var r = new RestRequest("users"); r.AddJsonBody(new { c.Id }); await _client.ExecuteAsync(r);""")]
    [InlineData("""var r = new RestRequest("users"); r.AddJsonBody(new { c.Email });""")]
    [InlineData("""var k = new RestClient("https://api.mailer.example"); var r = new RestRequest("users"); r.AddJsonBody(new { c.Email }); await k.ExecuteAsync(r);""")]
    [InlineData("""var r = new RestRequest("users"); r.AddJsonBody(new { c.Email }); await rest.ExecuteAsync(r);""")]
    public Task RestSharpToTheDeclaredOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await tracker.Create({|PRIV4001:c|});""")]
    [InlineData("""await tracker.Find({|PRIV4001:c.Email|});""")]
    [InlineData("""var own = RestService.For<IMailer>("https://tracker.example"); await own.Send({|PRIV4001:c|});""")]
    public Task Refit_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body) + Startup);

    [Theory]
    [InlineData("""await mailer.Send(c);""")]
    [InlineData("""await tracker.Other(c.Email);""")]
    [InlineData("""await tracker.Find(c.Id.ToString());""")]
    public Task RefitToTheDeclaredOrNotSent_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body) + Startup);

    [Theory]
    [InlineData("""await "https://tracker.example/users".PostJsonAsync(new { {|PRIV4001:c.Email|} });""")]
    [InlineData("""await "https://tracker.example/users".WithHeader("a", "b").PostJsonAsync({|PRIV4001:c|});""")]
    [InlineData("""var k = new FlurlClient("https://tracker.example"); await k.Request("users").PostJsonAsync({|PRIV4001:c|});""")]
    public Task Flurl_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await "https://api.mailer.example/users".PostJsonAsync(new { c.Email });""")]
    [InlineData("""await "https://tracker.example/users".PostJsonAsync(new { c.Id });""")]
    [InlineData("""await given.Request("users").PostJsonAsync(c);""")]
    public Task FlurlToTheDeclaredOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Fact]
    public Task GrpcOnAChannel_Triggers() => VerifyCS.VerifyWithLibrariesAsync(Method(
        """var k = new Greeter.GreeterClient(GrpcChannel.ForAddress("https://tracker.example")); k.SayHelloAsync({|PRIV4001:new HelloRequest { Text = c.Email }|});"""));

    [Theory]
    [InlineData("https://tracker.example", """k.SayHelloAsync({|PRIV4001:new HelloRequest { Text = c.Email }|});""")]
    [InlineData("https://tracker.example", """k.SayHelloAsync(new HelloRequest { Text = c.Shelf });""")]
    [InlineData("https://api.mailer.example", """k.SayHelloAsync(new HelloRequest { Text = c.Email });""")]
    public Task GrpcByRegistration_TriggersWhereItIsUndeclared(string address, string call) => VerifyCS.VerifyWithLibrariesAsync(
        Method("", $"public void Hello(Greeter.GreeterClient k, Customer c) => {call}")
        + $$"""

        static class Startup
        {
            public static void Add(IServiceCollection services) => services.AddGrpcClient<Greeter.GreeterClient>(o => o.Address = new Uri("{{address}}"));
        }
        """);

    [Theory]
    [InlineData("""await _socket.ConnectAsync(new Uri("wss://tracker.example/"), default); await _socket.SendAsync(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}), WebSocketMessageType.Text, true, default);""")]
    public Task WebSocket_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await _socket.ConnectAsync(new Uri("wss://api.mailer.example/"), default); await _socket.SendAsync(Encoding.UTF8.GetBytes(c.Email), WebSocketMessageType.Text, true, default);""")]
    [InlineData("""await _socket.ConnectAsync(new Uri("wss://tracker.example/"), default); await _socket.SendAsync(Encoding.UTF8.GetBytes(c.Shelf), WebSocketMessageType.Text, true, default);""")]
    public Task WebSocketToTheDeclaredOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""var r = new RestRequest("users"); r.AddJsonBody(new { c.Email }); await rest.ExecuteAsync({|PRIV4005:r|});""")]
    [InlineData("""await mailer.Send({|PRIV4005:c|});""")]
    [InlineData("""await given.Request("users").PostJsonAsync({|PRIV4005:c|});""")]
    public Task ClientOfWhichNothingIsKnown_IsPRIV4005(string body) => Unknown.VerifyWithLibrariesAsync(Method(body));
}
