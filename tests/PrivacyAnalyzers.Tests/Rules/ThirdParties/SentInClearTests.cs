namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4008.</summary>
public class SentInClearTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4008");

    private static string Method(string body) => $$"""
        class Sender(HttpClient http)
        {
            private const string Address = "http://api.mailer.example/v1";

            public async Task Run(Customer c)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheHost() => VerifyCS.VerifyAnalyzerAsync(
        Method("""await http.PostAsJsonAsync(Address, {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is sent to 'api.mailer.example' unencrypted, so everyone on the way can read it; use https"));

    [Theory]
    [InlineData("""await http.GetAsync($"http://api.mailer.example/?q={{|PRIV4008:c.Name|}}");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("HTTP://api.mailer.example") }; await client.PostAsJsonAsync("v1", {|PRIV4008:c|});""")]
    public Task Cleartext_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://localhost:5000/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://orders/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://192.168.3.4/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync("http://tracker.example/v1", c);""")]
    [InlineData("""await http.PostAsJsonAsync(Address, c.Id);""")]
    [InlineData("""await http.GetAsync(Address);""")]
    public Task EncryptedOwnNetworkOrNoPersonalData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
