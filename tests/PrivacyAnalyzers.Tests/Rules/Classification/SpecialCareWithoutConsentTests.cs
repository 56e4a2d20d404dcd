namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1008.</summary>
public class SpecialCareWithoutConsentTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1008");

    private static Task Verify(string basis, string member, string name = "{|#0:Register|}", params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.Test(
            $$"""
            using Microsoft.AspNetCore.Mvc;
            using PrivacyAnalyzers.Annotations;

            public class Patient { {{member}} }

            [ApiController, Route("patients")]
            public class PatientsController : ControllerBase
            {
                [HttpPost]
                public IActionResult {{name}}(Patient patient) => Ok();
            }
            """,
            expected);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise.Replace("purposes:", $"purposes:\n  care: {{ text: To treat you., retention: P5Y{basis} }}", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    private const string Health = """[PersonalData(DataCategory.SpecialHealth), Purpose("care")] public string Allergies { get; set; } = "";""";

    [Fact]
    public Task Message_NamesDataAndEndpoint() => Verify(
        ", basis: contract",
        Health,
        expected: VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Patient.Allergies' (special.health) is taken in by 'PatientsController.Register', and none of its purposes (care) has 'basis: consent' in privacy.yml; ask for consent and declare it, or don't ask for the data"));

    [Fact]
    public Task PurposeWithoutABasis_Triggers() => Verify("", Health, "{|PRIV1008:Register|}");

    [Fact]
    public Task WhereAPartOfThePromiseIsHidden_DoesNotTrigger() => Verify(" }\n  more: { text: *gone", Health, "Register");

    [Theory]
    [InlineData(", basis: consent")]
    [InlineData(", basis: legal-obligation")]
    [InlineData(", basis: vital-interest")]
    public Task ConsentOrLaw_DoesNotTrigger(string basis) => Verify(basis, Health, "Register");

    [Theory]
    [InlineData("""[PersonalData(DataCategory.ContactEmail), Purpose("care")] public string Email { get; set; } = "";""")]
    [InlineData("""[PersonalData(DataCategory.SpecialHealth)] public string Allergies { get; set; } = "";""")]
    [InlineData("""[PersonalData(DataCategory.SpecialHealth), Purpose("care", "elsewhere")] public string Allergies { get; set; } = "";""")]
    [InlineData("""[NotPersonalData("Of a plant.")] public string Allergies { get; set; } = "";""")]
    public Task OtherDataOrWithoutPurpose_DoesNotTrigger(string member) => Verify(", basis: contract", member, "Register");

    [Fact]
    public Task DataThatIsOnlyHeld_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;
        public class Patient { [PersonalData(DataCategory.SpecialHealth), Purpose("support")] public string Allergies { get; set; } = ""; }
        """);
}
