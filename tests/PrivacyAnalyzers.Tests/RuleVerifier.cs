using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Testing;
using PrivacyAnalyzers.Tests.Catalog;

namespace PrivacyAnalyzers.Tests;

/// <summary>Verifies one rule, with the others off, in a project with a promise and a few entities.</summary>
internal sealed class RuleVerifier(string id)
{
    /// <summary>A promise that declares little; the file stands beside the code.</summary>
    public const string Promise = """
        version: 1
        controller:
          name: Example Shop Inc.
          complaints: { contact: "https://shop.example/privacy" }
        purposes:
          order-fulfilment: { text: To deliver your order., basis: contract, retention: P5Y }
          support: { text: To answer your questions., basis: contract, retention: P1Y }
        recipients:
          mailer: { name: Mailer K.K., role: processor, country: JP, hosts: [api.mailer.example, "*.eu.mailer.example"] }
        """;

    /// <summary>The entities that the tests are about.</summary>
    public const string Entities = """
        using PrivacyAnalyzers.Annotations;
        using Microsoft.Extensions.Logging;

        public class Customer
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] public string Email { get; set; } = "";
            [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = "";
            public string Shelf { get; set; } = "";
            public System.Collections.Generic.List<Order> Orders { get; } = [];
            public Customer? Referrer { get; set; }
        }

        public class Order
        {
            public int Id { get; set; }
            public Customer Customer { get; set; } = new();
            [PersonalData(DataCategory.ContactAddress)] public string ShipTo { get; set; } = "";
        }
        """;

    public Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) => Test(source, expected).RunAsync();

    /// <summary>The same with the libraries that the catalog describes at hand.</summary>
    public Task VerifyWithLibrariesAsync(string source, params DiagnosticResult[] expected) => TestWithLibraries(source, expected).RunAsync();

    /// <summary>A test with the libraries that the catalog describes at hand, to change before it runs.</summary>
    public CSharpAnalyzerTest<PrivacyAnalyzer> TestWithLibraries(string source, params DiagnosticResult[] expected)
    {
        var test = Test(source, expected);
        foreach (var library in Libraries.Packages.AddRange(Libraries.Stubs.Values))
        {
            test.TestState.AdditionalReferences.Add(library);
        }

        return test;
    }

    /// <summary>A test to change before it runs.</summary>
    public CSharpAnalyzerTest<PrivacyAnalyzer> Test(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<PrivacyAnalyzer> { TestCode = source, ImplicitUsings = true };
        test.TestState.Sources.Add(("Entities.cs", Entities));
        test.TestState.AdditionalFiles.Add(("privacy.yml", Promise));
        test.TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(Newtonsoft.Json.JsonConvert).Assembly);
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        test.DisabledDiagnostics.AddRange(RuleList.Descriptors.Select(d => d.Id).Where(other => other != id));
        return test;
    }

    public Task VerifyInJapaneseAsync(string source, params DiagnosticResult[] expected)
    {
        var test = Test(source, expected);
        test.MessageCulture = CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    /// <summary>The same with more in the promise.</summary>
    public Task VerifyInJapaneseAsync(string source, string promise, params DiagnosticResult[] expected)
    {
        var test = Test(source, expected);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", Promise + "\n" + promise));
        test.MessageCulture = CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    public DiagnosticResult Diagnostic() => new(RuleList.Descriptors.Single(d => d.Id == id));
}
