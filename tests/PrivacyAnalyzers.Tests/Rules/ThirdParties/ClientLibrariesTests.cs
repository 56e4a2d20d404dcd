namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4001 with the clients of RestSharp, Refit, Flurl, gRPC, web sockets, sockets and mail servers: what is sent, and where to.</summary>
public class ClientLibrariesTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4001");
    private static readonly RuleVerifier Unknown = new("PRIV4005");

    private static string Method(string body, string members = "") => $$"""
        using System.Net;
        using System.Net.Mail;
        using System.Net.Sockets;
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
                private static readonly Method<HelloRequest, HelloReply> UploadMethod = new();
                public virtual AsyncClientStreamingCall<HelloRequest, HelloReply> Upload() => CallInvoker.AsyncClientStreamingCall(UploadMethod, null, new CallOptions());
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
    [InlineData("""await ("https://tracker.example/users?mail=" + {|PRIV4001:c.Email|}).GetStringAsync();""")]
    [InlineData("""await "https://tracker.example/users".SetQueryParam("mail", {|PRIV4001:c.Email|}).GetAsync();""")]
    [InlineData("""await "https://tracker.example/users".WithHeader("x-mail", {|PRIV4001:c.Email|}).GetJsonAsync<string>();""")]
    public Task Flurl_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await "https://api.mailer.example/users".PostJsonAsync(new { c.Email });""")]
    [InlineData("""await "https://tracker.example/users".PostJsonAsync(new { c.Id });""")]
    [InlineData("""await given.Request("users").PostJsonAsync(c);""")]
    [InlineData("""await "https://tracker.example/users".SetQueryParam("id", c.Id).GetAsync();""")]
    [InlineData("""await "https://api.mailer.example/users".SetQueryParam("mail", c.Email).GetAsync();""")]
    [InlineData("""_ = "https://tracker.example/users".SetQueryParam("mail", c.Email);""")]
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

    [Fact]
    public Task GrpcClientStream_Triggers() => VerifyCS.VerifyWithLibrariesAsync(Method(
        """var k = new Greeter.GreeterClient(GrpcChannel.ForAddress("https://tracker.example")); var call = k.Upload(); await call.RequestStream.WriteAsync({|PRIV4001:new HelloRequest { Text = c.Email }|});"""));

    [Theory]
    [InlineData("""var k = new Greeter.GreeterClient(GrpcChannel.ForAddress("https://api.mailer.example")); var call = k.Upload(); await call.RequestStream.WriteAsync(new HelloRequest { Text = c.Email });""")]
    [InlineData("""var k = new Greeter.GreeterClient(GrpcChannel.ForAddress("https://tracker.example")); var call = k.Upload(); await call.RequestStream.WriteAsync(new HelloRequest { Text = c.Shelf });""")]
    [InlineData("""IServerStreamWriter<HelloRequest> back = null!; await back.WriteAsync(new HelloRequest { Text = c.Email });""")]
    public Task GrpcStreamToTheDeclaredOrToTheClient_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""using var s = new SmtpClient("smtp.tracker.example"); s.Send(new MailMessage("shop@shop.example", {|PRIV4001:c.Email|}));""")]
    [InlineData("""using var s = new SmtpClient("smtp.tracker.example", 587); var m = new MailMessage { Body = "Dear " + c.Name }; await s.SendMailAsync({|PRIV4001:m|});""")]
    [InlineData("""using var s = new SmtpClient { Host = "smtp.tracker.example" }; var m = new MailMessage(); m.To.Add(c.Email); s.Send({|PRIV4001:m|});""")]
    [InlineData("""using var s = new SmtpClient(); s.Host = "smtp.tracker.example"; var m = new MailMessage { Subject = c.Name }; s.Send({|PRIV4001:m|});""")]
    [InlineData("""var s = new MailKit.Net.Smtp.SmtpClient(); s.Connect("smtp.tracker.example", 587, true); var m = new MimeKit.MimeMessage(); m.To.Add(new MimeKit.MailboxAddress("", c.Email)); await s.SendAsync({|PRIV4001:m|});""")]
    [InlineData("""var s = new MailKit.Net.Smtp.SmtpClient(); await s.ConnectAsync("smtp.tracker.example", 587, true); s.Send({|PRIV4001:new MimeKit.MimeMessage { Subject = c.Name }|});""")]
    public Task MailServer_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""using var s = new SmtpClient("api.mailer.example"); s.Send(new MailMessage("shop@shop.example", c.Email));""")]
    [InlineData("""using var s = new SmtpClient("localhost"); s.Send(new MailMessage("shop@shop.example", c.Email));""")]
    [InlineData("""using var s = new SmtpClient("smtp.tracker.example"); s.Send(new MailMessage("shop@shop.example", "office@shop.example"));""")]
    [InlineData("""using var s = new SmtpClient("smtp.tracker.example"); _ = new MailMessage("shop@shop.example", c.Email);""")]
    [InlineData("""using var s = new SmtpClient(c.Shelf); s.Send(new MailMessage("shop@shop.example", c.Email));""")]
    [InlineData("""var s = new MailKit.Net.Smtp.SmtpClient(); s.Connect("api.mailer.example", 587, true); s.Send(new MimeKit.MimeMessage { Subject = c.Name });""")]
    [InlineData("""var s = new MailKit.Net.Smtp.SmtpClient(); s.Connect("smtp.tracker.example", 587, true); s.Send(new MimeKit.MimeMessage { Subject = c.Shelf });""")]
    public Task MailServerDeclaredOwnOrUnknownOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""using var t = new TcpClient("tracker.example", 4000); await t.GetStream().WriteAsync(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}));""")]
    [InlineData("""using var t = new TcpClient(); t.Connect("tracker.example", 4000); var stream = t.GetStream(); stream.Write(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}));""")]
    [InlineData("""using var u = new UdpClient("tracker.example", 4000); u.Send(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}));""")]
    [InlineData("""using var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.Connect("tracker.example", 4000); s.Send(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}));""")]
    public Task Socket_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""using var t = new TcpClient("api.mailer.example", 4000); await t.GetStream().WriteAsync(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""using var t = new TcpClient("127.0.0.1", 4000); await t.GetStream().WriteAsync(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""using var t = new TcpClient("tracker.example", 4000); await t.GetStream().WriteAsync(Encoding.UTF8.GetBytes(c.Shelf));""")]
    [InlineData("""using var m = new MemoryStream(); await m.WriteAsync(Encoding.UTF8.GetBytes(c.Email));""")]
    public Task SocketToTheDeclaredOrOwnOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    /// <summary>WebClient and WebRequest are outdated, and programs have them still: the cases are about them.</summary>
    private const string WithOutdated = "#pragma warning disable SYSLIB0014 // Outdated clients are what the cases are about.\n";

    [Theory]
    [InlineData("""using var w = new WebClient(); w.UploadString("https://tracker.example/users", {|PRIV4001:c.Email|});""")]
    [InlineData("""using var w = new WebClient(); w.DownloadString("https://tracker.example/users?mail=" + {|PRIV4001:c.Email|});""")]
    [InlineData("""_ = WebRequest.Create("https://tracker.example/users?mail=" + {|PRIV4001:c.Email|});""")]
    [InlineData("""var w = (HttpWebRequest)WebRequest.Create("https://tracker.example/users"); using var s = w.GetRequestStream(); var b = Encoding.UTF8.GetBytes(c.Email); s.Write({|PRIV4001:b|}, 0, b.Length);""")]
    [InlineData("""var w = WebRequest.CreateHttp("https://tracker.example/users"); using var s = new StreamWriter(w.GetRequestStream()); s.Write({|PRIV4001:c.Email|});""")]
    [InlineData("""var w = WebRequest.Create(new Uri("https://tracker.example/users")); await using var s = await w.GetRequestStreamAsync(); await s.WriteAsync(Encoding.UTF8.GetBytes({|PRIV4001:c.Email|}));""")]
    [InlineData("""var w = WebRequest.Create("https://tracker.example/users"); w.Headers.Add("X-User", {|PRIV4001:c.Email|});""")]
    [InlineData("""var w = WebRequest.Create("https://tracker.example/users"); w.Headers["X-User"] = {|PRIV4001:c.Email|};""")]
    [InlineData("""var w = (HttpWebRequest)WebRequest.Create("https://tracker.example/users"); w.UserAgent = {|PRIV4001:c.Email|};""")]
    [InlineData("""var w = WebRequest.CreateHttp("https://tracker.example/users"); w.Referer = "https://shop.example/?of=" + {|PRIV4001:c.Email|};""")]
    public Task WebRequest_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(WithOutdated + Method(body));

    [Theory]
    [InlineData("""using var w = new WebClient(); w.UploadString("https://api.mailer.example/users", c.Email);""")]
    [InlineData("""using var w = new WebClient(); w.DownloadString("https://tracker.example/users?id=" + c.Id);""")]
    [InlineData("""_ = WebRequest.Create("https://api.mailer.example/users?mail=" + c.Email);""")]
    [InlineData("""var w = WebRequest.Create("https://tracker.example/users"); using var s = w.GetRequestStream(); s.Write(Encoding.UTF8.GetBytes(c.Shelf));""")]
    [InlineData("""var w = WebRequest.Create("https://api.mailer.example/users"); using var s = w.GetRequestStream(); s.Write(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""var w = WebRequest.Create("https://tracker.example/users"); using var s = w.GetRequestStream(); using var m = new MemoryStream(); m.Write(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""using var f = File.Create("a.txt"); f.Write(Encoding.UTF8.GetBytes(c.Email)); _ = WebRequest.Create("https://tracker.example/users");""")]
    [InlineData("""var w = WebRequest.Create("https://tracker.example/users"); using var a = w.GetResponse(); a.Headers.Add("X-User", c.Email);""")]
    [InlineData("""var w = WebRequest.Create("https://api.mailer.example/users"); w.Headers["X-User"] = c.Email;""")]
    [InlineData("""var w = WebRequest.CreateHttp("https://api.mailer.example/users"); w.UserAgent = c.Email;""")]
    [InlineData("""var w = WebRequest.CreateHttp("https://tracker.example/users"); w.UserAgent = "Shop/1.0"; _ = w.Referer + c.Email;""")]
    public Task WebRequestToTheDeclaredOrWithoutData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(WithOutdated + Method(body));

    [Theory]
    [InlineData("""var r = new RestRequest("users"); r.AddJsonBody(new { c.Email }); await rest.ExecuteAsync({|PRIV4005:r|});""")]
    [InlineData("""using var s = new SmtpClient(c.Shelf); s.Send(new MailMessage("shop@shop.example", {|PRIV4005:c.Email|}));""")]
    [InlineData("""var s = new MailKit.Net.Smtp.SmtpClient(); s.Connect(c.Shelf, 587, true); s.Send({|PRIV4005:new MimeKit.MimeMessage { Subject = c.Name }|});""")]
    [InlineData("""await mailer.Send({|PRIV4005:c|});""")]
    [InlineData("""await given.Request("users").PostJsonAsync({|PRIV4005:c|});""")]
    [InlineData("""var w = WebRequest.Create(c.Shelf); using var s = w.GetRequestStream(); s.Write(Encoding.UTF8.GetBytes({|PRIV4005:c.Email|}));""")]
    [InlineData("""using var w = new WebClient(); w.Headers.Add("X-User", {|PRIV4005:c.Email|});""")]
    [InlineData("""using var w = new WebClient(); w.QueryString.Add("mail", {|PRIV4005:c.Email|});""")]
    public Task ClientOfWhichNothingIsKnown_IsPRIV4005(string body) => Unknown.VerifyWithLibrariesAsync(WithOutdated + Method(body));
}
