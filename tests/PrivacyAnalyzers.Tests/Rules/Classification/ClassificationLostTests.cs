namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1004.</summary>
public class ClassificationLostTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1004");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        public class Row
        {
            public string Text { get; set; } = "";
            public object? Any { get; set; }
            public string? Line;
            public int Size { get; set; }
            public bool Has { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string Mail { get; set; } = "";
            [NotPersonalData("Printed on each parcel.")] public string Free { get; set; } = "";
            public string PhoneNumber { get; set; } = "";
        }

        public record Parcel(string Text, int Size);

        class Copier
        {
            private string _text = "";

            public void Run(Customer c, Customer? other, Order o, Row row, System.Net.Mail.MailMessage mail)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheTarget() => VerifyCS.VerifyAnalyzerAsync(
        Method("row.Text = {|#0:c.Email|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is assigned to 'Row.Text', which nobody classified; mark 'Row.Text' [PersonalData(DataCategory.ContactEmail)], or [NotPersonalData(\"why\")] if it is not"));

    [Fact]
    public Task MessageInJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("row.Text = {|#0:c.Email|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email'（contact.email）が、分類のない 'Row.Text' に代入されます。'Row.Text' に [PersonalData(DataCategory.ContactEmail)] を付けるか、個人データでなければ [NotPersonalData(\"理由\")] を付けてください"));

    [Theory]
    [InlineData("c.Shelf = {|PRIV1004:c.Email|};")]
    [InlineData("row.Line = {|PRIV1004:c.Email|};")]
    [InlineData("row.Any = {|PRIV1004:c.Email|};")]
    [InlineData("row = new Row { Text = {|PRIV1004:c.Email.Trim().ToLowerInvariant()|} };")]
    [InlineData("row.Text = {|PRIV1004:c.Email ?? \"\"|};")]
    [InlineData("row.Line = {|PRIV1004:other?.Email|};")]
    [InlineData("row.Text = {|PRIV1004:row.Has ? c.Email : o.Customer.Email|};")]
    [InlineData("var x = c.Email; row.Text = {|PRIV1004:x|};")]
    [InlineData("row.Text = {|PRIV1004:$\"{c.Name} {o.Customer.Name}\"|};")]
    [InlineData("row.Text = {|PRIV1004:c.Name + \", \" + o.Customer.Name|};")]
    [InlineData("var p = new Parcel({|PRIV1004:c.Email|}, 3);")]
    [InlineData("var p = new Parcel(\"\", 3) with { Text = {|PRIV1004:o.ShipTo|} };")]
    public Task DataIntoUnclassifiedMember_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task GetterThatGivesData_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        public class View(Customer c, System.Collections.Generic.List<Customer> all)
        {
            public string Text => {|PRIV1004:c.Email|};
            public string Other { get { return {|PRIV1004:c.Email.Trim()|}; } }
            public System.Collections.Generic.IEnumerable<string> All => all.Select(x => x.Email);
            public System.Func<string> Later => () => c.Email;
            public string Label => "Customer " + c.Id;
            public int Size => c.Email.Length;
            public string Method() => c.Email;
        }
        """);

    [Theory]
    [InlineData("row.Mail = c.Email;")]
    [InlineData("row.Free = c.Email;")]
    [InlineData("row.PhoneNumber = c.Email;")]
    [InlineData("row.Text = c.Shelf;")]
    [InlineData("row.Text = \"a\";")]
    [InlineData("row.Text = nameof(c.Email);")]
    [InlineData("row.Text = Redact.Fully(c.Email);")]
    [InlineData("row.Size = c.Email.Length;")]
    [InlineData("row.Text = c.Email.Length.ToString();")]
    [InlineData("row.Has = c.Email != null;")]
    [InlineData("row.Text = c.Email == \"a\" ? \"yes\" : \"no\";")]
    [InlineData("row.Text = $\"Dear {c.Name}, thank you\";")]
    [InlineData("row.Text = $\"{c.Name} {c.Email}\";")]
    [InlineData("row.Text = c.Email.Split('@')[1];")]
    [InlineData("_text = c.Email;")]
    [InlineData("var x = c.Email;")]
    [InlineData("var x = c.Email; x = \"\"; row.Text = x;")]
    [InlineData("var x = new { Text = c.Email };")]
    [InlineData("var x = (Text: c.Email, 1);")]
    [InlineData("mail.Subject = c.Email;")]
    [InlineData("row.Size = c.Orders.Count;")]
    [InlineData("row.Size = c.Id;")]
    public Task ClassifiedTargetOrNoData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task AccessorsOfAClassifiedProperty_DoNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        public class Person
        {
            private string _text = "";

            [PersonalData(DataCategory.ContactEmail)]
            public string Text { get => _text; set => _text = value; }

            [PersonalData(DataCategory.ContactEmail)]
            public string Shown => Text.Trim();
        }
        """);

    [Fact]
    public Task KeyThatIdentityMarks_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""
            using Microsoft.AspNetCore.Identity;

            public class Note
            {
                public string Owner { get; set; } = "";
                public void Keep(IdentityUser user) => Owner = user.Id;
            }
            """);
        return test.RunAsync();
    }
}
