using System.Globalization;

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

    [Theory]
    [InlineData("PRIV0001", "role: processor", "role: procesor", 9, 38, 9, 46, "この箇所を読み取れません: role に 'procesor' は使えません。使える値: processor、third-party、joint-use、own")]
    [InlineData("PRIV0003", ", country: JP", "", 9, 3, 9, 9, "約束に不足があります: 提供先 'mailer' に 'country' がありません。所在国の 2 文字コード（JP、US など）を書いてください")]
    public Task Message_InJapanese(string rule, string right, string wrong, int line, int column, int endLine, int endColumn, string message)
    {
        var verifier = new RuleVerifier(rule);
        var test = verifier.Test("", verifier.Diagnostic().WithSpan("privacy.yml", line, column, endLine, endColumn).WithMessage(message));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace(right, wrong, StringComparison.Ordinal)));
        test.MessageCulture = CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Fact]
    public Task SoundPromise_IsNotReported() => new RuleVerifier("PRIV0001").VerifyAnalyzerAsync("");

    [Fact]
    public Task CompletePromise_IsNotReported() => new RuleVerifier("PRIV0003").VerifyAnalyzerAsync("");

    [Theory]
    [InlineData("en-US", "This project holds personal data, such as 'A1.Mail' (contact.email), and there is no privacy.yml that says what is promised about it; create one beside the solution")]
    [InlineData("ja-JP", "このプロジェクトは'A1.Mail'（contact.email）などの個人データを扱いますが、それについての約束を記した privacy.yml がありません。ソリューションと同じ場所に作成してください")]
    public Task PersonalDataWithoutAPromise_IsReportedAtTheFirstMember(string culture, string message)
    {
        var verifier = new RuleVerifier("PRIV0002");
        var test = verifier.Test(
            """
            using PrivacyAnalyzers.Annotations;
            public class A1 { [PersonalData(DataCategory.ContactEmail)] public string {|#0:Mail|} { get; set; } = ""; }
            """,
            verifier.Diagnostic().WithLocation(0).WithMessage(message));
        test.TestState.AdditionalFiles.Clear();
        test.MessageCulture = CultureInfo.GetCultureInfo(culture);
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
