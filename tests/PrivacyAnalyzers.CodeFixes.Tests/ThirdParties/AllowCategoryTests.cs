namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4003: add the categories to the entry.</summary>
public class AllowCategoryTests
{
    private const string Entry = "  crm: { name: CRM, role: processor, country: JP, hosts: [crm.example], receives: [identity.birth] }\n";

    [Fact]
    public Task MissingCategories_AreAdded()
    {
        var test = FixVerifier<AllowCategory>.Test(
            """
            public class Sender(HttpClient http)
            {
                public Task Send(Customer c) => http.PostAsJsonAsync("https://crm.example/", {|PRIV4003:c.Email|});

                public Task SendName(Customer c) => http.PostAsJsonAsync("https://crm.example/", {|PRIV4003:c.Name|});
            }
            """,
            """
            public class Sender(HttpClient http)
            {
                public Task Send(Customer c) => http.PostAsJsonAsync("https://crm.example/", c.Email);

                public Task SendName(Customer c) => http.PostAsJsonAsync("https://crm.example/", c.Name);
            }
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", FixVerifier<AllowCategory>.Promise + Entry));
        test.FixedState.AdditionalFiles.Add(("privacy.yml", FixVerifier<AllowCategory>.Promise + Entry.Replace("[identity.birth]", "[identity.birth, contact.email, identity.name]", StringComparison.Ordinal)));
        return test.RunAsync();
    }
}
