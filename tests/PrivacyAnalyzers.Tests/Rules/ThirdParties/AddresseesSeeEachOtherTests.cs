namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV4007, with System.Net.Mail, MimeKit and SendGrid.</summary>
public class AddresseesSeeEachOtherTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV4007");

    private static string Method(string body, string members = "") => $$"""
        using System.Net.Mail;
        using MimeKit;
        using SendGrid.Helpers.Mail;
        using PrivacyAnalyzers.Annotations;

        class Person
        {
            [PersonalData(DataCategory.ContactEmail)] public List<string> Emails { get; } = [];
        }

        class Sender
        {
            public void Run(List<Customer> customers, Customer c, Person person, MailMessage mail, MimeMessage mime, SendGridMessage grid, SmtpClient client, string[] texts)
            {
                {{body}}
            }

            {{members}}
        }
        """;

    private const string Loop = """foreach (var x in customers) { mail.To.Add({|#0:x.Email|}); }""";

    [Fact]
    public Task Message_SaysThatEachSeesTheOthers() => VerifyCS.VerifyWithLibrariesAsync(
        Method(Loop),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) of several people becomes a visible addressee of one mail, so that each sees the others' addresses; use Bcc, or send each a mail of their own"));

    [Fact]
    public Task MessageInJapanese()
    {
        var test = VerifyCS.TestWithLibraries(Method(Loop), VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email'（contact.email）が複数の人の分、一通のメールの見える宛先に入るため、互いのアドレスが見えてしまいます。Bcc を使うか、一人ずつ送ってください"));
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""foreach (var x in customers) mail.CC.Add(new MailAddress({|PRIV4007:x.Email|}));""")]
    [InlineData("""foreach (var x in customers) mail.CC.Add({|PRIV4007:x.Email|});""")]
    [InlineData("""foreach (var x in customers) { var a = new MailAddress(x.Email); mail.To.Add({|PRIV4007:a|}); }""")]
    [InlineData("""for (var i = 0; i < customers.Count; i++) mail.To.Add({|PRIV4007:customers[i].Email|});""")]
    [InlineData("""customers.ForEach(x => mail.To.Add({|PRIV4007:x.Email|}));""")]
    [InlineData("""foreach (var x in customers) { var to = x.Email.Trim(); mail.To.Add({|PRIV4007:to|}); }""")]
    [InlineData("""foreach (var x in customers) { if (x.Id > 3) { mail.To.Add({|PRIV4007:x.Email|}); } }""")]
    [InlineData("""mail.To.Add(string.Join(",", {|PRIV4007:customers.Select(x => x.Email)|}));""")]
    [InlineData("""var to = string.Join(",", customers.Select(x => x.Email)); mail.To.Add({|PRIV4007:to|});""")]
    [InlineData("""var to = ""; foreach (var x in customers) to += x.Email + ","; mail.To.Add({|PRIV4007:to|}.TrimEnd(','));""")]
    [InlineData("""var m = new MailMessage("shop@shop.example", string.Join(",", {|PRIV4007:customers.Select(x => x.Email)|}));""")]
    [InlineData("""client.Send("shop@shop.example", string.Join(",", {|PRIV4007:customers.Select(x => x.Email)|}), "s", "b");""")]
    public Task SeveralWithSystemNetMail_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""foreach (var x in customers) mime.To.Add({|PRIV4007:new MailboxAddress("", x.Email)|});""")]
    [InlineData("""mime.Cc.AddRange({|PRIV4007:customers.Select(x => new MailboxAddress("", x.Email))|});""")]
    [InlineData("""foreach (var x in customers) grid.AddTo(new EmailAddress({|PRIV4007:x.Email|}));""")]
    [InlineData("""grid.AddTos({|PRIV4007:customers.Select(x => new EmailAddress(x.Email)).ToList()|});""")]
    [InlineData("""var all = new List<EmailAddress>(); foreach (var x in customers) all.Add(new(x.Email)); grid.AddCcs({|PRIV4007:all|});""")]
    public Task SeveralWithLibraries_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""mail.To.Add(c.Email);""")]
    [InlineData("""mail.To.Add(new MailAddress(c.Email));""")]
    [InlineData("""mail.To.Add(customers[0].Email);""")]
    [InlineData("""mail.To.Add(customers.First().Email);""")]
    [InlineData("""mail.To.Add(customers.Select(x => x.Email).First());""")]
    [InlineData("""foreach (var x in customers) mail.Bcc.Add(x.Email);""")]
    [InlineData("""mail.Bcc.Add(string.Join(",", customers.Select(x => x.Email)));""")]
    [InlineData("""foreach (var x in customers) { var m = new MailMessage(); m.To.Add(x.Email); client.Send(m); }""")]
    [InlineData("""foreach (var x in customers) { mail.To.Clear(); mail.To.Add(x.Email); client.Send(mail); }""")]
    [InlineData("""foreach (var x in customers) { mail = new MailMessage(); mail.To.Add(x.Email); }""")]
    [InlineData("""foreach (var x in customers) { if (x.Id == 3) { mail.To.Add(x.Email); break; } }""")]
    [InlineData("""foreach (var x in customers) client.Send("shop@shop.example", x.Email, "s", "b");""")]
    [InlineData("""foreach (var x in customers) { var m = new MailMessage("shop@shop.example", x.Email); }""")]
    [InlineData("""foreach (var t in texts) { mail.To.Add(c.Email); }""")]
    [InlineData("""foreach (var t in texts) mail.To.Add(t);""")]
    [InlineData("""mail.To.Add("all-staff@shop.example"); mail.CC.Add("a@shop.example,b@shop.example");""")]
    [InlineData("""foreach (var e in person.Emails) mail.To.Add(e);""")]
    [InlineData("""mail.To.Add(string.Join(",", person.Emails));""")]
    [InlineData("""mail.To.Add(c.Email.Split(';')[0]);""")]
    [InlineData("""mail.From = new MailAddress(c.Email);""")]
    public Task OneOrHiddenWithSystemNetMail_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""mime.To.Add(new MailboxAddress(c.Name, c.Email));""")]
    [InlineData("""mime.To.AddRange(InternetAddressList.Parse(c.Email));""")]
    [InlineData("""mime.To.AddRange([new MailboxAddress("", c.Email), new MailboxAddress("", "support@shop.example")]);""")]
    [InlineData("""mime.Bcc.AddRange(customers.Select(x => new MailboxAddress("", x.Email)));""")]
    [InlineData("""grid.AddTos(new List<EmailAddress> { new(c.Email) });""")]
    [InlineData("""grid.AddTos([new(c.Email)]);""")]
    [InlineData("""for (var i = 0; i < customers.Count; i++) grid.AddTo(new EmailAddress(customers[i].Email), i);""")]
    [InlineData("""foreach (var x in customers) grid.AddTo(new EmailAddress(x.Email), personalization: new Personalization());""")]
    public Task OneOrHiddenWithLibraries_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Fact]
    public Task HelperThatLoops_IsToldOfWhereItIsCalled() => VerifyCS.VerifyWithLibrariesAsync(
        Method(
            """All(mail, {|#0:customers.Select(x => x.Email)|});""",
            """static void All(MailMessage m, IEnumerable<string> to) { foreach (var a in to) { m.To.Add(a); } }"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Email' (contact.email) of several people becomes a visible addressee of one mail by 'Sender.All' at Test0.cs:18, so that each sees the others' addresses; use Bcc, or send each a mail of their own"));

    [Theory]
    [InlineData("""Send(string.Join(",", {|PRIV4007:customers.Select(x => x.Email)|}));""")]
    public Task JoinedTextHandedToAHelper_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(
        Method(body, """static void Send(string to) { var m = new MailMessage(); m.To.Add(to); }"""));

    [Theory]
    [InlineData("""foreach (var x in customers) Send(x.Email);""", """static void Send(string to) { var m = new MailMessage(); m.To.Add(to); }""")]
    [InlineData("""Each(customers.Select(x => x.Email));""", """static void Each(IEnumerable<string> all) { foreach (var to in all) { var m = new MailMessage(); m.To.Add(to); } }""")]
    public Task HelperThatSendsEachTheirOwn_DoesNotTrigger(string body, string helper) => VerifyCS.VerifyWithLibrariesAsync(Method(body, helper));
}
