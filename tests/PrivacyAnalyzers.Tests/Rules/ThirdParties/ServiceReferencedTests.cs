using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4006.</summary>
public class ServiceReferencedTests
{
    private const string Sentry = "namespace Sentry; public static class SentrySdk { public static void Init(string dsn) { } }";

    private static readonly RuleVerifier VerifyCS = new("PRIV4006");

    private static CSharpAnalyzerTest<PrivacyAnalyzer> Test(string promise, params (string Assembly, string Source)[] sdks)
    {
        var test = VerifyCS.Test("class C;").With(sdks);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", promise));
        return test;
    }

    [Fact]
    public Task Message_NamesPackageAndService()
    {
        var test = Test("version: 1\n{|#0:recipients|}:\n  mailer: { name: Mailer, role: processor, country: JP }\n", ("Sentry", Sentry));
        test.TestState.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Sentry' hands data to Sentry, and privacy.yml declares no such recipient; declare it under 'recipients:' before personal data goes there"));
        return test.RunAsync();
    }

    [Fact]
    public Task TwoServices_AreNamedEach()
    {
        var test = Test("version: 1\n{|#0:recipients|}: {}\n", ("Sentry", Sentry), ("Stripe.net", Sdk.Stripe));
        test.TestState.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Sentry' hands data to Sentry, and privacy.yml declares no such recipient; declare it under 'recipients:' before personal data goes there"));
        test.TestState.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Stripe.net' hands data to Stripe, and privacy.yml declares no such recipient; declare it under 'recipients:' before personal data goes there"));
        return test.RunAsync();
    }

    [Fact]
    public Task WithoutASection_TheFileIsThePlace()
    {
        var test = Test("version: 1\n", ("Sentry", Sentry));
        test.TestState.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithSpan("privacy.yml", 1, 1, 1, 1));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("packages: [Sentry]")]
    [InlineData("""hosts: ["*.sentry.io"]""")]
    [InlineData("hosts: [o1.ingest.sentry.io]")]
    [InlineData("namespaces: [Sentry]")]
    [InlineData("service: Sentry")]
    public Task Declared_DoesNotTrigger(string entry) =>
        Test($"version: 1\nrecipients:\n  errors: {{ name: Functional Software, role: processor, country: US, {entry} }}\n", ("Sentry", Sentry)).RunAsync();

    [Theory]
    [InlineData("Npgsql", "namespace Npgsql; public class NpgsqlConnection;")]
    [InlineData("Serilog.Sinks.Seq", "namespace Seq; public class Sink;")]
    [InlineData("MailKit", "namespace MailKit; public class Client;")]
    [InlineData("MaxMind.GeoIP2", "namespace MaxMind.GeoIP2; public class DatabaseReader;")]
    [InlineData("Acme.Sentry", "namespace Acme.Sentry; public class Guard;")]
    [InlineData("Sentry", "namespace Watch.Tower; public class Guard;")]
    [InlineData("Azure.Core", "namespace Azure.Core; public class Token;")]
    public Task NoRecipient_DoesNotTrigger(string assembly, string source) => Test("version: 1\nrecipients: {}\n", (assembly, source)).RunAsync();

    [Fact]
    public Task BroughtByAnotherReference_DoesNotTrigger()
    {
        var test = Test("version: 1\nrecipients: {}\n", ("Sentry", Sentry), ("Acme.Errors", "namespace Acme.Errors; public static class Guard { public static void Start() => Sentry.SentrySdk.Init(\"\"); }"));
        test.TestState.AdditionalProjects["Acme.Errors"].AdditionalProjectReferences.Add("Sentry");
        return test.RunAsync();
    }
}
