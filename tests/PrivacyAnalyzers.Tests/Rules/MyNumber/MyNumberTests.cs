using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV6001 and PRIV6002.</summary>
public class MyNumberTests
{
    private const string Code = """
        using PrivacyAnalyzers.Annotations;
        using Microsoft.Extensions.Logging;

        public class Employee
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";
        }

        ATTRIBUTE
        class Payroll(ILogger<Payroll> logger, HttpClient http)
        {
            public async Task Run(Employee e)
            {
                BODY
                await Task.Yield();
            }
        }
        """;

    private static CSharpAnalyzerTest<PrivacyAnalyzer> Test(RuleVerifier verifier, string body, string attribute, params DiagnosticResult[] expected)
    {
        var test = verifier.Test(Code.Replace("BODY", body, StringComparison.Ordinal).Replace("ATTRIBUTE", attribute, StringComparison.Ordinal), expected);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("purposes:", "purposes:\n  tax: { text: To make your tax statement., basis: legal-obligation, retention: P7Y, statutory: true }", StringComparison.Ordinal)
            + "\n  taxoffice: { name: Tax Office, role: third-party, country: JP, hosts: [tax.example], receives: [govid.mynumber] }\n"));
        return test;
    }

    [Fact]
    public Task Message_SaysThatConsentDoesNotHelp()
    {
        var verifier = new RuleVerifier("PRIV6001");
        return Test(verifier, "var n = {|#0:e.Number|};", "", verifier.Diagnostic().WithLocation(0).WithMessage(
            "'Employee.Number' is a My Number, and 'Payroll.Run' is not marked for a purpose that the law permits; mark it [ProcessesFor(\"id\")] with a purpose that has 'statutory: true' in privacy.yml, or don't use it; consent does not help")).RunAsync();
    }

    [Theory]
    [InlineData("""[ProcessesFor("support")]""")]
    [InlineData("""[ProcessesFor("nowhere")]""")]
    public Task PurposeThatIsNotStatutory_Triggers(string attribute) => Test(new("PRIV6001"), "var n = {|PRIV6001:e.Number|}.Trim();", attribute).RunAsync();

    [Theory]
    [InlineData("""[ProcessesFor("tax")]""", "var n = e.Number;")]
    [InlineData("""[ProcessesFor("support", "tax")]""", "var n = e.Number;")]
    [InlineData("", "var n = nameof(e.Number);")]
    [InlineData("", "e.Number = \"\";")]
    [InlineData("", "var n = e.Id;")]
    [InlineData("", "if (e.Number is null) return;")]
    [InlineData("", "var n = e.Number.Length;")]
    [InlineData("", "var n = Redact.Fully(e.Number);")]
    [InlineData("", "var n = new Employee { Number = \"\" };")]
    public Task StatutoryPurposeOrNotRead_DoesNotTrigger(string attribute, string body) => Test(new("PRIV6001"), body, attribute).RunAsync();

    [Fact]
    public Task Message_NamesWhereItGoes()
    {
        var verifier = new RuleVerifier("PRIV6002");
        return Test(verifier, """logger.LogInformation("{Number}", {|#0:e.Number|});""", """[ProcessesFor("tax")]""", verifier.Diagnostic().WithLocation(0).WithMessage(
            "'Employee.Number' (govid.mynumber), a My Number, goes to the log; take it out")).RunAsync();
    }

    [Theory]
    [InlineData("""Console.WriteLine({|PRIV6002:e.Number|});""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.mailer.example/", {|PRIV6002:e.Number|});""")]
    [InlineData("""await http.PostAsJsonAsync("https://tracker.example/", {|PRIV6002:e.Number|});""")]
    [InlineData("""await http.PostAsJsonAsync("v1", {|PRIV6002:e.Number|});""")]
    public Task LetOut_Triggers(string body) => Test(new("PRIV6002"), body, """[ProcessesFor("tax")]""").RunAsync();

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://tax.example/", e.Number);""")]
    [InlineData("""await http.PostAsJsonAsync("http://localhost/", e.Number);""")]
    [InlineData("""logger.LogInformation("{Number}", Redact.Fully(e.Number));""")]
    [InlineData("""logger.LogInformation("{Id}", e.Id);""")]
    [InlineData("""Console.WriteLine(e.Number.Length);""")]
    public Task EntitledOrHarmless_DoesNotTrigger(string body) => Test(new("PRIV6002"), body, """[ProcessesFor("tax")]""").RunAsync();

    [Theory]
    [InlineData("PRIV2001", """logger.LogInformation("{Number}", e.Number);""")]
    [InlineData("PRIV1009", """var n = e.Number.Trim();""")]
    [InlineData("PRIV2006", """await http.GetAsync($"https://tax.example/?n={e.Number}");""")]
    [InlineData("PRIV4001", """await http.PostAsJsonAsync("https://tracker.example/", e.Number);""")]
    [InlineData("PRIV4005", """await http.PostAsJsonAsync("v1", e.Number);""")]
    public Task OtherRules_LeaveItToThisOne(string rule, string body) => Test(new(rule), body, """[ProcessesFor("tax")]""").RunAsync();

    [Fact]
    public Task MessageInJapanese_SaysThatConsentDoesNotHelp()
    {
        var verifier = new RuleVerifier("PRIV6001");
        return InJapanese(Test(verifier, "var n = {|#0:e.Number|};", "", verifier.Diagnostic().WithLocation(0).WithMessage(
            "'Employee.Number' は個人番号ですが、'Payroll.Run' には法令で認められた目的の指定がありません。privacy.yml で 'statutory: true' の目的を [ProcessesFor(\"id\")] で指定するか、使わないでください。本人の同意があっても利用できません")));
    }

    [Fact]
    public Task MessageInJapanese_NamesWhereItGoes()
    {
        var verifier = new RuleVerifier("PRIV6002");
        return InJapanese(Test(verifier, """throw new System.InvalidOperationException({|#0:e.Number|});""", """[ProcessesFor("tax")]""", verifier.Diagnostic().WithLocation(0).WithMessage(
            "個人番号である'Employee.Number'（govid.mynumber）が例外に出ます。取り除いてください")));
    }

    private static Task InJapanese(CSharpAnalyzerTest<PrivacyAnalyzer> test)
    {
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }
}
