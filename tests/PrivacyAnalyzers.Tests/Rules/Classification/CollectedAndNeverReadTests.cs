using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1006.</summary>
public class CollectedAndNeverReadTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1006");

    private const string Phone = """[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; }""";

    private static Testing.CSharpAnalyzerTest<PrivacyAnalyzer> Program(string source, params Testing.DiagnosticResult[] expected)
    {
        var test = VerifyCS.TestWithLibraries(
            $$"""
            using System.ComponentModel.DataAnnotations;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;
            using PrivacyAnalyzers.Annotations;

            public static class Program { public static void Main() { } }

            {{source}}
            """,
            expected);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test;
    }

    /// <summary>An action that takes an enquiry with a subject and a phone number.</summary>
    private static string Action(string body, string member, string more = "", string mark = "") => $$"""
        {{mark}}
        public class Enquiry
        {
            public string Subject { get; set; } = "";
            {{member}}
        }

        [ApiController, Route("enquiries")]
        public class EnquiriesController : ControllerBase
        {
            [HttpPost]
            public IActionResult Ask(Enquiry enquiry)
            {
                {{body}}
            }
        }
        {{more}}
        """;

    private static Task Flags(string body, string more = "") => Program(Action(body, Phone.Replace("Phone {", "{|PRIV1006:Phone|} {", StringComparison.Ordinal), more)).RunAsync();

    private static Task Passes(string body, string more = "", string member = Phone, string mark = "") => Program(Action(body, member, more, mark)).RunAsync();

    [Fact]
    public Task Message_NamesDataAndEndpoint() => Program(
        Action("return Ok(enquiry.Subject);", Phone.Replace("Phone {", "{|#0:Phone|} {", StringComparison.Ordinal)),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Enquiry.Phone' (contact.phone) is taken in by 'EnquiriesController.Ask', and this program reads it for nothing; don't ask for it")).RunAsync();

    [Fact]
    public Task MessageInJapanese_NamesWhereItIsStored()
    {
        var test = Program(
            Action("new Shop().Letters.Add(new Letter { Subject = enquiry.Subject, Phone = enquiry.Phone }); return Ok();", Phone.Replace("Phone {", "{|#0:Phone|} {", StringComparison.Ordinal), Stored),
            VerifyCS.Diagnostic().WithLocation(0).WithMessage(
                "'Enquiry.Phone'（contact.phone）は 'EnquiriesController.Ask' で受け取られますが、'Letter.Phone' への保存を除き、このプログラムでは使われていません。取得しないでください"));
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("return Ok(enquiry.Subject);")]
    [InlineData("return enquiry is null ? NotFound() : Ok(enquiry?.Subject);")]
    [InlineData("ArgumentNullException.ThrowIfNull(enquiry); var copy = enquiry; return Ok(copy.Subject.Length);")]
    [InlineData("""enquiry.Phone = null; return Ok(enquiry.Subject);""")]
    [InlineData("var all = new[] { 1 }.Select(i => enquiry.Subject + i); return Ok(all);")]
    public Task WhatNobodyReads_Triggers(string body) => Flags(body);

    [Fact]
    public Task WhatAnotherMethodOfTheProgramIsGivenAndDoesNotRead_Triggers() => Flags(
        "Desk.Take(enquiry); return Ok();",
        """public static class Desk { public static void Take(Enquiry e) => System.Console.WriteLine(e.Subject); }""");

    [Fact]
    public Task Handler_Triggers() => Program("""
        public record Enquiry(string Subject, [PersonalData(DataCategory.ContactPhone)] string? {|PRIV1006:Phone|});

        public static class Routes
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/enquiries", (Enquiry enquiry) => Results.Ok(enquiry.Subject));
                app.MapPut("/enquiries", Put);
            }

            private static IResult Put(Enquiry enquiry) => Results.Ok(enquiry.Subject);
        }
        """).RunAsync();

    private const string Stored = """
        public class Letter
        {
            public int Id { get; set; }
            public string Subject { get; set; } = "";
            [PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; }
        }

        public class Shop : DbContext
        {
            public DbSet<Letter> Letters { get; set; }
            protected override void OnModelCreating(ModelBuilder model) => model.Entity<Letter>(l => { l.Property(x => x.Phone).HasMaxLength(20); });
        }
        """;

    [Theory]
    [InlineData("return Ok();")]
    [InlineData("shop.Letters.Add(letter); return Ok(letter.Id);")]
    [InlineData("shop.Letters.Where(l => l.Id < 7).ExecuteDelete(); return Ok(shop.Letters.Count());")]
    [InlineData("""foreach (var old in shop.Letters.ToList()) { letter.Subject += old.Subject; } return Ok();""")]
    public Task WhatIsOnlyStored_Triggers(string body) => Flags(
        "var shop = new Shop(); var letter = new Letter { Subject = enquiry.Subject, Phone = enquiry.Phone }; shop.Add(letter); " + body,
        Stored);

    [Theory]
    [InlineData("return Ok(letter);")]
    [InlineData("return Ok(shop.Letters.ToList());")]
    [InlineData("return Ok(shop.Letters.Select(l => l.Phone));")]
    [InlineData("return Ok(shop.Letters.Select(l => new { l }));")]
    [InlineData("return Ok(shop.Letters.Any(l => l.Phone == \"1\"));")]
    [InlineData("return Ok(shop.Letters.First());")]
    [InlineData("return Ok(shop.Letters.AsEnumerable().Select(System.Convert.ToString));")]
    [InlineData("return Ok(shop.Entry(letter).CurrentValues);")]
    [InlineData("return Ok(shop.ChangeTracker.Entries());")]
    [InlineData("System.Console.WriteLine(letter); return Ok();")]
    [InlineData("object any = letter; return Ok();")]
    [InlineData("const string sql = \"select * from letters\"; return Ok();")]
    public Task WhatIsStoredAndMayBeRead_DoesNotTrigger(string body) => Passes(
        "var shop = new Shop(); var letter = new Letter { Subject = enquiry.Subject, Phone = enquiry.Phone }; shop.Add(letter); " + body,
        Stored);

    [Theory]
    [InlineData("model.Entity<Letter>().HasIndex(x => x.Phone).IsUnique();", "")]
    [InlineData("", "public static class Export { public static string Of(Letter l) => l.Phone ?? \"\"; }")]
    [InlineData("", "public class Archive { public System.Collections.Generic.List<Letter> Letters { get; } = []; }")]
    [InlineData("", "public class Special : Letter;")]
    [InlineData("", "public static class Page { public static object All(Shop shop) => shop.Letters; }")]
    public Task WhatIsStoredAndReadElsewhere_DoesNotTrigger(string mapping, string more) => Passes(
        "new Shop().Letters.Add(new Letter { Subject = enquiry.Subject, Phone = enquiry.Phone }); return Ok();",
        Stored.Replace("HasMaxLength(20);", "HasMaxLength(20); " + mapping, StringComparison.Ordinal) + more);

    [Fact]
    public Task WhatIsCopiedToAnyOtherObject_DoesNotTrigger() => Passes(
        "var letter = new Letter { Phone = enquiry.Phone }; return Ok(enquiry.Subject);",
        """public class Letter { [PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; } }""");

    [Theory]
    [InlineData("return Ok(enquiry);")]
    [InlineData("return Ok(enquiry.Phone);")]
    [InlineData("return enquiry.Phone is null ? NotFound() : Ok(enquiry.Subject);")]
    [InlineData("if (enquiry is { Phone: not null }) { return NotFound(); } return Ok(enquiry.Subject);")]
    [InlineData("return Ok(nameof(enquiry.Phone) + enquiry.Subject);")]
    [InlineData("return Ok(enquiry.Subject + nameof(Enquiry.Phone));")]
    [InlineData("return Ok(enquiry.Subject + System.Text.Json.JsonSerializer.Serialize(enquiry));")]
    [InlineData("return Ok(enquiry.Subject + enquiry);")]
    [InlineData("return Ok(enquiry.Subject + enquiry.ToString());")]
    [InlineData("return Ok(enquiry.Subject + $\"{enquiry}\");")]
    [InlineData("return Ok(enquiry.Subject + enquiry.Equals(null));")]
    [InlineData("object any = enquiry; return Ok(enquiry.Subject);")]
    [InlineData("dynamic any = enquiry; return Ok(enquiry.Subject + any.Phone);")]
    [InlineData("return Ok(enquiry.Subject + typeof(Enquiry).GetProperties().Length);")]
    [InlineData("return Ok((enquiry.Subject, enquiry));")]
    [InlineData("return Ok(new { enquiry.Subject, All = enquiry });")]
    [InlineData("var list = new System.Collections.Generic.List<Enquiry> { enquiry }; return Ok(enquiry.Subject);")]
    [InlineData("System.Func<object> later = () => enquiry; return Ok(enquiry.Subject);")]
    [InlineData("TryValidateModel(enquiry); return Ok(enquiry.Subject);")]
    [InlineData("ref var x = ref enquiry; return Ok(x.Subject + x.Phone);")]
    public Task WhatIsReadOrHandedOnWhole_DoesNotTrigger(string body) => Passes(body);

    [Fact]
    public Task AnObjectThatNobodyLooksAt_DoesNotTrigger() => Passes("return Ok();");

    [Theory]
    [InlineData("public class Rules : System.Collections.Generic.List<Enquiry>;")]
    [InlineData("public class Special : Enquiry;")]
    [InlineData("public static class Desk { public static Enquiry? Last; }")]
    [InlineData("public static class Desk { public static string Of(Enquiry e) => e.Phone ?? \"\"; }")]
    [InlineData("public interface IFormats<T>; public class Format : IFormats<Enquiry>;")]
    [InlineData("public class Audit : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext c) => System.Console.WriteLine(c.ActionArguments.Count); }")]
    [InlineData("public class Wrapper { public Enquiry? Inner { get; set; } }")]
    public Task WhatOtherCodeGetsAt_DoesNotTrigger(string more) => Passes("return Ok(enquiry.Subject);", more);

    [Theory]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; } [Compare(nameof(Phone))] public string? Again { get; set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; } [Compare("Phone")] public string? Again { get; set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone), Compare("Subject")] public string? Phone { get; set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone), System.Text.Json.Serialization.JsonIgnore] public string? Phone { get; set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone), System.Obsolete] public string? Phone { get; set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone), Own] public string? Phone { get; set; } public sealed class OwnAttribute : ValidationAttribute;""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; } public string Shown => Phone ?? "";""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; } public bool Urgent => Phone != null;""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get => field; set { System.Console.WriteLine(value); field = value; } }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; private set; }""")]
    [InlineData("""[PersonalData(DataCategory.ContactPhone)] public string? Phone { get; set; } public override string ToString() => System.Text.Json.JsonSerializer.Serialize(this);""")]
    [InlineData("""public string? Remark { get; set; }""")]
    public Task WhatItsOwnTypeReadsOrWhatIsNotTakenIn_DoesNotTrigger(string member) => Passes("return Ok(enquiry.Subject);", member: member);

    [Fact]
    public Task ATypeThatIsLookedAtByItsAttribute_DoesNotTrigger() => Passes(
        "return Ok(enquiry.Subject);",
        "public static class Checks { public static ValidationResult? Of(object any) => null; }",
        mark: "[CustomValidation(typeof(Checks), \"Of\")]");

    [Fact]
    public Task InALibrary_DoesNotTrigger()
    {
        var test = Program(Action("return Ok(enquiry.Subject);", Phone));
        test.TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync();
    }

    /// <summary>An editor shows the code of other projects, too; who reads their types there is not seen.</summary>
    [Fact]
    public async Task ATypeOfAnotherProject_DoesNotTrigger()
    {
        var library = await Flow.CompiledLibrary.CompileAsync("Desk", "using PrivacyAnalyzers.Annotations; public class Call { public string? Subject { get; set; } " + Phone + " } public class Kept { public int Id { get; set; } " + Phone + " }");
        var test = Program(Action("return Ok(enquiry.Subject);", "", "public class CallsController : ControllerBase { [HttpPost] public IActionResult Take(Call call) => Ok(call.Subject); } public class Keeping : DbContext { public DbSet<Kept> All => Set<Kept>(); }"));
        test.TestState.AdditionalReferences.Add(library.Compilation.ToMetadataReference());
        await test.RunAsync();
    }

    [Fact]
    public Task WhereCodeDoesNotBind_DoesNotTrigger()
    {
        var test = Program(Action("new Missing().Map(enquiry, x => x); return Ok(enquiry.Subject);", Phone));
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task AnEntityThatAnEndpointTakesIn_DoesNotTrigger() => Program(
        """
        [ApiController]
        public class LettersController(Shop shop) : ControllerBase
        {
            [HttpPost]
            public IActionResult Post(Letter letter) { shop.Letters.Add(letter); return Ok(letter.Subject); }
        }
        """ + Stored).RunAsync();
}
