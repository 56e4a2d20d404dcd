namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4007: Bcc.</summary>
public class UseBccTests
{
    private static string With(string statement) => $$"""
        using System.Net.Mail;

        public class Sender
        {
            public void Run(List<Customer> customers, MailMessage mail)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData(
        """foreach (var c in customers) mail.To.Add({|PRIV4007:c.Email|});""",
        """foreach (var c in customers) mail.Bcc.Add(c.Email);""")]
    [InlineData(
        """foreach (var c in customers) { mail.To.Add({|PRIV4007:c.Email|}); mail.CC.Add(new MailAddress({|PRIV4007:c.Email|})); }""",
        """foreach (var c in customers) { mail.Bcc.Add(c.Email); mail.Bcc.Add(new MailAddress(c.Email)); }""")]
    [InlineData(
        """mail.To.Add(string.Join(",", {|PRIV4007:customers.Select(c => c.Email)|}));""",
        """mail.Bcc.Add(string.Join(",", customers.Select(c => c.Email)));""")]
    public Task VisibleField_BecomesBcc(string statement, string mended) => FixVerifier<UseBcc>.VerifyAsync(With(statement), With(mended));

    [Theory]
    [InlineData("""using var m = new MailMessage("shop@shop.example", string.Join(",", {|PRIV4007:customers.Select(c => c.Email)|}));""")]
    public Task OtherCalls_AreLeftToThePerson(string statement) => FixVerifier<UseBcc>.VerifyNoneAsync(With(statement));
}
