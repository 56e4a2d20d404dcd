namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4002 and PRIV4006: declare the service.</summary>
public class DeclareServiceTests
{
    private const string Stripe = "namespace Stripe; public class CustomerService { public System.Threading.Tasks.Task FindAsync(string query) => System.Threading.Tasks.Task.CompletedTask; }";
    private const string Sentry = "namespace Sentry; public static class SentrySdk;";

    [Fact]
    public Task ServiceThatGetsData_IsDeclaredWithWhatItGets()
    {
        var test = FixVerifier<DeclareService>.Test(
            """
            public class Payments(Stripe.CustomerService service)
            {
                public Task Find(Customer c) => service.FindAsync({|PRIV4002:c.Email|} + {|PRIV4002:c.Name|});
                public Task FindAgain(Customer c) => service.FindAsync({|PRIV4002:c.Name|});
            }
            """,
            """
            public class Payments(Stripe.CustomerService service)
            {
                public Task Find(Customer c) => service.FindAsync(c.Email + c.Name);
                public Task FindAgain(Customer c) => service.FindAsync(c.Name);
            }
            """);
        test.DisabledDiagnostics.Add("PRIV4006");
        test.TestState.AdditionalProjects["Stripe.net"].Sources.Add(Stripe);
        test.TestState.AdditionalProjectReferences.Add("Stripe.net");
        test.FixedState.AdditionalFiles.Add(("privacy.yml", FixVerifier<DeclareService>.Promise + """
              stripe:
                name: "[to confirm]"
                service: Stripe
                role: "[to confirm]"
                country: "[to confirm: US]"
                packages: [Stripe.net]
                receives: [contact.email]

            """));
        return test.RunAsync();
    }

    [Fact]
    public Task ServicesThatAreReferenced_AreDeclared()
    {
        var promise = FixVerifier<DeclareService>.Promise;
        var test = FixVerifier<DeclareService>.Test("class C;", "class C;");
        test.DisabledDiagnostics.Add("PRIV4002");
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", promise.Replace("recipients:", "{|PRIV4006:{|PRIV4006:recipients|}|}:", StringComparison.Ordinal)));
        foreach (var (assembly, source) in new[] { ("Stripe.net", Stripe), ("Sentry", Sentry) })
        {
            test.TestState.AdditionalProjects[assembly].Sources.Add(source);
            test.TestState.AdditionalProjectReferences.Add(assembly);
        }

        test.FixedState.AdditionalFiles.Add(("privacy.yml", promise + """
              sentry:
                name: "[to confirm]"
                service: Sentry
                role: "[to confirm]"
                country: "[to confirm: US]"
                packages: [Sentry]
                receives: []
              stripe:
                name: "[to confirm]"
                service: Stripe
                role: "[to confirm]"
                country: "[to confirm: US]"
                packages: [Stripe.net]
                receives: []

            """));
        return test.RunAsync();
    }
}
