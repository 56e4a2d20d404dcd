using Microsoft.CodeAnalysis.CodeActions;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.CodeFixes.Tests;

/// <summary>Verifies one fix, with the rules that it does not mend off, in a project with a promise and a few entities.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal static class FixVerifier<TFix>
    where TFix : PrivacyCodeFix, new()
{
    /// <summary>The promise beside the code.</summary>
    public const string Promise = """
        version: 1
        controller:
          name: Example Shop Inc.
          complaints: { contact: "https://shop.example/privacy" }
        purposes:
          order-fulfilment: { text: To deliver your order., basis: contract, retention: P5Y }
          support: { text: To answer your questions., basis: contract, retention: P1Y }
        recipients:
          mailer: { name: Mailer K.K., role: processor, country: JP, hosts: [api.mailer.example] }

        """;

    /// <summary>The entities beside the code.</summary>
    public const string Entities = """
        using PrivacyAnalyzers.Annotations;

        public class Customer
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
            [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = "";
            [PersonalData(DataCategory.IdentityBirth)] public DateTime Birth { get; set; }
            public Customer? Referrer { get; set; }
        }

        public class Visit
        {
            [PersonalData(DataCategory.OnlineIp)] public string Address { get; set; } = "";
        }
        """;

    /// <summary>Verifies the fix, one by one and "fix all".</summary>
    /// <param name="source">The code with its findings marked up.</param>
    /// <param name="fixedSource">The mended code, with the findings that stay marked up; the same as <paramref name="source"/> where no fix may be offered.</param>
    public static Task VerifyAsync(string source, string fixedSource) => Test(source, fixedSource).RunAsync();

    /// <summary>Verifies that no fix is offered.</summary>
    public static Task VerifyNoneAsync(string source) => Test(source, source).RunAsync();

    /// <summary>A test to change before it runs.</summary>
    public static CSharpCodeFixTest<PrivacyAnalyzer, TFix> Test(string source, string? fixedSource = null)
    {
        var test = new CSharpCodeFixTest<PrivacyAnalyzer, TFix> { TestCode = source, ImplicitUsings = true };
        test.TestState.Sources.Add(("Entities.cs", Entities));
        test.TestState.AdditionalFiles.Add(("privacy.yml", Promise));
        test.TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(Newtonsoft.Json.JsonConvert).Assembly);
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
            test.FixedState.Sources.Add(("Entities.cs", Entities));
        }

        var mended = new TFix().FixableDiagnosticIds;
        test.DisabledDiagnostics.AddRange(new PrivacyAnalyzer().SupportedDiagnostics.Select(d => d.Id).Where(id => !mended.Contains(id)));
        return test;
    }
}
