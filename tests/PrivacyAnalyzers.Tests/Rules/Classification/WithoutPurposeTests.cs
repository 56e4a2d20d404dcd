using System.Globalization;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1002.</summary>
public class WithoutPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1002");

    private static Task Verify(string source, params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.Test("using PrivacyAnalyzers.Annotations;\n" + source, expected);
        test.TestState.Sources.RemoveAt(1);
        return test.RunAsync();
    }

    [Fact]
    public Task Message_SaysTheWayOut() => Verify(
        """public class C1 { [PersonalData(DataCategory.ContactEmail)] public string {|#0:Email|} { get; set; } = ""; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'C1.Email' (contact.email) has no declared purpose; add [Purpose(\"…\")] to it, to its type or to the assembly"));

    [Fact]
    public Task Message_InJapanese()
    {
        var test = VerifyCS.Test(
            """
            using PrivacyAnalyzers.Annotations;
            public class C1 { [PersonalData(DataCategory.ContactEmail)] public string {|#0:Email|} { get; set; } = ""; }
            """,
            VerifyCS.Diagnostic().WithLocation(0).WithMessage("'C1.Email'（contact.email）の利用目的が宣言されていません。メンバー、型、またはアセンブリに [Purpose(\"…\")] を付けてください"));
        test.TestState.Sources.RemoveAt(1);
        test.MessageCulture = CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""public class C1 { [PersonalData(DataCategory.ContactEmail)] public string {|PRIV1002:Mail|} = ""; }""")]
    [InlineData("""public record C1([PersonalData(DataCategory.ContactEmail)] string {|PRIV1002:Mail|});""")]
    [InlineData("""public class C1 { [Microsoft.AspNetCore.Identity.PersonalData] public string {|PRIV1002:Motto|} { get; set; } = ""; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactAddress)] public class A1 { public string {|PRIV1002:Street|} { get; set; } = ""; }""")]
    public Task ClassifiedWithoutPurpose_Triggers(string source) => Verify(source);

    [Theory]
    [InlineData("""public class C1 { [PersonalData(DataCategory.ContactEmail), Purpose("support")] public string Mail { get; set; } = ""; }""")]
    [InlineData("""[Purpose("support")] public class C1 { [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = ""; }""")]
    [InlineData("""[Purpose("support")] public class C1 { public class D1 { [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = ""; } }""")]
    [InlineData("""[assembly: Purpose("support")] public class C1 { [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = ""; }""")]
    [InlineData("""public record C1([PersonalData(DataCategory.ContactEmail)][property: Purpose("support")] string Mail);""")]
    [InlineData("""[PersonalData(DataCategory.ContactEmail), Purpose("support")] public class Mail { } public class C1 { public Mail? To { get; set; } public List<Mail> Cc { get; } = []; }""")]
    [InlineData("""public class C1 { public string Email { get; set; } = ""; }""")]
    [InlineData("""public class C1 { [NotPersonalData("test")] public string Email { get; set; } = ""; }""")]
    public Task DeclaredPurposeOrNoPersonalData_DoesNotTrigger(string source) => Verify(source);

    [Fact]
    public Task PurposeOfTheCategory_DoesNotTrigger()
    {
        var test = VerifyCS.Test("");
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + """

            categories:
              identity.name: { purposes: [support] }
              contact.address: { purposes: [order-fulfilment] }
            """));
        return test.RunAsync();
    }
}
