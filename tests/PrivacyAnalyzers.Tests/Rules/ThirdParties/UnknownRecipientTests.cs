namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4005.</summary>
public class UnknownRecipientTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4005");

    private static string Method(string body, string attribute = "") => $$"""
        using PrivacyAnalyzers.Annotations;

        {{attribute}}
        class Sender(HttpClient http)
        {
            public async Task Run(Customer c, string path)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatToMark() => VerifyCS.VerifyAnalyzerAsync(
        Method("""await http.PostAsJsonAsync(path, {|#0:c|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email), with 'Customer.Name' (identity.name) and 'Order.ShipTo' (contact.address), is sent by 'HttpClientJsonExtensions.PostAsJsonAsync', and where to can't be told; mark 'Sender' with [SendsTo(\"recipient\")], or give the address as a constant or in appsettings.json"));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("v1/mail", {|PRIV4005:c.Email|});""")]
    [InlineData("""await http.PostAsJsonAsync($"https://{path}/mail", {|PRIV4005:c.Email|});""")]
    [InlineData("""await http.GetAsync(path + {|PRIV4005:c.Email|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-User", {|PRIV4005:c.Email|});""")]
    [InlineData("""http.DefaultRequestHeaders.From = {|PRIV4005:c.Email|};""")]
    [InlineData("""var b = new UriBuilder(path) { Query = c.Email }; await http.GetAsync({|PRIV4005:b.Uri|});""")]
    public Task UnknownHost_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync(path, c.Id);""")]
    [InlineData("""await http.PostAsJsonAsync(path, Redact.Fully(c.Email));""")]
    [InlineData("""await http.GetAsync(path);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Shop", c.Shelf);""")]
    [InlineData("""http.DefaultRequestHeaders.Accept.Clear(); _ = c.Email;""")]
    [InlineData("""using var request = new HttpRequestMessage(); request.Headers.Add("X-User", c.Email);""")]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/", c);""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example/", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://localhost:5000/", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://orders/", c);""")]
    [InlineData("""System.Net.WebSockets.WebSocket accepted = null!; await accepted.SendAsync(System.Text.Encoding.UTF8.GetBytes(c.Email), default, true, default);""")]
    public Task KnownHostOrNoPersonalData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task SendsToADeclaredRecipient_DoesNotTrigger() =>
        VerifyCS.VerifyAnalyzerAsync(Method("""await http.PostAsJsonAsync(path, c);""", """[SendsTo("mailer")]"""));

    [Fact]
    public Task SendsToNobodyDeclared_Triggers() =>
        VerifyCS.VerifyAnalyzerAsync(Method("""await http.PostAsJsonAsync(path, {|PRIV4005:c|});""", """[SendsTo("nobody")]"""));

    [Fact]
    public Task SendsToOnTheCodeThatSends_CountsForItsCallers() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        [SendsTo("mailer")]
        class Client(HttpClient http)
        {
            public Task Send(string text) => http.PostAsJsonAsync("v1", text);
        }

        class Shop(Client client)
        {
            public Task Run(Customer c) => client.Send(c.Email);
        }
        """);

    [Fact]
    public Task TestHost_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        class WebApplicationFactory<T> { public HttpClient CreateClient() => new(); }

        class ShopTests(WebApplicationFactory<Customer> factory)
        {
            public Task Run(Customer c) => factory.CreateClient().PostAsJsonAsync("customers", c);
        }
        """);
}
