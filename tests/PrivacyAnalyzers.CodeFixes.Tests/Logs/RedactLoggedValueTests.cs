namespace PrivacyAnalyzers.CodeFixes.Tests.Logs;

/// <summary>PRIV2001: redact.</summary>
public class RedactLoggedValueTests
{
    [Theory]
    [InlineData(
        """throw new InvalidOperationException($"no account for {{|PRIV2003:c.Email|}}");""",
        """throw new InvalidOperationException($"no account for {Redact.Fully(c.Email)}");""")]
    [InlineData(
        """new Exception().Data["mail"] = {|PRIV2003:c.Email|};""",
        """new Exception().Data["mail"] = Redact.Fully(c.Email);""")]
    [InlineData(
        """System.Diagnostics.Activity.Current?.SetTag("mail", {|PRIV2004:c.Email|});""",
        """System.Diagnostics.Activity.Current?.SetTag("mail", Redact.Fully(c.Email));""")]
    public Task ValueInAnExceptionOrTelemetry_IsRedacted(string before, string after) => FixVerifier<RedactLoggedValue>.VerifyAsync(LogMethod.With(before), LogMethod.With(after, "using PrivacyAnalyzers.Annotations;\n\n"));

    private const string Using = "using PrivacyAnalyzers.Annotations;\n\n";

    [Theory]
    [InlineData(
        """logger.LogInformation("welcome {Email}", {|PRIV2001:c.Email|});""",
        """logger.LogInformation("welcome {Email}", Redact.Fully(c.Email));""")]
    [InlineData(
        """logger.LogInformation($"welcome {{|PRIV2001:c.Email|}}");""",
        """logger.LogInformation($"welcome {Redact.Fully(c.Email)}");""")]
    [InlineData(
        """logger.LogInformation("welcome " + {|PRIV2001:c.Email|} + "!");""",
        """logger.LogInformation("welcome " + Redact.Fully(c.Email) + "!");""")]
    [InlineData(
        """logger.LogInformation("{A} {B}", {|PRIV2001:c.Email|}, /* who */ {|PRIV2001:c.Name|});""",
        """logger.LogInformation("{A} {B}", Redact.Fully(c.Email), /* who */ Redact.Fully(c.Name));""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Referrer?.Email|});""",
        """logger.LogInformation("{A}", Redact.Fully(c.Referrer?.Email));""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Email|}.Trim().ToLowerInvariant());""",
        """logger.LogInformation("{A}", Redact.Fully(c.Email).Trim().ToLowerInvariant());""")]
    [InlineData(
        """logger.LogInformation("{A}", {|PRIV2001:c.Birth|});""",
        """logger.LogInformation("{A}", Redact.Fully(c.Birth));""")]
    [InlineData(
        """logger.LogInformation("{A}", await Task.FromResult({|PRIV2001:c.Email|}));""",
        """logger.LogInformation("{A}", await Task.FromResult(Redact.Fully(c.Email)));""")]
    [InlineData(
        """logger.LogInformation("{A}", string.Join(", ", {|PRIV2001:customers.Select(x => x.Email)|}));""",
        """logger.LogInformation("{A}", string.Join(", ", Redact.Fully(customers.Select(x => x.Email))));""")]
    [InlineData(
        """customers.ForEach(x => logger.LogInformation("{A}", {|PRIV2001:x.Email|}));""",
        """customers.ForEach(x => logger.LogInformation("{A}", Redact.Fully(x.Email)));""")]
    [InlineData(
        """Console.WriteLine({|PRIV2001:c.Email|});""",
        """Console.WriteLine(Redact.Fully(c.Email));""")]
    [InlineData(
        """var mail = c.Email; logger.LogInformation({|PRIV2001:mail|});""",
        """var mail = c.Email; logger.LogInformation(Redact.Fully(mail));""")]
    public Task LoggedValue_IsRedacted(string before, string after) =>
        FixVerifier<RedactLoggedValue>.VerifyAsync(LogMethod.With(before), LogMethod.With(after, Using));

    [Fact]
    public Task DateThatIsFormatted_IsRedactedWithItsFormatting() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        LogMethod.With("""logger.LogInformation("{A}", {|PRIV2001:c.Birth|}.ToString("d"));"""),
        LogMethod.With("""logger.LogInformation("{A}", Redact.Fully(c.Birth.ToString("d")));""", Using));

    [Fact]
    public Task ValuesWithinAValue_AreRedactedOnce() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        LogMethod.With("""logger.LogInformation("{A}", {|PRIV2001:c.Birth|}.ToString({|PRIV2001:c.Name|}));"""),
        LogMethod.With("""logger.LogInformation("{A}", Redact.Fully(c.Birth.ToString(c.Name)));""", Using));

    [Fact]
    public Task TopLevelStatement_IsMended()
    {
        var test = FixVerifier<RedactLoggedValue>.Test(
            """
            var app = WebApplication.Create(args);
            app.MapPost("/signup", (Customer c, ILogger<Customer> log) => log.LogInformation("{A}", {|PRIV2001:c.Email|}));
            """,
            """
            using PrivacyAnalyzers.Annotations;

            var app = WebApplication.Create(args);
            app.MapPost("/signup", (Customer c, ILogger<Customer> log) => log.LogInformation("{A}", Redact.Fully(c.Email)));
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task MethodOfTheSameName_IsNotMeant() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        """
        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", {|PRIV2001:c.Email|});

            private static string Redact(string text) => text;
        }
        """,
        """
        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", PrivacyAnalyzers.Annotations.Redact.Fully(c.Email));

            private static string Redact(string text) => text;
        }
        """);

    [Fact]
    public Task ExistingUsings_KeepTheirOrder() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        """
        // Copyright (c) Example Shop Inc.
        using System.Text;
        using Zebra;

        namespace Zebra { class Mane; }

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", {|PRIV2001:c.Email|});
        }
        """,
        """
        // Copyright (c) Example Shop Inc.
        using System.Text;
        using PrivacyAnalyzers.Annotations;
        using Zebra;

        namespace Zebra { class Mane; }

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", Redact.Fully(c.Email));
        }
        """);

    [Fact]
    public Task GlobalUsing_IsEnough() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        """
        global using PrivacyAnalyzers.Annotations;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", {|PRIV2001:c.Email|});
        }
        """,
        """
        global using PrivacyAnalyzers.Annotations;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", Redact.Fully(c.Email));
        }
        """);

    [Fact]
    public Task NameTakenByAnother_IsWrittenInFull() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        """
        class Redact;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", {|PRIV2001:c.Email|});
        }
        """,
        """
        class Redact;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c) => logger.LogInformation("{A}", PrivacyAnalyzers.Annotations.Redact.Fully(c.Email));
        }
        """);

    [Theory]
    [InlineData("ILogger<Signup> logger, Redactor redactor", "", "redactor")]
    [InlineData("ILogger<Signup> logger", "private readonly Redactor _redactor = null!;", "_redactor")]
    public Task RedactorInScope_IsUsed(string parameters, string field, string redactor) => FixVerifier<RedactLoggedValue>.VerifyAsync(
        WithRedactor(parameters, field, "{|PRIV2001:c.Email|}"),
        WithRedactor(parameters, field, $"{redactor}.Redact(c.Email)"));

    [Fact]
    public Task RedactorOfTheInstance_IsNotUsedInStaticCode() => FixVerifier<RedactLoggedValue>.VerifyAsync(
        WithRedactor("ILogger<Signup> logger", "private readonly Redactor _redactor = null!;", "1", "public static void Show(Customer c) => Console.WriteLine({|PRIV2001:c.Email|});"),
        WithRedactor("ILogger<Signup> logger", "private readonly Redactor _redactor = null!;", "1", "public static void Show(Customer c) => Console.WriteLine(Redact.Fully(c.Email));")
            .Replace("Redaction;\n\nnamespace", "Redaction;\nusing PrivacyAnalyzers.Annotations;\n\nnamespace", StringComparison.Ordinal));

    [Fact]
    public Task WithoutTheAnnotations_NothingIsOffered()
    {
        var test = FixVerifier<RedactLoggedValue>.Test("""
            class Signup(ILogger<Signup> logger)
            {
                public void Done(string email) => logger.LogInformation("{A}", {|PRIV2001:email|});
            }
            """);
        test.TestState.Sources.RemoveAt(1);
        test.TestState.AdditionalReferences.Clear();
        test.NumberOfIncrementalIterations = 0;
        test.FixedState.InheritanceMode = Testing.StateInheritanceMode.AutoInheritAll;
        return test.RunAsync();
    }

    private static string WithRedactor(string parameters, string field, string value, string more = "") => $$"""
        using Microsoft.Extensions.Compliance.Redaction;

        namespace Microsoft.Extensions.Compliance.Redaction
        {
            public abstract class Redactor
            {
                public string Redact(string? source) => "";
            }
        }

        class Signup({{parameters}})
        {
            {{field}}
            public void Done(Customer c) => logger.LogInformation("{A}", {{value}});
            {{more}}
        }
        """;
}
