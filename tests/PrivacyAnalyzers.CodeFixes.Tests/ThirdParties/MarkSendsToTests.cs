namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4005: mark the type that sends.</summary>
public class MarkSendsToTests
{
    [Fact]
    public Task TypeThatSends_IsMarked()
    {
        var test = FixVerifier<MarkSendsTo>.Test(
            """
            using PrivacyAnalyzers.Annotations;

            /// <summary>Sends.</summary>
            public sealed class Client(HttpClient http)
            {
                public Task Send(Customer c) => http.PostAsJsonAsync("v1", {|PRIV4005:c.Email|});

                public Task SendName(Customer c) => http.PostAsJsonAsync("v2", {|PRIV4005:c.Name|});
            }
            """,
            """
            using PrivacyAnalyzers.Annotations;

            /// <summary>Sends.</summary>
            [SendsTo("mailer")]
            public sealed class Client(HttpClient http)
            {
                public Task Send(Customer c) => http.PostAsJsonAsync("v1", c.Email);

                public Task SendName(Customer c) => http.PostAsJsonAsync("v2", c.Name);
            }
            """);
        test.CodeActionEquivalenceKey = "PRIV4005.SendsTo:mailer";
        return test.RunAsync();
    }
}
