namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1009.</summary>
public class UsedForAnotherPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1009");

    private static string Method(string body, string type = """[ProcessesFor("support")]""", string method = "") => $$"""
        using PrivacyAnalyzers.Annotations;

        {{type}}
        class Job
        {
            {{method}}
            public object? Run(Customer c)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_NamesBothPurposes() => VerifyCS.VerifyAnalyzerAsync(
        Method("return {|#0:c.Email|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is kept for order-fulfilment, and used for support; don't use it here, or declare the purpose on the data"));

    [Theory]
    [InlineData("return {|PRIV1009:c.Email|}.Trim();")]
    [InlineData("return {|PRIV1009:c.Email|} == \"a@shop.example\";")]
    [InlineData("return new Customer { Email = {|PRIV1009:c.Email|} };")]
    [InlineData("var text = $\"{{|PRIV1009:c.Email|}}\"; return text;")]
    [InlineData("return c is { {|PRIV1009:Email|}: \"a\" };")]
    [InlineData("return new[] { c }.Select(x => {|PRIV1009:x.Email|}).ToList();")]
    public Task Read_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task MethodsOwnPurpose_CountsBeforeItsTypes() => VerifyCS.VerifyAnalyzerAsync(
        Method("return {|PRIV1009:c.Email|};", """[ProcessesFor("order-fulfilment")]""", """[ProcessesFor("support")]"""));

    [Theory]
    [InlineData("return c.Name;")]
    [InlineData("return c.Id;")]
    [InlineData("return c;")]
    [InlineData("return nameof(c.Email);")]
    [InlineData("c.Email = \"a@shop.example\"; return null;")]
    [InlineData("(c.Email, c.Shelf) = (\"a@shop.example\", \"\"); return null;")]
    [InlineData("return new Customer { Email = \"a@shop.example\" };")]
    [InlineData("return c.Email is null;")]
    [InlineData("return c.Email is not null && c.Email != null && c.Email is { };")]
    [InlineData("return string.IsNullOrEmpty(c.Email);")]
    [InlineData("return c.Email.Length;")]
    [InlineData("return c.Email?.Length;")]
    [InlineData("return Redact.Fully(c.Email);")]
    [InlineData("return new System.Net.Mail.MailAddress(\"a@shop.example\").Address;")]
    public Task NoPurposeOrNothingThatItSays_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""[ProcessesFor("order-fulfilment")]""")]
    [InlineData("""[ProcessesFor("support", "order-fulfilment")]""")]
    [InlineData("")]
    public Task CodeForThatPurposeOrForNoneInParticular_DoesNotTrigger(string type) => VerifyCS.VerifyAnalyzerAsync(Method("return c.Email;", type));

    [Fact]
    public Task TypeThatHoldsTheData_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        [ProcessesFor("support")]
        class Ticket
        {
            [PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] public string Email { get; set; } = "";
            public string Domain => Email.Split('@')[1];
        }
        """);

    [Fact]
    public Task MessageInJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("return {|#0:Mail.Domain(c)|};") + Helper("public static string Domain(Customer c) => c.Email.Split('@')[1];"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email'（contact.email）の利用目的は order-fulfilment ですが、support のために 'Mail.Domain' を通じて使われています。ここで使わないか、'Mail.Domain' に [ProcessesFor] を付けるか、データに目的を宣言してください"));

    [Fact]
    public Task MessageOfACall_NamesWhatReads() => VerifyCS.VerifyAnalyzerAsync(
        Method("return {|#0:Mail.Domain(c)|};") + Helper("public static string Domain(Customer c) => c.Email.Split('@')[1];"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) is kept for order-fulfilment, and used by 'Mail.Domain' for support; don't use it here, mark 'Mail.Domain' [ProcessesFor], or declare the purpose on the data"));

    [Theory]
    [InlineData("return {|PRIV1009:Mail.Domain(c)|};", "public static string Domain(Customer c) => Of(c); static string Of(Customer c) => c.Email.Trim();")]
    [InlineData("return {|PRIV1009:Mail.Domain(c)|};", "public static string Domain(Customer c, int n = 3) => n == 0 ? c.Email.Trim() : Domain(c, n - 1);")]
    [InlineData("return {|PRIV1009:new Mail(c)|};", "public Mail(Customer c) => System.Console.WriteLine(c.Email);")]
    [InlineData("return {|PRIV1009:new Mail { Of = c }.Domain|};", "public Customer? Of; public string? Domain => Of?.Email.Trim();")]
    [InlineData("ISender s = new Sender(); return {|PRIV1009:s.Send(c)|};", "")]
    [InlineData("return {|PRIV1009:Mail.All([c])|};", "public static object All(System.Collections.Generic.List<Customer> all) => all.Select(c => c.Email).ToList();")]
    public Task ReadByWhatIsCalled_Triggers(string body, string helper) => VerifyCS.VerifyAnalyzerAsync(Method(body) + Helper(helper));

    [Theory]
    [InlineData("return Mail.Domain(c);", "[ProcessesFor(\"order-fulfilment\")] public static string Domain(Customer c) => c.Email.Trim();")]
    [InlineData("return Mail.Of(c);", "public static Customer Of(Customer c) => c;")]
    [InlineData("return Mail.Of(c);", "public static string Of(Customer c) => c.Name + c.Id;")]
    [InlineData("return Mail.Copy(c);", "public static Customer Copy(Customer c) => new() { Email = c.Email };")]
    [InlineData("return Mail.Copy(c);", "public static Contact Copy(Customer c) => new(c.Email);")]
    [InlineData("Mail.Set(c); return null;", "public static void Set(Customer c) => c.Email = \"a@shop.example\";")]
    [InlineData("return Mail.Has(c);", "public static bool Has(Customer c) => !string.IsNullOrEmpty(c.Email);")]
    [InlineData("return Mail.Masked(c);", "public static string Masked(Customer c) => Redact.Partially(c.Email);")]
    [InlineData("return c.ToString();", "")]
    [InlineData("return Mail.Id(c);", "public static string Domain(Customer c) => c.Email.Trim(); public static int Id(Customer c) => c.Id;")]
    public Task CalledCodeThatReadsNone_DoesNotTrigger(string body, string helper) => VerifyCS.VerifyAnalyzerAsync(Method(body) + Helper(helper));

    [Fact]
    public Task OneOfSeveralImplementations_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync(
        Method("ISender s = new Sender(); return s.Send(c);")
        + Helper("")
        + "class Nothing : ISender { public string Send(Customer c) => \"\"; }");

    [Fact]
    public Task HandedToCodeForAnotherPurpose_Triggers() => VerifyCS.VerifyAnalyzerAsync(
        Method("Mail.Write({|PRIV1009:c.Email|}); Mail.Write(c.Name); Mail.Plain(c.Email); return null;", type: "")
        + Helper("[ProcessesFor(\"support\")] public static void Write(string to) { } public static void Plain(string to) { }"));

    [Fact]
    public Task WholeAssembly_Counts() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        [assembly: ProcessesFor("support")]
        class Job
        {
            public string Run(Customer c) => {|PRIV1009:c.Email|}.Trim();
        }
        """);

    private static string Helper(string code) => $$"""

        interface ISender { string Send(Customer c); }
        class Sender : ISender { public string Send(Customer c) => c.Email.Trim(); }
        class Mail
        {
            public Mail() { }
            {{code}}
        }
        record Contact([property: PersonalData(DataCategory.ContactEmail), Purpose("order-fulfilment")] string Address);
        """;
}
