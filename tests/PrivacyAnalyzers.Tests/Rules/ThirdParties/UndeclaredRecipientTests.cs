namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4001.</summary>
public class UndeclaredRecipientTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4001");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        class Sender(HttpClient http)
        {
            private const string Base = "https://tracker.example";

            public async Task Run(Customer c, string path)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheHost() => VerifyCS.VerifyAnalyzerAsync(
        Method("""await http.PostAsJsonAsync("https://tracker.example/v1", new { {|#0:c.Email|} });"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is sent to 'tracker.example', which privacy.yml declares for no recipient; declare it under 'recipients:', or don't send it"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""await http.PostAsJsonAsync("https://tracker.example/v1", new { {|#0:c.Email|} });"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email'（contact.email）が 'tracker.example' へ送信されますが、privacy.yml のどの提供先にも宣言されていません。'recipients:' に宣言するか、送信しないでください"));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/v1", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(Base + "/v1", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync($"{Base}/v1/{path}", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync(new Uri("https://TRACKER.example:8443/v1"), {|PRIV4001:c|});""")]
    [InlineData("""await http.GetAsync($"https://tracker.example/find?mail={{|PRIV4001:c.Email|}}");""")]
    [InlineData("""await http.GetStringAsync("https://tracker.example/find?mail=" + Uri.EscapeDataString({|PRIV4001:c.Email|}));""")]
    [InlineData("""await http.PostAsync("https://tracker.example", new StringContent({|PRIV4001:c.Email|}));""")]
    [InlineData("""await http.PostAsync("https://tracker.example", {|PRIV4001:JsonContent.Create(c)|});""")]
    [InlineData("""var json = System.Text.Json.JsonSerializer.Serialize(c); await http.PostAsync("https://tracker.example", new StringContent({|PRIV4001:json|}));""")]
    [InlineData("""await http.PostAsync("https://tracker.example", new FormUrlEncodedContent(new Dictionary<string, string> { ["mail"] = {|PRIV4001:c.Email|} }));""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "https://tracker.example/v1") { Content = JsonContent.Create(c) }; await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var request = new HttpRequestMessage { RequestUri = new Uri("https://tracker.example/v1"), Content = JsonContent.Create(c) }; await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("https://tracker.example/") }; await client.PostAsJsonAsync("v1/mail", {|PRIV4001:c|});""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri("https://tracker.example/"); await client.PostAsJsonAsync("/v1/mail", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example.evil.example/", {|PRIV4001:c|});""")]
    [InlineData("""await http.PostAsJsonAsync("https://eu.mailer.example/", {|PRIV4001:c|});""")]
    public Task UndeclaredHost_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""var request = new HttpRequestMessage(); request.RequestUri = new Uri("https://tracker.example/?mail=" + c.Email); await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "https://tracker.example"); request.Headers.From = c.Email; await http.SendAsync({|PRIV4001:request|});""")]
    [InlineData("""var b = new UriBuilder(Base); b.Query = "mail=" + c.Email; await http.GetAsync({|PRIV4001:b.Uri|});""")]
    [InlineData("""var b = new UriBuilder(Base) { Query = "mail=" + c.Email }; await http.GetAsync({|PRIV4001:b.Uri|});""")]
    [InlineData("""var b = new UriBuilder("https", "tracker.example") { Path = "/" + c.Email }; await http.GetStringAsync({|PRIV4001:b|}.ToString());""")]
    [InlineData("""var b = new UriBuilder(Base + "/?mail=" + c.Email); await http.GetAsync({|PRIV4001:b.Uri|}.ToString());""")]
    [InlineData("""await http.GetAsync(new Uri(new Uri(Base), "?mail=" + {|PRIV4001:c.Email|}));""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["mail"] = c.Email; await http.GetAsync(Base + "/?" + {|PRIV4001:q|});""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q.Add("mail", c.Email); var b = new UriBuilder(Base) { Query = q.ToString() }; await http.GetAsync({|PRIV4001:b.Uri|});""")]
    [InlineData("""var b = new UriBuilder(Base); var q = System.Web.HttpUtility.ParseQueryString(b.Query); q.Set("mail", c.Email); b.Query = q.ToString(); await http.GetAsync({|PRIV4001:b|}.ToString());""")]
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Base, "mail", {|PRIV4001:c.Email|}));""")]
    [InlineData("""await http.GetAsync(Base + Microsoft.AspNetCore.Http.QueryString.Create("mail", {|PRIV4001:c.Email|}));""")]
    [InlineData("""var q = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(); q.Add("mail", c.Email); await http.GetAsync(Base + {|PRIV4001:q|}.ToQueryString());""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri(Base) }; client.DefaultRequestHeaders.Add("X-User", {|PRIV4001:c.Email|}); await client.GetAsync("v1");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri(Base) }; client.DefaultRequestHeaders.TryAddWithoutValidation("X-User", {|PRIV4001:c.Email|}); await client.GetAsync("v1");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri(Base) }; client.DefaultRequestHeaders.From = {|PRIV4001:c.Email|}; await client.GetAsync("v1");""")]
    public Task InAddressOrHeaders_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""var request = new HttpRequestMessage(); request.RequestUri = new Uri("https://tracker.example/?mail=" + c.Email); Console.Write(request.Method);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "https://tracker.example"); request.Headers.From = "shop@shop.example"; await http.SendAsync(request);""")]
    [InlineData("""var b = new UriBuilder(Base); b.Query = "mail=" + c.Email; await http.GetAsync(new UriBuilder(Base).Uri);""")]
    [InlineData("""var b = new UriBuilder(Base); b.Query = "mail=" + c.Email; await http.GetAsync(Base + "/?server=" + b.Host + b.Uri.Host + b.Scheme + b.Port);""")]
    [InlineData("""var b = new UriBuilder("https://api.mailer.example") { Query = "mail=" + c.Email }; await http.GetAsync(b.Uri);""")]
    [InlineData("""await http.GetAsync(new Uri(new Uri("https://api.mailer.example"), "?mail=" + c.Email));""")]
    [InlineData("""await http.GetAsync(new Uri(new Uri(Base), "?shelf=" + c.Shelf));""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["shelf"] = c.Shelf; await http.GetAsync(Base + "/?" + q);""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["mail"] = c.Email; var other = System.Web.HttpUtility.ParseQueryString(""); await http.GetAsync(Base + "/?" + other);""")]
    [InlineData("""var names = new List<string> { c.Email }; await http.GetAsync(Base + "/?" + names);""")]
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Base, "shelf", c.Shelf));""")]
    [InlineData("""await http.GetAsync(Base + Microsoft.AspNetCore.Http.QueryString.Create("has", (c.Email.Length > 0).ToString()));""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("https://api.mailer.example/") }; client.DefaultRequestHeaders.Add("X-User", c.Email); await client.GetAsync("v1");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri(Base) }; client.DefaultRequestHeaders.Add("X-Shop", c.Shelf); await client.GetAsync("v1");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost/") }; client.DefaultRequestHeaders.From = c.Email; await client.GetAsync("v1");""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "https://tracker.example"); var own = new HttpRequestMessage(HttpMethod.Get, "http://localhost"); own.Headers.From = c.Email; await http.SendAsync(request);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "https://tracker.example"); request.Headers.Add("X-Has-Mail", (c.Email.Length > 0).ToString()); await http.SendAsync(request);""")]
    [InlineData("""using var form = new MultipartFormDataContent(); form.Add(new StringContent(c.Shelf), nameof(c.Email)); await http.PostAsync(Base, form);""")]
    [InlineData("""using var form = new MultipartFormDataContent(); form.Add(new StringContent(c.Email), "mail"); await http.PostAsync("https://api.mailer.example", form);""")]
    [InlineData("""var fields = new Dictionary<string, string> { ["mail"] = c.Shelf }; await http.PostAsync(Base, new FormUrlEncodedContent(fields)); fields["mail"] = c.Email;""")]
    [InlineData("""string url; if (c.Id > 3) { url = "https://api.mailer.example/a"; } else { url = "https://api.mailer.example/b"; } await http.PostAsJsonAsync(url, c);""")]
    [InlineData("""var url = "https://api.mailer.example/"; url += path; await http.PostAsJsonAsync(url, c);""")]
    [InlineData("""var url = Base; url = path; await http.PostAsJsonAsync(url, c);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, Base); request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/" + c.Email); await http.SendAsync(request);""")]
    public Task NotInWhatIsSentOrToTheDeclared_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://API.Mailer.Example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://x.eu.mailer.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/v1", new { c.Id });""")]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/v1", new { Mail = Redact.Fully(c.Email) });""")]
    [InlineData("""await http.GetAsync("https://tracker.example/ping");""")]
    [InlineData("""await http.GetFromJsonAsync<Customer>("https://tracker.example/me");""")]
    [InlineData("""await http.PostAsJsonAsync(path, c);""")]
    [InlineData("""await http.PostAsJsonAsync("/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://localhost:5000/v1", c);""")]
    [InlineData("""await http.PostAsync("https://tracker.example", new StringContent(nameof(c.Email)));""")]
    [InlineData("""var answer = await http.PostAsJsonAsync("https://api.mailer.example/v1", c); await http.PostAsync("https://tracker.example", new StringContent(await answer.Content.ReadAsStringAsync()));""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("https://api.mailer.example/") }; await client.PostAsJsonAsync("v1/mail", c);""")]
    public Task DeclaredOrUnknownHostOrNoPersonalData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task BaseAddressSetInConstructor_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Sender
        {
            private readonly HttpClient _http;

            public Sender(HttpClient http)
            {
                _http = http;
                _http.BaseAddress = new Uri("https://tracker.example/");
            }

            public Task Run(Customer c) => _http.PostAsJsonAsync("v1", {|PRIV4001:c|});
        }
        """);

    [Fact]
    public Task BaseAddressInFieldInitializer_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Sender
        {
            private static readonly Uri Address = new("https://tracker.example/");
            private static readonly HttpClient Http = new() { BaseAddress = Address };

            public Task Run(Customer c) => Http.PostAsJsonAsync("v1", {|PRIV4001:c|});
        }
        """);

    [Fact]
    public Task BaseAddressWhereTypedClientIsRegistered_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Sender(HttpClient http)
        {
            public Task Run(Customer c) => http.PostAsJsonAsync("v1", {|PRIV4001:c|});
        }

        static class Startup
        {
            public static void Add(IServiceCollection services) =>
                services.AddHttpClient<Sender>(client => client.BaseAddress = new Uri("https://tracker.example/"));
        }
        """);

    [Fact]
    public Task TwoClients_AreKnownByTheirFields() => VerifyCS.VerifyAnalyzerAsync("""
        class Sender
        {
            private readonly HttpClient _a = new() { BaseAddress = new Uri("https://a.example/") };
            private readonly HttpClient _b = new() { BaseAddress = new Uri("https://api.mailer.example/") };

            public Task Run(Customer c) => _a.PostAsJsonAsync("v1", {|PRIV4001:c|});

            public Task RunDeclared(Customer c) => _b.PostAsJsonAsync("v1", c);
        }
        """);

    [Fact]
    public Task OneOfTwoClients_IsNotGuessed() => VerifyCS.VerifyAnalyzerAsync("""
        class Sender(bool first)
        {
            private readonly HttpClient _a = new() { BaseAddress = new Uri("https://a.example/") };
            private readonly HttpClient _b = new() { BaseAddress = new Uri("https://b.example/") };

            public Task Run(Customer c) => (first ? _a : _b).PostAsJsonAsync("v1", c);
        }
        """);
}
