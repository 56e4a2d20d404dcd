namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1007.</summary>
public class WithoutReasonTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1007");

    private static string Member(string attribute) => $$"""
        using System.Diagnostics.CodeAnalysis;
        using PrivacyAnalyzers.Annotations;

        class Shop
        {
            {{attribute}}
            public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public Task Message_NamesTheAttribute() => VerifyCS.VerifyAnalyzerAsync(
        Member("""[NotPersonalData({|#0:""|})]"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("[NotPersonalData] gives no reason; write why, as a sentence that an auditor understands"));

    [Theory]
    [InlineData("""[NotPersonalData({|PRIV1007:" "|})]""")]
    [InlineData("""[NotPersonalData({|PRIV1007:"why"|})]""")]
    [InlineData("""[NotPersonalData({|PRIV1007:"TODO"|})]""")]
    [InlineData("""[{|PRIV1007:SuppressMessage("Privacy.Logs", "PRIV2001:Personal data is written to a log")|}]""")]
    [InlineData("""[SuppressMessage("Privacy.Logs", "PRIV2001", {|PRIV1007:Justification = "<Pending>"|})]""")]
    [InlineData("""[SuppressMessage("Privacy.Logs", "PRIV2001", {|PRIV1007:Justification = ""|})]""")]
    [InlineData("""[{|PRIV1007:UnconditionalSuppressMessage("Privacy.Logs", "PRIV2001")|}]""")]
    public Task NoReason_Triggers(string attribute) => VerifyCS.VerifyAnalyzerAsync(Member(attribute));

    [Theory]
    [InlineData("""[NotPersonalData("The address of a shop, not of a person.")]""")]
    [InlineData("""[NotPersonalData("店舗の代表番号")]""")]
    [InlineData("""[SuppressMessage("Privacy.Logs", "PRIV2001", Justification = "The fraud team's log.")]""")]
    [InlineData("""[SuppressMessage("Design", "CA1056")]""")]
    [InlineData("""[SuppressMessage("Design", "PRIVATE01")]""")]
    [InlineData("""[SuppressMessage("Design", "CA1056", Justification = "<Pending>")]""")]
    [InlineData("""[PersonalData(DataCategory.ContactEmail)]""")]
    [InlineData("")]
    public Task ReasonOrAnotherRule_DoesNotTrigger(string attribute) => VerifyCS.VerifyAnalyzerAsync(Member(attribute));
}
