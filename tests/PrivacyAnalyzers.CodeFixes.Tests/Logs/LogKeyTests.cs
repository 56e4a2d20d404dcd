namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV2001: log the key instead.</summary>
public class LogKeyTests
{
    [Theory]
    [InlineData(
        """logger.LogInformation("welcome {Email}", {|PRIV2001:c.Email|});""",
        """logger.LogInformation("welcome {CustomerId}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("{Email,10} {Tier}", {|PRIV2001:c.Email|}, text);""",
        """logger.LogInformation("{CustomerId,10} {Tier}", c.Id, text);""")]
    [InlineData(
        """logger.LogInformation($"welcome {{|PRIV2001:c.Email|}}!");""",
        """logger.LogInformation($"welcome {c.Id}!");""")]
    [InlineData(
        """logger.LogInformation("welcome " + {|PRIV2001:c.Email|});""",
        """logger.LogInformation("welcome " + c.Id);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Email|}.Trim().ToLowerInvariant());""",
        """logger.LogInformation("{CustomerId}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Referrer?.Email|});""",
        """logger.LogInformation("{CustomerId}", c.Referrer?.Id);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c?.Referrer?.Email|});""",
        """logger.LogInformation("{CustomerId}", c?.Referrer?.Id);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Referrer!.Email|});""",
        """logger.LogInformation("{CustomerId}", c.Referrer!.Id);""")]
    [InlineData(
        """logger.LogInformation("{A} to {B}", {|PRIV2001:c.Email|}, {|PRIV2001:c.Referrer!.Email|});""",
        """logger.LogInformation("{CustomerId} to {CustomerId2}", c.Id, c.Referrer!.Id);""")]
    [InlineData(
        """logger.LogInformation(new Exception(), @"a {{x}} {Email}" + " by {Text}", {|PRIV2001:c.Email|}, text);""",
        """logger.LogInformation(new Exception(), @"a {{x}} {CustomerId}" + " by {Text}", c.Id, text);""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Email|}.Replace({|PRIV2001:c.Name|}, ""));""",
        """logger.LogInformation("{CustomerId}", c.Id);""")]
    [InlineData(
        """Console.WriteLine("{0} {1}", text, {|PRIV2001:c.Email|});""",
        """Console.WriteLine("{0} {1}", text, c.Id);""")]
    [InlineData(
        """Console.WriteLine({|PRIV2001:c.Email|});""",
        """Console.WriteLine(c.Id);""")]
    [InlineData(
        """logger.LogInformation("{A} {B}", c.Referrer!.Id, {|PRIV2001:c.Email|});""",
        """logger.LogInformation("{A} {CustomerId}", c.Referrer!.Id, c.Id);""")]
    [InlineData(
        """customers.ForEach(x => logger.LogInformation("{A}", {|PRIV2001:x.Email|}));""",
        """customers.ForEach(x => logger.LogInformation("{CustomerId}", x.Id));""")]
    public Task KeyIsLogged(string before, string after) => FixVerifier<LogKey>.VerifyAsync(LogMethod.With(before), LogMethod.With(after));

    [Theory]
    [InlineData("""var mail = c.Email; logger.LogInformation("{A}", {|PRIV2001:mail|});""")]
    [InlineData("""logger.LogInformation({|PRIV2001:c.Email|});""")]
    [InlineData("""var both = c.Email + c.Name; logger.LogInformation("{A}", {|PRIV2001:both|});""")]
    [InlineData("""logger.LogInformation("{A}", {|PRIV2001:new Visit().Address|});""")]
    [InlineData("""const string Template = "welcome {Email}"; logger.LogInformation(Template, {|PRIV2001:c.Email|});""")]
    [InlineData("""var dto = new { Mail = c.Email, Id = text }; logger.LogInformation("{A}", {|PRIV2001:dto.Mail|});""")]
    [InlineData("""logger.LogInformation("{Id} {Email}", c.Id, {|PRIV2001:c.Email|});""")]
    [InlineData("""logger.LogInformation($"{c.Id}: {{|PRIV2001:c.Email|}}");""")]
    [InlineData("""logger.LogInformation("{Id} " + {|PRIV2001:c.Email|}, c.Id);""")]
    [InlineData("""logger.LogInformation("{Email} {Id}", {|PRIV2001:c.Referrer?.Email|}, c.Referrer?.Id);""")]
    [InlineData("""customers.ForEach(x => logger.LogInformation("{Id} {A}", x.Id, {|PRIV2001:x.Email|}));""")]
    public Task WhereNoKeyCanTakeThePlace_NothingIsOffered(string body) => FixVerifier<LogKey>.VerifyNoneAsync(LogMethod.With(body));

    [Theory]
    [InlineData(
        """logger.LogInformation("new {@Customer}", {|PRIV2002:c|});""",
        """logger.LogInformation("new {CustomerId}", c.Id);""")]
    [InlineData(
        """logger.LogInformation("new {@Who} {Text}", {|PRIV2002:c.Referrer|}, text);""",
        """logger.LogInformation("new {CustomerId} {Text}", c.Referrer.Id, text);""")]
    public Task KeyOfAWholeObject_IsLogged(string before, string after) => FixVerifier<LogKey>.VerifyAsync(LogMethod.With("#nullable disable\n" + before), LogMethod.With("#nullable disable\n" + after));

    [Theory]
    [InlineData("""logger.LogInformation("{@Customers}", {|PRIV2002:customers|});""")]
    [InlineData("""logger.LogInformation("{@Customer} {Id}", {|PRIV2002:c|}, c.Id);""")]
    public Task CollectionOrKeyBeside_GetsNoFix(string body) => FixVerifier<LogKey>.VerifyNoneAsync(LogMethod.With(body));

    [Fact]
    public Task InsideTheEntity_ItsOwnKeyIsLogged() => FixVerifier<LogKey>.VerifyAsync(
        """
        using System.ComponentModel.DataAnnotations;
        using PrivacyAnalyzers.Annotations;

        class Member(ILogger<Member> logger)
        {
            [Key] public Guid Number { get; set; }
            [PersonalData(DataCategory.ContactPhone)] public string Phone { get; set; } = "";

            public void Greet() => logger.LogInformation("hello {Phone}", {|PRIV2001:Phone|});
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using PrivacyAnalyzers.Annotations;

        class Member(ILogger<Member> logger)
        {
            [Key] public Guid Number { get; set; }
            [PersonalData(DataCategory.ContactPhone)] public string Phone { get; set; } = "";

            public void Greet() => logger.LogInformation("hello {Number}", Number);
        }
        """);
}
