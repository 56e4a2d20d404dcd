namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4001: declare the recipient.</summary>
public class DeclareRecipientTests
{
    [Fact]
    public Task UndeclaredHosts_AreDeclaredAsRecipients()
    {
        var test = FixVerifier<DeclareRecipient>.Test(
            """
            public class Payments(HttpClient http)
            {
                public async Task Pay(Customer c)
                {
                    await http.PostAsync("https://api.stripe.com/v1/charges", new StringContent({|PRIV4001:c.Email|} + {|PRIV4001:c.Name|}));
                    await http.PostAsync("https://files.stripe.com/v1/files", new StringContent({|PRIV4001:c.Name|}));
                    await http.PostAsync("https://www.post.co.jp/labels", new StringContent({|PRIV4001:c.Name|}));
                }
            }
            """,
            """
            public class Payments(HttpClient http)
            {
                public async Task Pay(Customer c)
                {
                    await http.PostAsync("https://api.stripe.com/v1/charges", new StringContent(c.Email + c.Name));
                    await http.PostAsync("https://files.stripe.com/v1/files", new StringContent(c.Name));
                    await http.PostAsync("https://www.post.co.jp/labels", new StringContent(c.Name));
                }
            }
            """);
        test.FixedState.AdditionalFiles.Add(("privacy.yml", FixVerifier<DeclareRecipient>.Promise + """
              stripe:
                name: "[to confirm]"
                service: Stripe
                role: "[to confirm]"
                country: "[to confirm: US]"
                hosts: [api.stripe.com, files.stripe.com]
                receives: [contact.email]
              post:
                name: "[to confirm]"
                role: "[to confirm]"
                country: "[to confirm]"
                hosts: [www.post.co.jp]
                receives: [identity.name]

            """));
        return test.RunAsync();
    }
}
