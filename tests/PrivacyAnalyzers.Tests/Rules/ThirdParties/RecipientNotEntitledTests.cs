namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4003.</summary>
public class RecipientNotEntitledTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4003");

    private static Task Verify(string recipient, string body, params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.Test(
            $$"""
            class Sender(HttpClient http)
            {
                public Task Run(Customer c) => {{body}};
            }
            """,
            expected);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + $"\n  crm: {{ name: CRM, role: processor, country: JP, hosts: [crm.example], {recipient} }}\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Message_NamesTheCategory() => Verify(
        "receives: [identity.name]",
        """http.PostAsJsonAsync("https://crm.example/", {|#0:c.Email|})""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is sent to 'crm', which privacy.yml declares, but not for contact.email; add it to 'receives:', or don't send it"));

    [Fact]
    public Task Message_NamesThePurposes() => Verify(
        "receives: [contact.email], for: [support]",
        """http.PostAsJsonAsync("https://crm.example/", {|#0:c.Email|})""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is sent to 'crm', which privacy.yml declares, but for support only, and the data is kept for order-fulfilment; don't send it, or declare the purpose under 'for:'"));

    [Theory]
    [InlineData("receives: [contact.email]", "c.Email")]
    [InlineData("receives: [contact.email], for: [order-fulfilment]", "c.Email")]
    [InlineData("receives: [contact.email], for: [support, order-fulfilment]", "c.Email")]
    [InlineData("receives: [identity.name], for: [support]", "c.Name")]
    [InlineData("service: A CRM", "c.Email")]
    [InlineData("receives: [identity.name]", "c.Id")]
    [InlineData("receives: [identity.name]", "c.Shelf")]
    public Task WithinTheEntry_DoesNotTrigger(string recipient, string sent) =>
        Verify(recipient, $"""http.PostAsJsonAsync("https://crm.example/", {sent})""");

    [Fact]
    public Task UndeclaredHost_IsAnotherRules() => Verify("receives: [identity.name]", """http.PostAsJsonAsync("https://other.example/", c.Email)""");
}
