namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4001 and PRIV4005 where a method sends to the address that its callers give, as it is or in an object.</summary>
public class WrapperTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4001");
    private static readonly RuleVerifier Unknown = new("PRIV4005");

    private static string Method(string body) => $$"""
        class Parcel
        {
            public string Path { get; set; } = "";
            public string Server { get; set; } = "";
            public string Back { get; set; } = "";
            public object? Body { get; set; }
            public Uri Target => new(Server + Path);
        }

        class Sender(HttpClient http)
        {
            private const string Tracker = "https://tracker.example";
            private const string Mailer = "https://api.mailer.example";

            public async Task Run(Customer c, string path)
            {
                {{body}}
                await Task.Yield();
            }

            private Task Post(string url, object body) => http.PostAsJsonAsync(url, body);
            private Task PostTo(string server, object body) => Post(server + "/v1", body);
            private Task Ask(Parcel parcel) => http.PostAsJsonAsync(parcel.Target, parcel.Body);
            private Task Send(HttpRequestMessage message) => http.SendAsync(message);
            private Task AskBoth(string either, string or, bool first, object body) => http.PostAsJsonAsync(first ? either : or, body);
        }
        """;

    [Theory]
    [InlineData("""await Post(Tracker + "/v1", {|PRIV4001:c|});""")]
    [InlineData("""await Post(body: {|PRIV4001:c|}, url: Tracker + "/v1");""")]
    [InlineData("""await PostTo(Tracker, {|PRIV4001:c|});""")]
    [InlineData("""await Local($"{Tracker}/{path}", c); Task Local(string url, object body) => http.PostAsJsonAsync(url, {|PRIV4001:body|});""")]
    [InlineData("""await Ask({|PRIV4001:new Parcel { Server = Tracker, Path = "/x", Body = c }|});""")]
    [InlineData("""var parcel = new Parcel { Server = Tracker, Path = path }; parcel.Body = c; await Ask({|PRIV4001:parcel|});""")]
    [InlineData("""var parcel = new Parcel { Body = c }; parcel.Server = Tracker; await Ask({|PRIV4001:parcel|});""")]
    [InlineData("""await Send({|PRIV4001:new HttpRequestMessage(HttpMethod.Post, Tracker) { Content = JsonContent.Create(c) }|});""")]
    [InlineData("""string url; if (c.Id > 3) { url = Tracker + "/a"; } else { url = Tracker + "/b"; } await http.PostAsJsonAsync(url, {|PRIV4001:c|});""")]
    public Task UndeclaredHostThatTheCallerGives_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await Post(Mailer + "/v1", c);""")]
    [InlineData("""await PostTo(Mailer, c);""")]
    [InlineData("""await Post(path, c);""")]
    [InlineData("""await Post("http://orders/v1", c);""")]
    [InlineData("""await Post(Tracker, c.Id);""")]
    [InlineData("""await Local($"{Mailer}/{path}", c); Task Local(string url, object body) => http.PostAsJsonAsync(url, body);""")]
    [InlineData("""await Ask(new Parcel { Server = Mailer, Path = "/x", Body = c });""")]
    [InlineData("""await Ask(new Parcel { Server = Mailer, Back = Tracker, Body = c });""")]
    [InlineData("""await Ask(new Parcel { Server = path, Back = Tracker, Body = c });""")]
    [InlineData("""await Ask(new Parcel { Server = Tracker, Body = c.Shelf });""")]
    [InlineData("""_ = new Parcel { Server = Tracker, Body = c };""")]
    [InlineData("""await Send(new HttpRequestMessage(HttpMethod.Post, Mailer) { Content = JsonContent.Create(c) });""")]
    [InlineData("""await AskBoth(Tracker, Mailer, c.Id > 3, c);""")]
    [InlineData("""string url; if (c.Id > 3) { url = Tracker; } else { url = path; } await http.PostAsJsonAsync(url, c);""")]
    public Task DeclaredOwnOrUnknownHostOrNoData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await Post(path, {|PRIV4005:c|});""")]
    [InlineData("""await Ask({|PRIV4005:new Parcel { Server = path, Back = Tracker, Body = c }|});""")]
    [InlineData("""await AskBoth(Tracker, Mailer, c.Id > 3, {|PRIV4005:c|});""")]
    public Task HostThatNobodyTells_IsPRIV4005(string body) => Unknown.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await Post(Tracker, c);""")]
    [InlineData("""await Post(Mailer, c);""")]
    [InlineData("""await Ask(new Parcel { Server = Mailer, Body = c });""")]
    public Task HostThatTheCallerGives_IsNotPRIV4005(string body) => Unknown.VerifyWithLibrariesAsync(Method(body));
}
