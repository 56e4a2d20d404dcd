using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>Findings that <c>privacy.baseline.json</c> accepts are not reported; all others are.</summary>
public class BaselineTests
{
    private const string Email = "P:Customer.Email";
    private const string Log = "M:Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(Microsoft.Extensions.Logging.ILogger,System.String,System.Object[])";

    private const string Signup = """
        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("welcome {Email} {Name}", MARKED, c.Shelf);

            public void Again(Customer c) => logger.LogInformation("welcome back {Email}", {|PRIV2001:c.Email|});
        }
        """;

    [Fact]
    public Task AnAcceptedFlow_IsNotReported_AndTheSameInAnotherMethodIs() =>
        Verify("PRIV2001", Signup.Replace("MARKED", "c.Email", StringComparison.Ordinal), new Finding("PRIV2001", Email, Log, "M:Signup.Done(Customer)"));

    [Fact]
    public Task MovedAndReformattedCode_IsStillAccepted() => Verify(
        "PRIV2001",
        "\n\n// moved\n" + Signup.Replace("MARKED", "\n        c\n            .Email", StringComparison.Ordinal),
        new Finding("PRIV2001", Email, Log, "M:Signup.Done(Customer)"));

    [Fact]
    public Task AnotherRule_IsNotAccepted() =>
        Verify("PRIV2001", Signup.Replace("MARKED", "{|PRIV2001:c.Email|}", StringComparison.Ordinal), new Finding("PRIV3001", Email, Log, "M:Signup.Done(Customer)"));

    [Fact]
    public Task OfSeveralSourcesInOneValue_TheAcceptedIsLeftOut()
    {
        var test = new RuleVerifier("PRIV2001").Test(
            """
            class Signup(ILogger<Signup> logger)
            {
                public void Done(Customer c)
                {
                    var both = c.Email + c.Name;
                    logger.LogInformation({|#0:both|});
                }
            }
            """,
            new RuleVerifier("PRIV2001").Diagnostic().WithLocation(0).WithMessage("'Customer.Name' (identity.name) is written to the log; redact it or log 'Customer.Id'"));
        Accept(test, new Finding("PRIV2001", Email, Log, "M:Signup.Done(Customer)"));
        return test.RunAsync();
    }

    [Fact]
    public Task AnAcceptedDeclaration_IsNotReported() => Verify(
        "PRIV1002",
        """
        using PrivacyAnalyzers.Annotations;

        class Member
        {
            [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = "";
            [PersonalData(DataCategory.ContactEmail)] public string {|PRIV1002:Other|} { get; set; } = "";
        }
        """,
        new Finding("PRIV1002", "P:Member.Mail"),
        new Finding("PRIV1002", "P:Customer.Name"),
        new Finding("PRIV1002", "P:Order.ShipTo"));

    [Fact]
    public Task WhatIsNoBaseline_IsReportedAndAcceptsNothing()
    {
        var verifier = new RuleVerifier("PRIV0001");
        var test = verifier.Test("class C;");
        test.TestState.AdditionalFiles.Add((BaselineFile.FileName, "{|#0:|}{ \"schema\": 1 }"));
        test.TestState.ExpectedDiagnostics.Add(verifier.Diagnostic().WithLocation(0).WithMessage(
            "The promise can't be read here: this is not a baseline: it needs 'schema': 1 and 'findings', each with 'rule' and 'source'; write it anew with 'privacy baseline'"));
        return test.RunAsync();
    }

    private static Task Verify(string rule, string source, params Finding[] accepted)
    {
        var test = new RuleVerifier(rule).Test(source);
        Accept(test, accepted);
        return test.RunAsync();
    }

    private static void Accept(PrivacyAnalyzers.Testing.CSharpAnalyzerTest<PrivacyAnalyzer> test, params Finding[] accepted) =>
        test.TestState.AdditionalFiles.Add((BaselineFile.FileName, BaselineFile.Write(new Baseline(accepted.Select(f => new BaselineEntry(f, null))))));
}
