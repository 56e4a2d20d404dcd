namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV2001.</summary>
public class PersonalDataInLogTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2001");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;

        class Signup(ILogger<Signup> logger)
        {
            public async Task Done(Customer c, Order order, List<Customer> customers, string text)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhatWhereAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""logger.LogInformation("welcome {Email}", {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is written to the log; redact it or log 'Customer.Id'"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""logger.LogInformation("welcome {Email}", {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）がログに書き込まれます。伏せるか、代わりに 'Customer.Id' を記録してください"));

    [Fact]
    public Task ConsoleMessage_NamesTheConsole() => VerifyCS.VerifyAnalyzerAsync(
        Method("""Console.WriteLine({|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is written to the console; redact it or log 'Customer.Id'"));

    [Fact]
    public Task SeveralSourcesInOneValue_AreOneFinding() => VerifyCS.VerifyAnalyzerAsync(
        Method("""
            var both = c.Email + c.Name;
            logger.LogInformation({|#0:both|});
            """),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email), with 'Customer.Name' (identity.name), is written to the log; redact it or leave it out"));

    [Theory]
    [InlineData("""logger.LogInformation($"welcome {{|PRIV2001:c.Email|}}");""")]
    [InlineData("""logger.LogWarning("welcome " + {|PRIV2001:c.Email|});""")]
    [InlineData("""logger.LogError(new Exception(), "failed for {Name}", {|PRIV2001:c.Name|});""")]
    [InlineData("""logger.Log(LogLevel.Debug, "a {A} b {B}", {|PRIV2001:c.Name|}, {|PRIV2001:c.Email|});""")]
    [InlineData("""logger.LogInformation("{A}", {|PRIV2001:c.Referrer!.Email|});""")]
    [InlineData("""logger.LogInformation("{A}", {|PRIV2001:c.Referrer?.Email|});""")]
    [InlineData("""logger.LogInformation("{A}", {|PRIV2001:order.Customer.Email|}.Trim().ToLowerInvariant());""")]
    [InlineData("""var mail = c.Email; logger.LogInformation("{A}", {|PRIV2001:mail|});""")]
    [InlineData("""var day = DateTime.Parse(c.Email); logger.LogInformation("{A}", {|PRIV2001:day|});""")]
    [InlineData("""var text1 = string.Format("{0}!", c.Email); logger.LogInformation({|PRIV2001:text1|});""")]
    [InlineData("""var text1 = c.Email ?? "none"; logger.LogInformation({|PRIV2001:text1|});""")]
    [InlineData("""var text1 = text.Length > 3 ? c.Email : "none"; logger.LogInformation({|PRIV2001:text1|});""")]
    [InlineData("""var sb = new System.Text.StringBuilder(); sb.AppendFormat("{0}: {1}", 1, c.Email); logger.LogInformation({|PRIV2001:sb|}.ToString());""")]
    [InlineData("""var w = new StringWriter(); w.Write("{0}: {1}", 1, c.Email); logger.LogInformation({|PRIV2001:w|}.ToString());""")]
    [InlineData("""var sb = new System.Text.StringBuilder(); sb.Append("for ").Append(c.Email); logger.LogInformation({|PRIV2001:sb|}.ToString());""")]
    [InlineData("""logger.LogInformation("{A}", string.Join(", ", {|PRIV2001:customers.Select(x => x.Email)|}));""")]
    [InlineData("""foreach (var x in customers) logger.LogInformation("{A}", {|PRIV2001:x.Email|});""")]
    [InlineData("""customers.ForEach(x => logger.LogInformation("{A}", {|PRIV2001:x.Email|}));""")]
    [InlineData("""var dto = new { Mail = c.Email }; logger.LogInformation("{A}", {|PRIV2001:dto.Mail|});""")]
    [InlineData("""var (mail, n) = (c.Email, 1); logger.LogInformation("{A}", {|PRIV2001:mail|});""")]
    [InlineData("""if (c is { Email: var e1 }) logger.LogInformation("{A}", {|PRIV2001:e1|});""")]
    [InlineData("""var list = new List<string> { c.Email }; logger.LogInformation("{A}", {|PRIV2001:list[0]|});""")]
    [InlineData("""var list = new List<string>(); list.Add(c.Email); foreach (var l in list) logger.LogInformation("{A}", {|PRIV2001:l|});""")]
    [InlineData("""string[] all = [c.Email]; logger.LogInformation("{A}", {|PRIV2001:all[0]|});""")]
    [InlineData("""logger.LogInformation("{A}", await Task.FromResult({|PRIV2001:c.Email|}));""")]
    [InlineData("""Func<string> f = () => c.Email; logger.LogInformation("{A}", {|PRIV2001:f()|});""")]
    [InlineData("""using (logger.BeginScope("for {Mail}", {|PRIV2001:c.Email|})) { }""")]
    [InlineData("""Console.Error.WriteLine({|PRIV2001:c.Email|});""")]
    [InlineData("""Console.Write("{0}", {|PRIV2001:c.Email|});""")]
    [InlineData("""var copy = c; logger.LogInformation("{A}", {|PRIV2001:copy.Email|});""")]
    [InlineData("""object o = c.Email; logger.LogInformation("{A}", {|PRIV2001:o|});""")]
    [InlineData("""void Tell(string t) { Action<string> say = x => logger.LogInformation({|PRIV2001:c.Email|}); say(t); } Tell(text);""")]
    [InlineData("""customers.ForEach(x => customers.ForEach(y => logger.LogInformation({|PRIV2001:x.Email|} + {|PRIV2001:y.Name|})));""")]
    [InlineData("""var t = ""; customers.ForEach(x => t = x.Email); logger.LogInformation({|PRIV2001:t|});""")]
    [InlineData("""try { await Task.Yield(); await Task.Yield(); Action say = () => { logger.LogInformation({|PRIV2001:c.Email|}); }; say(); } catch (Exception) { logger.LogInformation("failed"); }""")]
    [InlineData("""try { text = c.Email; } finally { } logger.LogInformation({|PRIV2001:text|});""")]
    [InlineData("""try { customers.ForEach(x => logger.LogInformation("{A}", {|PRIV2001:x.Email|})); } catch (Exception) { }""")]
    [InlineData("""var byId = customers.ToDictionary(x => x.Id, x => x.Email); foreach (var mail in byId.Values) logger.LogInformation("{A}", {|PRIV2001:mail|});""")]
    [InlineData("""string t = ""; try { t = c.Email; throw new Exception(); } catch (Exception) { logger.LogInformation({|PRIV2001:t|}); }""")]
    [InlineData("""string t = "", u = ""; while (text.Length > 0) { logger.LogInformation({|PRIV2001:t|}); t = u; u = c.Email; }""")]
    public Task PersonalDataInLog_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""logger.LogInformation("welcome {Email}", nameof(c.Email));""")]
    [InlineData("""logger.LogInformation("{Email}");""")]
    [InlineData("""logger.LogInformation("welcome {Id}", c.Id);""")]
    [InlineData("""logger.LogInformation("welcome {Shelf}", c.Shelf);""")]
    [InlineData("""logger.LogInformation("{Length}", c.Email.Length);""")]
    [InlineData("""logger.LogInformation("{Has}", c.Email != null);""")]
    [InlineData("""logger.LogInformation("{Has}", string.IsNullOrEmpty(c.Email));""")]
    [InlineData("""logger.LogInformation("{Hash}", c.Email.GetHashCode());""")]
    [InlineData("""logger.LogInformation("{Count}", customers.Count);""")]
    [InlineData("""logger.LogInformation("{Any}", customers.Any(x => x.Email == text));""")]
    [InlineData("""logger.LogInformation("{Email}", Redact.Fully(c.Email));""")]
    [InlineData("""var mail = c.Email; mail = Redact.Fully(mail); logger.LogInformation("{Email}", mail);""")]
    [InlineData("""var email = "none"; logger.LogInformation("{Email}", email);""")]
    [InlineData("""string email = Redact.Partially(c.Email); logger.LogInformation("{Email}", email);""")]
    [InlineData("""c.Email = "x"; logger.LogInformation("{Email}", c.Email);""")]
    [InlineData("""var x = new Customer { Email = "a" }; logger.LogInformation("{Email}", x.Email);""")]
    [InlineData("""var pair = (c.Email, c.Id); logger.LogInformation("{Id}", pair.Id);""")]
    [InlineData("""var found = customers.FirstOrDefault(x => x.Email == c.Email); logger.LogInformation("{Id}", found!.Id);""")]
    [InlineData("""var ids = customers.Where(x => x.Email == c.Email).Select(x => x.Id); logger.LogInformation("{Ids}", string.Join(",", ids));""")]
    [InlineData("""var x = customers.ToDictionary(y => y.Email); logger.LogInformation("{Count}", x.Count);""")]
    [InlineData("""logger.LogInformation("{Type}", c.GetType().FullName);""")]
    [InlineData("""logger.LogInformation("{T}", c.Email.CompareTo("a"));""")]
    [InlineData("""var s = c.Email; s = "clean"; logger.LogInformation(s);""")]
    [InlineData("""string s; if (text == "") s = "a"; else s = "b"; logger.LogInformation(s);""")]
    [InlineData("""text = c.Email; text = ""; logger.LogInformation(text);""")]
    [InlineData("""using var w = new StringWriter(); w.WriteLine(c.Email);""")]
    [InlineData("""var amounts = new Dictionary<string, int>(); logger.LogInformation("{Any}", amounts.Values.Any(x => x > 1));""")]
    public Task HarmlessValue_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Fact]
    public Task KeyThatIsPersonalData_IsNotOffered() => VerifyCS.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers.Annotations;
        using System.ComponentModel.DataAnnotations;

        class Member
        {
            [Key, PersonalData(DataCategory.AccountId)] public string Number { get; set; } = "";
            [PersonalData(DataCategory.IdentityName)] public string Name { get; set; } = "";
        }

        class Import(ILogger<Import> logger)
        {
            public void Run(Member m) => logger.LogInformation("{Name}", {|#0:m.Name|});
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Member.Name' (identity.name) is written to the log; redact it or leave it out"));

    [Fact]
    public Task PartMarkedNotPersonal_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;

        class Address
        {
            public string Line { get; set; } = "";
            [NotPersonalData("Millions live in a country.")] public string CountryCode { get; set; } = "";
        }

        class Parcel
        {
            [PersonalData(DataCategory.ContactAddress)] public Address To { get; set; } = new();
        }

        class Shipping(ILogger<Shipping> logger)
        {
            public void Book(Parcel p) => logger.LogInformation("{Line} {Country}", {|PRIV2001:p.To.Line|}, p.To.CountryCode);
        }
        """);

    [Fact]
    public Task PartMarkedNotPersonalInAReferencedAssembly_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""
            class Shipping(ILogger<Shipping> logger)
            {
                public void Book(Parcel p) => logger.LogInformation("{Line} {Country}", {|PRIV2001:p.To.Line|}, p.To.CountryCode);
            }
            """);
        test.TestState.AdditionalReferences.Add(CompiledLibrary.Reference("Domain", """
            using PrivacyAnalyzers.Annotations;

            public sealed record Address(string Line, [NotPersonalData("Millions live in a country.")] string CountryCode);

            public sealed class Parcel
            {
                [PersonalData(DataCategory.ContactAddress)] public required Address To { get; init; }
            }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task ParameterNamedEmail_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Signup(ILogger<Signup> logger)
        {
            public void Done(string email, string subject)
            {
                logger.LogInformation("{Email} {Subject}", {|PRIV2001:email|}, subject);
            }
        }
        """);

    [Fact]
    public Task LocalNamedEmailOfUnknownValue_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Signup(ILogger<Signup> logger)
        {
            public void Done()
            {
                var email = Console.ReadLine();
                logger.LogInformation("{Email}", {|PRIV2001:email|});
            }
        }
        """);

    [Fact]
    public Task KeyedRead_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Security.Claims;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(IFormCollection form, ClaimsPrincipal user, System.Data.IDataRecord reader)
            {
                logger.LogInformation("{A}", {|PRIV2001:form["email"]|});
                logger.LogInformation("{A}", form["page"]);
                logger.LogInformation("{A}", {|PRIV2001:user.FindFirstValue(ClaimTypes.Email)|});
                logger.LogInformation("{A}", {|PRIV2001:user.FindFirst(ClaimTypes.Email)!.Value|});
                logger.LogInformation("{A}", {|PRIV2001:reader["PHONE_NUMBER"]|});
            }
        }
        """);

    [Fact]
    public Task ClaimOfAPerson_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Security.Claims;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(ClaimsPrincipal user, ClaimsIdentity identity)
            {
                logger.LogInformation("{A}", {|PRIV2001:user.FindFirstValue(ClaimTypes.Name)|});
                logger.LogInformation("{A}", {|PRIV2001:user.FindFirst("name")?.Value|});
                logger.LogInformation("{A}", {|PRIV2001:user.FindFirstValue("family_name")|});
                logger.LogInformation("{A}", {|PRIV2001:identity.FindFirst("picture")!.Value|});
            }
        }
        """);

    [Fact]
    public Task ClaimThatIsNoPersonalData_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Security.Claims;

        class Signup(ILogger<Signup> logger)
        {
            public void Done(ClaimsPrincipal user, IFormCollection form, string claim)
            {
                logger.LogInformation("{A}", user.FindFirstValue(ClaimTypes.NameIdentifier));
                logger.LogInformation("{A}", user.FindFirstValue(ClaimTypes.Role));
                logger.LogInformation("{A}", user.FindFirst("sub")?.Value);
                logger.LogInformation("{A}", user.FindFirst("scope")?.Value);
                logger.LogInformation("{A}", user.FindFirst("client_id")?.Value);
                logger.LogInformation("{A}", user.FindFirst("department")?.Value);
                logger.LogInformation("{A}", user.FindFirstValue("locale"));
                logger.LogInformation("{A}", user.FindFirstValue(claim));
                logger.LogInformation("{A}", user.HasClaim("name", "x"));
                logger.LogInformation("{A}", form["name"]);
            }
        }
        """);

    [Fact]
    public Task HeaderOfARequest_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Visits(ILogger<Visits> logger)
        {
            public void Record(HttpContext http)
            {
                logger.LogInformation("{A}", {|PRIV2001:http.Request.Headers.UserAgent|});
                logger.LogInformation("{A}", {|PRIV2001:http.Request.Headers.UserAgent|}.ToString());
                logger.LogInformation("{A}", {|PRIV2001:http.Request.Headers["User-Agent"]|});
                logger.LogInformation("{A}", {|PRIV2001:http.Request.Headers["X-Forwarded-For"]|}.FirstOrDefault());
            }
        }
        """);

    [Fact]
    public Task HeaderThatIsNoPersonalData_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        class Visits(ILogger<Visits> logger, System.Net.Http.HttpClient client)
        {
            public void Record(HttpContext http)
            {
                logger.LogInformation("{A}", http.Request.Headers.Host);
                logger.LogInformation("{A}", http.Request.Headers.UserAgent.Count);
                logger.LogInformation("{A}", http.Request.Headers["Content-Type"]);
                logger.LogInformation("{A}", http.Request.Headers["X-Request-Id"]);
                logger.LogInformation("{A}", http.Request.Headers["X-Correlation-Id"].ToString());
                logger.LogInformation("{A}", http.Request.Headers.ContainsKey("User-Agent"));
                logger.LogInformation("{A}", client.DefaultRequestHeaders.UserAgent);
            }
        }
        """);

    [Fact]
    public Task FrameworkMember_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        class Visits(ILogger<Visits> logger)
        {
            public void Record(HttpContext http) =>
                logger.LogInformation("{Ip} {Path}", {|PRIV2001:http.Connection.RemoteIpAddress|}, http.Request.Path);
        }
        """);

    [Fact]
    public Task KeyOfIdentityUser_DoesNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        public class IdentityUser1
        {
            [Microsoft.AspNetCore.Identity.PersonalData] public string Id { get; set; } = "";
            [Microsoft.AspNetCore.Identity.PersonalData] public string Motto { get; set; } = "";
        }
        class Login(ILogger<Login> logger)
        {
            public void Done(IdentityUser1 user) => logger.LogInformation("{Id} {Motto}", user.Id, {|PRIV2001:user.Motto|});
        }
        """);

    [Fact]
    public Task CallThatDoesNotBind_TriggersWhereAllCandidatesAreLogs()
    {
        var test = VerifyCS.Test("""
            class Signup(ILogger<Signup> logger)
            {
                public void Done(Customer c)
                {
                    logger.LogInformation(c.Missing, {|PRIV2001:c.Email|});
                    Missing.LogInformation("{A}", c.Email);
                    c.LogInformation("{A}", c.Email);
                }
            }
            """);
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    private static Task VerifyUnbound(string body)
    {
        var test = VerifyCS.Test($$"""
            public class Stack { public string Title { get; set; } = ""; }
            public enum Grade { A, B }

            class Signup(ILogger<Signup> logger)
            {
                public async Task Done(Customer c)
                {
                    {{body}}
                }
            }
            """);
        test.CompilerDiagnostics = Testing.CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("string text = Missing.Format(c.Email);", "text")]
    [InlineData("var text = Missing.Format(c.Email);", "text")]
    [InlineData("var text = await Missing.FormatAsync<string>(c.Email);", "text")]
    [InlineData("List<string> text = Missing.Format(c.Email);", "text[0]")]
    [InlineData("object text = await Missing.FormatAsync(c.Email);", "text")]
    [InlineData("var text = Missing.Format<Stack, string>(c.Email);", "text")]
    public Task TextOfACallThatDoesNotBind_Triggers(string call, string logged) =>
        VerifyUnbound($$"""{{call}} logger.LogInformation("{A}", {|PRIV2001:{{logged}}|});""");

    [Theory]
    [InlineData("long n = await Missing.IncrementAsync($\"u:{c.Email}\", 1);", "n")]
    [InlineData("int n = Missing.Count(c.Email);", "n")]
    [InlineData("bool n = Missing.IsKnown(c.Email);", "n")]
    [InlineData("DateTime n = Missing.LastSeen(c.Email);", "n")]
    [InlineData("Grade n = Missing.GradeOf(c.Email);", "n")]
    [InlineData("double? n = (await Missing.ScoreAsync(c.Email));", "n")]
    [InlineData("Stack n = Missing.Of(c.Email);", "n.Title")]
    [InlineData("var n = await $\"https://x.example/{c.Email}\".WithHeader(\"a\", \"b\").GetJsonAsync<IList<Stack>>();", "n[0].Title")]
    [InlineData("var n = Missing.Read<int>(c.Email);", "n")]
    [InlineData("var n = (int)Missing.Read(c.Email);", "n")]
    public Task NumberOrObjectOfACallThatDoesNotBind_DoesNotTrigger(string call, string logged) =>
        VerifyUnbound($$"""{{call}} logger.LogInformation("{A}", {{logged}});""");

    [Fact]
    public Task TrustedLog_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""
            namespace Shop.SecureAudit { class Trail(ILogger<Trail> logger) { public void Add(Customer c) => logger.LogInformation("{A}", c.Email); } }
            namespace Shop.Web { class Page(ILogger<Page> logger) { public void Add(Customer c) => logger.LogInformation("{A}", {|PRIV2001:c.Email|}); } }
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + "\ncatalog:\n  trusted: [ { sink: log, where: \"N:Shop.SecureAudit\" } ]\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task InferenceOff_OnlyDeclaredDataTriggers()
    {
        var test = VerifyCS.Test("""
            class Signup(ILogger<Signup> logger)
            {
                public void Done(string email, Customer c) => logger.LogInformation("{A} {B}", email, {|PRIV2001:c.Email|});
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nprivacy_infer = suggest\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task TopLevelStatementsAndEndpoints_Trigger()
    {
        var test = VerifyCS.Test("""
            var app = WebApplication.Create(args);
            app.MapPost("/signup", (Customer c, ILogger<Customer> log) =>
            {
                log.LogInformation("{A}", {|PRIV2001:c.Email|});
                return Results.Ok();
            });
            void Local(Customer c) => Console.WriteLine({|PRIV2001:c.Name|});
            Local(new Customer());
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
