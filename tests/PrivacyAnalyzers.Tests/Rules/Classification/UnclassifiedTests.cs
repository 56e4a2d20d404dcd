using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1001.</summary>
public class UnclassifiedTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1001");

    [Fact]
    public Task Message_SaysWhyAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        """public class Applicant { public string {|#0:FirstName|} { get; set; } = ""; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Applicant.FirstName' looks like personal data (identity.name, by its name); mark it [PersonalData(DataCategory.IdentityName)], or [NotPersonalData(\"why\")] if it is not"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """public class Applicant { public string {|#0:氏名|} { get; set; } = ""; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Applicant.氏名' は個人データと思われます（identity.name、根拠: 名前）。[PersonalData(DataCategory.IdentityName)] を付けるか、そうでなければ [NotPersonalData(\"理由\")] を付けてください"));

    [Theory]
    [InlineData("public string {|PRIV1001:Email|} { get; set; } = \"\";")]
    [InlineData("public string {|PRIV1001:EmailAddress|} = \"\";")]
    [InlineData("internal string? {|PRIV1001:PhoneNumber|} { get; init; }")]
    [InlineData("public DateTime {|PRIV1001:DateOfBirth|} { get; set; }")]
    [InlineData("public DateOnly? {|PRIV1001:Seinengappi|} { get; set; }")]
    [InlineData("public string {|PRIV1001:DenwaBango|} { get; set; } = \"\";")]
    [InlineData("public List<string> {|PRIV1001:EmailAddresses|} { get; } = [];")]
    [InlineData("public string {|PRIV1001:個人番号|} { get; set; } = \"\";")]
    [InlineData("[System.ComponentModel.DataAnnotations.Display(Name = \"メールアドレス\")] public string {|PRIV1001:Field1|} { get; set; } = \"\";")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Column(\"生年月日\")] public string {|PRIV1001:Col7|} { get; set; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"passport_number\")] public string {|PRIV1001:Pn|} { get; set; } = \"\";")]
    [InlineData("[System.ComponentModel.DataAnnotations.EmailAddress] public string {|PRIV1001:Contact1|} { get; set; } = \"\";")]
    [InlineData("public record EmailAddress(string Text); public EmailAddress? {|PRIV1001:Email|} { get; set; }")]
    [InlineData("/// <summary>氏名</summary>\n    public string {|PRIV1001:Nm1|} { get; set; } = \"\";")]
    [InlineData("/// <summary>お客様の氏名</summary>\n    public string {|PRIV1001:Nm2|} { get; set; } = \"\";")]
    public Task NameOrLabelOfPersonalData_Triggers(string member) => VerifyCS.VerifyAnalyzerAsync($$"""
        public class Form1
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("public bool Email { get; set; }")]
    [InlineData("public bool? EmailConfirmed { get; set; }")]
    [InlineData("public int EmailCount { get; set; }")]
    [InlineData("public string EmailTemplate { get; set; } = \"\";")]
    [InlineData("public const string Email = \"email\";")]
    [InlineData("public DateTime EmailConfirmedAt { get; set; }")]
    [InlineData("public Func<string>? Email { get; set; }")]
    [InlineData("public System.Text.RegularExpressions.Regex? Email { get; set; }")]
    [InlineData("public DayOfWeek BirthDate { get; set; }")]
    [InlineData("public string HostName { get; set; } = \"\";")]
    [InlineData("public string FileName { get; set; } = \"\";")]
    [InlineData("public string 会社名 { get; set; } = \"\";")]
    [InlineData("public CancellationToken Token { get; set; }")]
    [InlineData("public int PageSize { get; set; }")]
    [InlineData("public int AppUserId { get; set; }")]
    [InlineData("public Guid UserId { get; set; }")]
    [InlineData("public int MaximumConnectionsPerIpAddress { get; set; }")]
    [InlineData("/// <summary>コマンドの名前を取得します。</summary>\n    public string CommandTitle { get; set; } = \"\";")]
    [InlineData("/// <summary>Name of the release</summary>\n    public string Name { get; set; } = \"\";")]
    [InlineData("/// <summary>Body of the event type</summary>\n    public string Body { get; set; } = \"\";")]
    [InlineData("/// <summary>Normalized name of the series</summary>\n    public string NormalizedName { get; set; } = \"\";")]
    [InlineData("/// <summary>The service that sends the customer's e-mail address</summary>\n    public string Endpoint { get; set; } = \"\";")]
    [InlineData("[NotPersonalData(\"the shop's own address\")] public string Email { get; set; } = \"\";")]
    [InlineData("[PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = \"\";")]
    [InlineData("public class EmailSender { } public EmailSender? Email { get; set; }")]
    [InlineData("[NotPersonalData(\"the shop's own\")] public class Shop1 { public string Email { get; set; } = \"\"; }")]
    [InlineData("private string _email = \"\"; public string Get() => _email;")]
    [InlineData("public record EmailAddress([PersonalData(DataCategory.ContactEmail)] string Text); public EmailAddress? Email { get; set; }")]
    public Task InnocentMember_DoesNotTrigger(string member) => VerifyCS.VerifyAnalyzerAsync($$"""
        using PrivacyAnalyzers.Annotations;

        public class Form1
        {
            {{member}}
        }
        """);

    [Fact]
    public Task PositionalParameter_TriggersOnce() => VerifyCS.VerifyAnalyzerAsync(
        "public record Applicant(string {|PRIV1001:FirstName|}, int Number);");

    [Fact]
    public Task ClassifiedPositionalParameter_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        public record Applicant([PersonalData(DataCategory.IdentityName)] string FirstName, [property: PersonalData(DataCategory.IdentityName)] string LastName);
        """);

    [Fact]
    public Task ImplementationOfClassifiedInterfaceMember_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        public interface IPerson { [PersonalData(DataCategory.IdentityName)] string FirstName { get; } }
        public class Person1 : IPerson { public string FirstName => ""; }
        public class Base1 { [PersonalData(DataCategory.ContactEmail)] public virtual string Email { get; set; } = ""; }
        public class Derived1 : Base1 { public override string Email { get; set; } = ""; }
        """);

    [Fact]
    public Task ForeignMarkerByFullName_Classifies() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Microsoft.AspNetCore.Identity { public class MarkedAttribute : PersonalDataAttribute; }
        namespace Elsewhere { public class PersonalDataAttribute : Attribute; }

        public class User1
        {
            [Microsoft.AspNetCore.Identity.PersonalData] public string Email { get; set; } = "";
            [Microsoft.AspNetCore.Identity.Marked] public string PhoneNumber { get; set; } = "";
            [Elsewhere.PersonalData] public string {|PRIV1001:FirstName|} { get; set; } = "";
        }
        """);

    [Fact]
    public Task ClassifiedInPromise_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""
            namespace Vendor { public class Sender { public string Email { get; set; } = ""; } }
            namespace Vendor { public class Contact { public string Email { get; set; } = ""; public string Phone { get; set; } = ""; } }
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + """

            classify:
              "P:Vendor.Contact.Email": { category: contact.email, purposes: [support] }
              "P:Vendor.Contact.Phone": { category: none }
              "T:Vendor.Sender": { category: none }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task MediumNameInPersonLikeType_IsAWarning() => VerifyCS.VerifyAnalyzerAsync(
        """public class Employee { public string {|#0:FullName|} { get; set; } = ""; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task MediumNameAlone_IsASuggestion() => VerifyCS.VerifyAnalyzerAsync(
        """public class Report1 { public string {|#0:NickName|} { get; set; } = ""; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info));

    [Fact]
    public Task InferenceOff_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""public class Applicant { public string FirstName { get; set; } = ""; }""");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nprivacy_infer = off\n"));
        return test.RunAsync();
    }
}
