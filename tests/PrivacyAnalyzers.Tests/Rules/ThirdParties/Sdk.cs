using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>Stand-ins for SDKs, each an assembly of its own, as tests reference them.</summary>
internal static class Sdk
{
    /// <summary>Options and services, as the SDK of Stripe has them.</summary>
    public const string Stripe = """
        namespace Stripe;

        public class CustomerCreateOptions { public string Email { get; set; } public string Name { get; set; } public CustomerCreateOptions With(string email) => this; }
        public class RequestOptions { public string ApiKey { get; set; } }
        public class StripeClient { public StripeClient(string apiKey) { } }
        public class CustomerService
        {
            public CustomerService(StripeClient client) { }
            public Customer Create(CustomerCreateOptions options, RequestOptions request = null) => new();
            public System.Threading.Tasks.Task<Customer> CreateAsync(CustomerCreateOptions options, RequestOptions request = null) => System.Threading.Tasks.Task.FromResult(new Customer());
            public System.Threading.Tasks.Task<Customer> GetAsync(string id) => System.Threading.Tasks.Task.FromResult(new Customer());
        }
        public class Customer { public string Id { get; set; } }
        public static class Formats { public static string Mask(string text) => text; }
        """;

    /// <summary>A test whose project references SDKs: assembly names and code.</summary>
    public static CSharpAnalyzerTest<PrivacyAnalyzer> With(this CSharpAnalyzerTest<PrivacyAnalyzer> test, params (string Assembly, string Source)[] sdks)
    {
        foreach (var (assembly, source) in sdks)
        {
            test.TestState.AdditionalProjects[assembly].Sources.Add(source);
            test.TestState.AdditionalProjectReferences.Add(assembly);
        }

        return test;
    }
}
