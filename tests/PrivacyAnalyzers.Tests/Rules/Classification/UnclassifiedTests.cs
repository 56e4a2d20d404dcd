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
    [InlineData("public DateTime {|PRIV1001:CardExpiration|} { get; set; }")]
    [InlineData("public DateOnly {|PRIV1001:カード有効期限|} { get; set; }")]
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
    [InlineData("public DateTime CardNumber { get; set; }")]
    [InlineData("public DateTime OfferExpiration { get; set; }")]
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

    [Theory]
    [InlineData("SmtpSettings", "public string UserName { get; set; } = \"\"; public string Password { get; set; } = \"\";")]
    [InlineData("MailOptions", "[System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)] public string Secret1 { get; set; } = \"\";")]
    [InlineData("DbConfig", "public string? DbPassword { get; init; } public string? DbUserName { get; init; }")]
    [InlineData("ConnectionInfo", "public string Host = \"\"; public string UserName = \"\"; public string Password = \"\";")]
    [InlineData("Erp", "public string? ApiUserName { get; set; } public string? ApiPassword { get; set; } public string? CertificatePassword { get; set; }")]
    [InlineData("SmtpMailer", "public void Login(string userName, string password) => System.Console.WriteLine(userName);")]
    [InlineData("メール設定", "public string パスワード { get; set; } = \"\";")]
    public Task AccessDataOfAService_DoNotTrigger(string type, string members) =>
        VerifyCS.VerifyAnalyzerAsync($$"""public class {{type}} { {{members}} }""");

    [Theory]
    [InlineData("UserSettings", "public string {|PRIV1001:Password|} { get; set; } = \"\";")]
    [InlineData("ConnectionDetail", "public string {|PRIV1001:UserName|} { get; set; } = \"\";")]
    [InlineData("LoginInput", "public string {|PRIV1001:UserName|} { get; set; } = \"\"; public string {|PRIV1001:Password|} { get; set; } = \"\";")]
    public Task AccessDataOfAPerson_Trigger(string type, string members) =>
        VerifyCS.VerifyAnalyzerAsync($$"""public class {{type}} { {{members}} }""");

    [Fact]
    public Task PropertyOfATypeWithMembers_IsJudgedByThese() => VerifyCS.VerifyAnalyzerAsync("""
        public class Buyer1
        {
            public List<Address> Addresses { get; } = [];
            public Address? ShippingAddress { get; set; }
            public Email[] Emails { get; set; } = [];
            public Billing? BillingAddress { get; set; }
        }

        public class Address { public string {|PRIV1001:ZipCode|} { get; set; } = ""; public string {|PRIV1001:Street|} { get; set; } = ""; }
        public class Billing : Address;
        public class Email { public int Id { get; set; } public string Template { get; set; } = ""; public DateTime Sent { get; set; } }
        """);

    [Theory]
    [InlineData("public record EmailAddress(string Text);")]
    [InlineData("public class EmailAddress { public string Value { get; } = \"\"; public bool IsConfirmed { get; set; } public string Domain => Value.Split('@')[1]; public static readonly EmailAddress None = new(); }")]
    [InlineData("public readonly record struct EmailAddress(string Text);")]
    public Task PropertyOfATypeThatWrapsOneValue_IsJudgedByItsName(string type) => VerifyCS.VerifyAnalyzerAsync($$"""
        public class Form1 { public EmailAddress {|PRIV1001:Email|} { get; set; } = default!; public List<EmailAddress> {|PRIV1001:OtherEmails|} { get; set; } = []; }
        {{type}}
        """);

    [Fact]
    public Task TableOfEntities_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Microsoft.EntityFrameworkCore { public class DbSet<T> : List<T> where T : class; }

        public class Email { public int Id { get; set; } public string Template { get; set; } = ""; }
        public class ShopContext { public Microsoft.EntityFrameworkCore.DbSet<Email> Emails { get; set; } = []; }
        """);

    [Fact]
    public Task SecurityNumberOfACard_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        public class Payment
        {
            public string {|PRIV1001:CardNumber|} { get; set; } = "";
            public string {|PRIV1001:SecurityCode|} { get; set; } = "";
            public string {|PRIV1001:CardSecurityNumber|} { get; set; } = "";
            public int {|PRIV1001:Cvv|} { get; set; }
            public string {|PRIV1001:CvcCode|} { get; set; } = "";
            public string {|PRIV1001:セキュリティコード|} { get; set; } = "";
            /// <summary>カードのセキュリティコード</summary>
            public string {|PRIV1001:Sc|} { get; set; } = "";
        }

        public class Door { public string SecurityCode { get; set; } = ""; }
        """);

    [Theory]
    [InlineData("注文者の氏名")]
    [InlineData("注文者の名前を取得または設定します。")]
    [InlineData("申請書の氏名")]
    public Task JapaneseSummaryOfAPersonsName_Triggers(string summary) => VerifyCS.VerifyAnalyzerAsync($$"""
        public class Row1
        {
            /// <summary>{{summary}}</summary>
            public string {|PRIV1001:Col1|} { get; set; } = "";
        }
        """);

    [Theory]
    [InlineData("コマンドの名前")]
    [InlineData("商品の名前を取得または設定します。")]
    [InlineData("商品の識別子")]
    public Task JapaneseSummaryOfAThing_DoesNotTrigger(string summary) => VerifyCS.VerifyAnalyzerAsync($$"""
        public class Customer2
        {
            /// <summary>{{summary}}</summary>
            public string Col1 { get; set; } = "";
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
    public Task ForeignMarker_GivesItsCategory_AndOneThatSaysNo_TakesTheNameBack()
    {
        const string Classification = "Microsoft.Extensions.Compliance.Classification";
        var flows = new RuleVerifier("PRIV2001");
        var test = flows.Test($$"""
            namespace {{Classification}}
            {
                public class DataClassificationAttribute : Attribute;
                public class NoDataClassificationAttribute : DataClassificationAttribute;
            }
            namespace Acme
            {
                public class PrivateAttribute : {{Classification}}.DataClassificationAttribute;
                public class MailAttribute : Attribute;
            }

            public class User1
            {
                [Acme.Private] public string Shelf { get; set; } = "";
                [Acme.Private] public string Phone { get; set; } = "";
                [Acme.Mail] public string Front { get; set; } = "";
                [{{Classification}}.NoDataClassification] public string Email { get; set; } = "";

                public void Show()
                {
                    Console.WriteLine({|#0:Shelf|});
                    Console.WriteLine({|#1:Phone|});
                    Console.WriteLine({|#2:Front|});
                    Console.WriteLine(Email);
                }
            }
            """,
            flows.Diagnostic().WithLocation(0).WithMessage("'User1.Shelf' (profile) is written to the console; redact it or leave it out"),
            flows.Diagnostic().WithLocation(1).WithMessage("'User1.Phone' (contact.phone) is written to the console; redact it or leave it out"),
            flows.Diagnostic().WithLocation(2).WithMessage("'User1.Front' (contact.email) is written to the console; redact it or leave it out"));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + "\nmarkers:\n  Acme.MailAttribute: { category: contact.email }\n"));
        return test.RunAsync();
    }

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
