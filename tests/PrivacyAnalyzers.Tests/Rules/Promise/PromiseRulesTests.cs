namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV0001, PRIV0002, PRIV0003, PRIV0005 and PRIV4004.</summary>
public class PromiseRulesTests
{
    [Fact]
    public Task UnknownKey_IsReportedAtItsPlace()
    {
        var verifier = new RuleVerifier("PRIV0001");
        var test = verifier.Test("", verifier.Diagnostic()
            .WithSpan("privacy.yml", 8, 1, 8, 10)
            .WithMessage("The promise can't be read here: unknown key 'recipient'; did you mean 'recipients'?"));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("recipients:", "recipient:").Replace("  mailer", "  # mailer")));
        return test.RunAsync();
    }

    [Fact]
    public Task SoundPromise_IsNotReported() => new RuleVerifier("PRIV0001").VerifyAnalyzerAsync("");

    [Fact]
    public Task CompletePromise_IsNotReported() => new RuleVerifier("PRIV0003").VerifyAnalyzerAsync("");

    [Fact]
    public Task PersonalDataWithoutAPromise_IsReportedAtTheFirstMember()
    {
        var verifier = new RuleVerifier("PRIV0002");
        var test = verifier.Test(
            """
            using PrivacyAnalyzers.Annotations;
            public class A1 { [PersonalData(DataCategory.ContactEmail)] public string {|#0:Mail|} { get; set; } = ""; }
            """,
            verifier.Diagnostic().WithLocation(0).WithMessage(
                "This project holds personal data, such as 'A1.Mail' (contact.email), and there is no privacy.yml that says what is promised about it; create one beside the solution"));
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    [Fact]
    public Task NoPersonalDataAndNoPromise_IsNotReported()
    {
        var test = new RuleVerifier("PRIV0002").Test("public class A1 { public string Title { get; set; } = \"\"; }");
        test.TestState.Sources.RemoveAt(1);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    [Fact]
    public Task MissingRetention_IsReportedAtThePurpose()
    {
        var verifier = new RuleVerifier("PRIV0003");
        var test = verifier.Test("", verifier.Diagnostic().WithSpan("privacy.yml", 7, 3, 7, 10));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("basis: contract, retention: P1Y", "basis: contract")));
        return test.RunAsync();
    }

    [Fact]
    public Task VagueWording_IsReportedAtTheText()
    {
        var verifier = new RuleVerifier("PRIV0005");
        var test = verifier.Test("", verifier.Diagnostic().WithLocation(0).WithMessage("The promise is vague: 'etc' leaves open what is meant; name all of it"));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("To answer your questions.", "{|#0:To answer your questions etc.|}")));
        return test.RunAsync();
    }

    [Fact]
    public Task RecipientAbroadWithoutSafeguards_IsReportedAtTheRecipient()
    {
        var verifier = new RuleVerifier("PRIV4004");
        var test = verifier.Test("", verifier.Diagnostic().WithLocation(0).WithMessage(
            "Data goes abroad unprotected: recipient 'mailer' is abroad (US) and has no 'safeguards'; write what protects the data there, such as standard contractual clauses"));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("  mailer:", "  {|#0:mailer|}:").Replace("country: JP", "country: US").Replace("  name: Example", "  country: JP\n  name: Example")));
        return test.RunAsync();
    }
}
