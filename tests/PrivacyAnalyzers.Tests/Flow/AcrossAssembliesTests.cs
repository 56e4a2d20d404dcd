using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>Flows through the methods of a referenced assembly, which its facts tell of: no code of it is there.</summary>
public class AcrossAssembliesTests
{
    /// <summary>The referenced assembly.</summary>
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using PrivacyAnalyzers.Annotations;

        namespace Shop;

        public class Address
        {
            public string Front { get; set; } = "";
            public string Shelf { get; set; } = "";
        }

        public class Customer
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
            public string Shelf { get; set; } = "";
            public Address Place { get; set; } = new();
        }

        public class AuditTrail(ILogger<AuditTrail> logger)
        {
            public void Record(string what) => Write(what);

            public void RecordSecond(string first, string second) => Write(second);

            public void RecordPlace(Address place) => Write(place.Front);

            public void RecordKind(string what) => Write(what.Length > 3 ? "long" : "short");

            public void RecordJson(object what) => logger.LogInformation("{W}", System.Text.Json.JsonSerializer.Serialize(what));

            private void Write(string what)
            {
                logger.LogInformation("{W}", what);
            }

            public void RecordAny<T>(T what) { var text = System.Text.Json.JsonSerializer.Serialize(what); Write(text); }
        }

        public static class Text
        {
            public static string Second(string first, string second) => second;
            public static string None(string what) => "none";
            public static string Cut(string what) => what.Length > 3 ? what.Substring(3) : what;
            public static string Front(Address place) => place.Front;
            public static Address Swap(Address place) => new() { Front = place.Shelf, Shelf = place.Front };
            public static void Split(string what, out string all, out string nothing) { all = what; nothing = ""; }
            public static void Append(ref string text, string more) => text = text + more;
            public static async Task<string> LaterAsync(string first, string second) { await Task.Delay(1); return second; }
            public static IEnumerable<string> Each(string first, string second) { yield return second; }
            public static (string Left, string Right) Pair(string left, string right) => (right, left);
            public static string Masked(string what) => new string('*', what.Length);
            public static string Shout(this string what, string other) => other.ToUpperInvariant();
            public static T Pick<T>(T first, T second) => second;
            public static List<T> Only<T>(T first, T second) => new List<T> { first };
            public static void Run(string first, string second, Action<string> act) => act(second);
            public static string Map(string first, string second, Func<string, string> map) => map(first);
            public static string Ignore(Func<string> make) { make(); return "x"; }
        }

        public static class Customers
        {
            public static string MailOf(Customer c) => c.Email;
            public static string Recent() => new Store().Load(7).Email;
            public static string Label() => new Store().Load(7).Shelf;
            public static void Fill(Address place) => place.Front = Recent();
            public static Func<string> Asks(Customer c) => () => c.Email;
            [Sanitizer] public static string Clean(string what) => what;
        }

        public class Store
        {
            public Customer Load(int id) => new() { Id = id };
        }

        public class Note
        {
            private string _text = "";
            private string _title = "";
            public string Text { get => _text; set => _text = value.Trim(); }
            public string Title { get => _title; set => _title = value.Trim(); }
            public string Upper => _text.ToUpperInvariant();
            public Note() { }
            public Note(string title, string body) { _title = title; _text = body; }
            public void Set(string text) => _text = text;
            public override string ToString() => _title;
            public string this[string key] => key == "text" ? _text : "";
            public static Note operator +(Note note, string more) => new(note._title, note._text + more);
        }

        public record Line(string Text, string Code);

        public interface ISink
        {
            void Put(string what);
            string Read(string first, string second);
        }

        internal sealed class LogSink(ILogger<LogSink> logger) : ISink
        {
            public void Put(string what) => logger.LogWarning("{W}", what);
            string ISink.Read(string first, string second) => second;
        }

        public interface IQuiet
        {
            void Put(string what);
        }

        public sealed class Quiet : IQuiet
        {
            public void Put(string what) { }
        }

        public abstract class Report
        {
            public abstract string Render(string what);
            public virtual string Head(string what) => "head";
        }

        public sealed class Plain : Report
        {
            public override string Render(string what) => "plain";
        }
        """;

    private static readonly Task<CompiledLibrary> s_library = CompiledLibrary.CompileAsync("Shop", Library);

    private static string Code(string body, string others = "") => $$"""
        using Shop;

        class Signup(ILogger<Signup> logger, AuditTrail trail, ISink sink, IQuiet quiet, Report report)
        {
            public async Task Done(Customer c, string text)
            {
                await Task.CompletedTask;
                {{body}}
            }

            void Log(string what) => logger.LogInformation("{W}", what);

            {{others}}
        }
        """;

    private static async Task VerifyAsync(string source, string rule = "PRIV2001") => await CompiledLibrary.Test(rule, source, await s_library).RunAsync();

    [Fact]
    public async Task Message_NamesTheFunctionAndThePlaceOfTheSink()
    {
        var test = CompiledLibrary.Test("PRIV2001", Code("trail.Record({|#0:c.Email|});"), await s_library);
        test.TestState.ExpectedDiagnostics.Add(new RuleVerifier("PRIV2001").Diagnostic().WithLocation(0)
            .WithMessage("'Customer.Email' (contact.email) is written to the log by 'AuditTrail.Write' at Shop.cs:38; redact it or log 'Customer.Id'"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Message_InJapanese()
    {
        var test = CompiledLibrary.Test("PRIV2001", Code("trail.Record({|#0:c.Email|});"), await s_library);
        test.MessageCulture = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
        test.TestState.ExpectedDiagnostics.Add(new RuleVerifier("PRIV2001").Diagnostic().WithLocation(0)
            .WithMessage("'Customer.Email'（contact.email）がログ（'AuditTrail.Write'、Shop.cs:38）に書き込まれます。伏せるか、代わりに 'Customer.Id' を記録してください"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("trail.Record({|PRIV2001:c.Email|});")]
    [InlineData("trail.Record(text); trail.Record({|PRIV2001:c.Email|});")]
    [InlineData("trail.RecordSecond(text, {|PRIV2001:c.Email|});")]
    [InlineData("c.Place.Front = c.Email; trail.RecordPlace({|PRIV2001:c.Place|});")]
    [InlineData("""trail.RecordPlace({|PRIV2001:new Address { Front = c.Email }|});""")]
    [InlineData("""sink.Put({|PRIV2001:c.Email|});""")]
    [InlineData("""{|PRIV2001:new List<string> { c.Email }.ForEach(trail.Record)|};""")]
    [InlineData("""Action<string> act = trail.Record; act({|PRIV2001:c.Email|});""")]
    public Task Argument_ReachesASinkInTheOtherAssembly(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("trail.Record(c.Shelf);")]
    [InlineData("trail.RecordSecond(c.Email, text);")]
    [InlineData("trail.RecordKind(c.Email);")]
    [InlineData("c.Place.Shelf = c.Email; trail.RecordPlace(c.Place);")]
    [InlineData("""trail.RecordPlace(new Address { Shelf = c.Email });""")]
    [InlineData("""trail.Record(Redact.Fully(c.Email));""")]
    [InlineData("""trail.Record(Customers.Clean(c.Email));""")]
    [InlineData("""quiet.Put(c.Email);""")]
    [InlineData("""var mail = c.Email; mail = text; trail.Record(mail);""")]
    [InlineData("""trail.Record(nameof(c.Email));""")]
    public Task OtherArgument_ReachesNoSinkInTheOtherAssembly(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("var r = Text.Second(text, c.Email); Log({|PRIV2001:r|});")]
    [InlineData("var r = Text.Cut(c.Email); Log({|PRIV2001:r|});")]
    [InlineData("var r = Text.Front(new Address { Front = c.Email }); Log({|PRIV2001:r|});")]
    [InlineData("var r = Text.Swap(new Address { Shelf = c.Email }).Front; Log({|PRIV2001:r|});")]
    [InlineData("Text.Split(c.Email, out var all, out var nothing); Log({|PRIV2001:all|});")]
    [InlineData("""var t = ""; Text.Append(ref t, c.Email); Log({|PRIV2001:t|});""")]
    [InlineData("var r = await Text.LaterAsync(text, c.Email); Log({|PRIV2001:r|});")]
    [InlineData("foreach (var each in Text.Each(text, c.Email)) Log({|PRIV2001:each|});")]
    [InlineData("var r = Text.Pair(text, c.Email).Left; Log({|PRIV2001:r|});")]
    [InlineData("""var r = text.Shout(c.Email); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = Text.Pick("", c.Email); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = Text.Only(c.Email, "")[0]; Log({|PRIV2001:r|});""")]
    [InlineData("""Text.Run(text, c.Email, x => logger.LogInformation("{X}", {|PRIV2001:x|}));""")]
    [InlineData("""var r = Text.Map(c.Email, text, x => x + "!"); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = Text.Map(text, text, _ => c.Email); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = sink.Read(text, c.Email); Log({|PRIV2001:r|});""")]
    public Task Argument_ComesBack(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("Log(Text.Second(c.Email, text));")]
    [InlineData("Log(Text.None(c.Email));")]
    [InlineData("Log(Text.Masked(c.Email));")]
    [InlineData("Log(Text.Front(new Address { Shelf = c.Email }));")]
    [InlineData("Log(Text.Swap(new Address { Shelf = c.Email }).Shelf);")]
    [InlineData("Text.Split(c.Email, out var all, out var nothing); Log(nothing);")]
    [InlineData("""var t = ""; Text.Append(ref t, text); Log(t);""")]
    [InlineData("Log(await Text.LaterAsync(c.Email, text));")]
    [InlineData("foreach (var each in Text.Each(c.Email, text)) Log(each);")]
    [InlineData("Log(Text.Pair(text, c.Email).Right);")]
    [InlineData("""Log(c.Email.Shout(text));""")]
    [InlineData("""Log(Text.Pick(c.Email, ""));""")]
    [InlineData("""Log(Text.Only("", c.Email)[0]);""")]
    [InlineData("""Text.Run(c.Email, text, x => Log(x));""")]
    [InlineData("""Log(Text.Map(text, c.Email, x => x + "!"));""")]
    [InlineData("""Log(Text.Map(c.Email, c.Email, _ => text));""")]
    [InlineData("""Log(Text.Ignore(() => c.Email));""")]
    [InlineData("""Log(sink.Read(c.Email, text));""")]
    [InlineData("""Text.Second(c.Email, text); Log(Text.Second(text, text));""")]
    public Task OtherArgument_DoesNotComeBack(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("var r = Customers.Recent(); Log({|PRIV2001:r|});")]
    [InlineData("var r = Customers.MailOf(c); Log({|PRIV2001:r|});")]
    [InlineData("var place = new Address(); Customers.Fill(place); var r = place.Front; Log({|PRIV2001:r|});")]
    public Task DataOfTheOtherAssembly_ComesBack(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("Log(Customers.Label());")]
    [InlineData("var place = new Address(); Customers.Fill(place); Log(place.Shelf);")]
    [InlineData("Log(Customers.Clean(Customers.Recent()));")]
    [InlineData("Log(Customers.Recent().Length.ToString());")]
    public Task OtherDataOfTheOtherAssembly_DoesNot(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("var n = new Note(); n.Text = c.Email; var r = n.Text; Log({|PRIV2001:r|});")]
    [InlineData("var n = new Note { Text = c.Email }; var r = n.Upper; Log({|PRIV2001:r|});")]
    [InlineData("var n = new Note(text, c.Email); var r = n.Text; Log({|PRIV2001:r|});")]
    [InlineData("""var n = new Note(); n.Set(c.Email); var r = n["text"]; Log({|PRIV2001:r|});""")]
    [InlineData("""var n = new Note(c.Email, text); var r = $"{n}"; Log({|PRIV2001:r|});""")]
    [InlineData("""var n = new Note(text, text) + c.Email; var r = n.Text; Log({|PRIV2001:r|});""")]
    [InlineData("""var l = new Line(c.Email, text); var r = l.Text; Log({|PRIV2001:r|});""")]
    [InlineData("""var l = new Line(text, text) with { Text = c.Email }; var r = l.Text; Log({|PRIV2001:r|});""")]
    [InlineData("""var (one, two) = new Line(text, c.Email); Log({|PRIV2001:two|});""")]
    [InlineData("""var l = new Line(text, c.Email); var r = l.ToString(); Log({|PRIV2001:r|});""")]
    public Task WhatAnObjectOfTheOtherAssemblyIsGiven_ComesBack(string body) => VerifyAsync(Code(body));

    [Theory]
    [InlineData("var n = new Note(); n.Text = c.Email; Log(n.Title);")]
    [InlineData("var n = new Note { Title = c.Email }; Log(n.Upper);")]
    [InlineData("var n = new Note(c.Email, text); Log(n.Text);")]
    [InlineData("""var n = new Note(text, c.Email); Log($"{n}");""")]
    [InlineData("""var n = new Note(c.Email, text) + text; Log(n.Text);""")]
    [InlineData("""var n = new Note(); n.Set(c.Email); n.Set(text); Log(n.Text);""")]
    [InlineData("""var l = new Line(c.Email, text); Log(l.Code);""")]
    [InlineData("""var l = new Line(c.Email, text) with { Text = "" }; Log(l.Text);""")]
    [InlineData("""var (one, two) = new Line(text, c.Email); Log(one);""")]
    public Task OtherMembersOfItsObjects_DoNot(string body) => VerifyAsync(Code(body));

    [Fact]
    public Task OwnImplementations_CountBesideThoseOfTheOtherAssembly() => VerifyAsync(Code(
        "var r = report.Render(c.Email); Log({|PRIV2001:r|}); Log(report.Head(c.Email)); Log(new Plain().Render(c.Email));",
        "class Loud : Report { public override string Render(string what) => what; }"));

    [Theory]
    [InlineData("""string Take(Func<string> get) => get(); var r = Take(() => Text.Second(text, c.Email)); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = new[] { c }.Select(Customers.MailOf).First(); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = await Task.Run(() => Text.LaterAsync(text, c.Email)); Log({|PRIV2001:r|});""")]
    [InlineData("""var r = Text.Second(text, Text.Cut(Text.Swap(new Address { Shelf = c.Email }).Front)); Log({|PRIV2001:r|});""")]
    public Task CallsOfBothAssemblies_AreOneWay(string body) => VerifyAsync(Code(body));

    [Fact]
    public async Task ReferencedProject_AsAnEditorShowsIt_GivesTheSame()
    {
        var library = await s_library;
        var test = CompiledLibrary.Test("PRIV2001", Code("trail.RecordSecond(c.Email, text); trail.RecordSecond(text, {|PRIV2001:c.Email|});"), library);
        test.TestState.AdditionalReferences.Remove(library.Reference);
        test.TestState.AdditionalReferences.Add(library.Compilation.ToMetadataReference());
        await test.RunAsync();
    }

    [Fact]
    public async Task WithoutFacts_TheSignatureSpeaks()
    {
        var test = CompiledLibrary.Test("PRIV2001", Code("trail.Record(c.Email); var r = Text.None(c.Email); Log({|PRIV2001:r|});"), await s_library);
        test.TestState.AdditionalFiles.RemoveAll(f => f.FileName == "Shop.privacy.json");
        await test.RunAsync();
    }

    [Fact]
    public Task WhatIsRead_AsAGraph_IsWhatTheSerializerWrites() => VerifyAsync(Code("trail.RecordJson({|PRIV3001:c|}); trail.RecordJson(new { c.Shelf });"), "PRIV3001");

    [Fact]
    public Task WhatIsSerialized_AndThenLogged_IsWhatTheSerializerWrites() =>
        VerifyAsync(Code("trail.RecordAny({|PRIV2002:c|}); trail.RecordAny(new { c.Shelf }); trail.RecordAny(c.Id);"), "PRIV2002");

    [Fact]
    public Task Text_IsSerialized_AndThenLogged() => VerifyAsync(Code("trail.RecordAny({|PRIV2001:c.Email|}); trail.RecordAny(c.Shelf);"));

    [Fact]
    public async Task WhatASummaryCannotTell_IsSaid()
    {
        var test = CompiledLibrary.Test("PRIV0007", Code("}\n public void {|#0:Ask|}(Customer c) { Log(Customers.Asks(c)());"), await s_library);
        test.TestState.ExpectedDiagnostics.Add(new RuleVerifier("PRIV0007").Diagnostic().WithLocation(0)
            .WithMessage("The data in 'Signup.Ask' could not be followed to the end, so a flow may be missing here: 'Customers.Asks' of another assembly gives away code that can't be looked into"));
        await test.RunAsync();
    }

    [Fact]
    public async Task TheSameSources_GiveTheSameBytes() =>
        Assert.Equal((await s_library).Facts, (await CompiledLibrary.CompileAsync("Shop", Library)).Facts);

    [Fact]
    public async Task WhatTheSignatureSays_IsLeftOut()
    {
        var library = await CompiledLibrary.CompileAsync("Small", """
            namespace Small;
            public class Entity
            {
                public int Id { get; set; }
                public string Text { get; set; } = "";
                public bool IsLong => Text.Length > 3;
                public int Length() => Text.Length;
            }
            public record Line(string Text, string Code);
            public class Named { public Named(string title) { Title = title; } public string Title { get; } }
            public static class Texts
            {
                public static string Same(string text) => text;
                public static bool IsLong(string text) => text.Length > 3;
                public static string Version() => "1.0";
                private static string Hidden(string a, string b) => b;
            }
            internal static class Inside { public static string Second(string a, string b) => b; }
            public interface ISink { void Put(string text); }
            public class Quiet : ISink { public void Put(string text) { } }
            """);

        Assert.Empty(library.Methods);
    }

    [Fact]
    public async Task AProgram_TellsNothingOfItsMethods()
    {
        var program = await CompiledLibrary.CompileAsync("Program", "public static class P { public static void Main() { } public static string Second(string a, string b) => b; }", OutputKind.ConsoleApplication);

        Assert.Empty(program.Methods);
    }

    [Fact]
    public async Task WhatThePromiseOfTheOtherAssemblySays_HoldsHereToo()
    {
        var library = await CompiledLibrary.CompileAsync(
            "Vendor",
            """
            namespace Vendor;
            public static class Api
            {
                public static string Lookup(int id) => id.ToString();
                public static void Publish(string topic, string text) { }
                public static string Scramble(string text) => text + "!";
            }
            """,
            promise: RuleVerifier.Promise + """

            catalog:
              sources:
                - { method: "M:Vendor.Api.Lookup(System.Int32)", category: contact.phone }
              sinks:
                - { method: "M:Vendor.Api.Publish(System.String,System.String)", kind: log, arguments: [text] }
              sanitizers:
                - { method: "M:Vendor.Api.Scramble(System.String)" }
            """);

        await CompiledLibrary.Test(
            "PRIV2001",
            """
            class Page
            {
                public void Show(string topic)
                {
                    Vendor.Api.Publish(topic, {|PRIV2001:Vendor.Api.Lookup(1)|});
                    Vendor.Api.Publish(Vendor.Api.Lookup(1), topic);
                    Vendor.Api.Publish(topic, Vendor.Api.Scramble(Vendor.Api.Lookup(1)));
                }
            }
            """,
            library).RunAsync();
    }

    [Fact]
    public async Task AnInterfaceOfAThirdAssembly_RunsWhatTheOtherImplements()
    {
        var domain = await CompiledLibrary.CompileAsync("Domain", """
            using PrivacyAnalyzers.Annotations;
            namespace Domain;
            public class Person { [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = ""; public string Shelf { get; set; } = ""; }
            public interface IPeople { void Save(Person person); Person Load(int id); }
            public abstract class Channel { public abstract void Send(string text); protected virtual string Prefix(string text) => "> "; }
            """);
        var infrastructure = await CompiledLibrary.CompileAsync(
            "Infrastructure",
            """
            using Domain;
            using Microsoft.Extensions.Logging;
            namespace Infrastructure;
            internal sealed class LoggedPeople(ILogger<LoggedPeople> logger) : IPeople
            {
                public void Save(Person person) => Write(person.Shelf);
                public Person Load(int id) => new() { Email = "none" };
                private void Write(string text) => logger.LogInformation("{T}", text);
            }
            public sealed class Console2(ILogger<Console2> logger) : Channel
            {
                public override void Send(string text) => logger.LogInformation("{T}", text);
            }
            """,
            references: domain);

        await CompiledLibrary.Test(
            "PRIV2001",
            """
            using Domain;
            class Page(IPeople people, Channel channel)
            {
                public void Show(Person p, string text)
                {
                    people.Save(p);
                    people.Save({|PRIV2001:new Person { Shelf = p.Email }|});
                    channel.Send({|PRIV2001:p.Email|});
                    channel.Send(p.Shelf);
                    Person other = new() { Shelf = text };
                    people.Save(other);
                }
            }
            """,
            domain,
            infrastructure).RunAsync();
    }

    [Fact]
    public async Task WhatAnAssemblyLearntFromAnother_ReachesTheNext()
    {
        var shop = await s_library;
        var middle = await CompiledLibrary.CompileAsync(
            "Middle",
            """
            using Shop;
            namespace Middle;
            public class Desk(AuditTrail trail)
            {
                public void Note(string text, string more) => trail.Record(Text.Second(text, more));
                public static string Newest() => Customers.Recent();
            }
            """,
            references: shop);

        var test = CompiledLibrary.Test("PRIV2001", "class Page(Middle.Desk desk) { public void Show(Shop.Customer c, string text) { desk.Note(c.Email, text); desk.Note(text, {|#0:c.Email|}); desk.Note(text, {|PRIV2001:Middle.Desk.Newest()|}); } }", shop, middle);
        test.TestState.ExpectedDiagnostics.Add(new RuleVerifier("PRIV2001").Diagnostic().WithLocation(0)
            .WithMessage("'Customer.Email' (contact.email) is written to the log by 'AuditTrail.Write' at Shop.cs:38; redact it or log 'Customer.Id'"));
        await test.RunAsync();
    }

    [Fact]
    public async Task WhatASinkIsCalledOn_CountsInTheOtherAssemblyToo()
    {
        var library = await CompiledLibrary.CompileAsync("Hashes", """
            using System.Security.Cryptography;
            using System.Text;

            namespace Hashes;

            public static class Hash
            {
                public static byte[] Plain(string text) { using var sha = SHA256.Create(); return sha.ComputeHash(Encoding.UTF8.GetBytes(text)); }
                public static byte[] Keyed(byte[] key, string text) { using var hmac = new HMACSHA256(key); return hmac.ComputeHash(Encoding.UTF8.GetBytes(text)); }
                public static string Twice(byte[] key, string text) => System.Convert.ToHexString(Keyed(key, text));
            }
            """);

        await CompiledLibrary.Test("PRIV5003", """
            class Person { [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = ""; }
            class Visitors
            {
                void Note(Person p, byte[] key)
                {
                    Hashes.Hash.Plain({|PRIV5003:p.Email|});
                    Hashes.Hash.Keyed(key, p.Email);
                    Hashes.Hash.Twice(key, p.Email);
                }
            }
            """, library).RunAsync();
    }

    [Fact]
    public async Task TheHostThatTheOtherAssemblySendsTo_IsKnown()
    {
        var library = await CompiledLibrary.CompileAsync("Mailers", """
            using System.Net.Http;
            using System.Threading.Tasks;
            namespace Mailers;
            public class Mailer(HttpClient http)
            {
                public Task SendAsync(string to) => http.GetAsync("https://unlisted.example/send?to=" + to);
                public Task ListedAsync(string to) => http.GetAsync("https://api.mailer.example/send?to=" + to);
            }
            """);

        var test = CompiledLibrary.Test("PRIV4001", "class Page(Mailers.Mailer mailer) { public async Task Show(string email) { await mailer.SendAsync({|PRIV4001:email|}); await mailer.ListedAsync(email); } }", library);
        await test.RunAsync();
    }

    [Fact]
    public async Task TheHostThatTheOtherAssemblyIsGiven_IsKnown()
    {
        var library = await CompiledLibrary.CompileAsync("Gates", """
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading.Tasks;
            namespace Gates;
            public class Parcel(string server, string back)
            {
                public string Back => back;
                public Uri Target => new(server + "/in");
                public object? Body { get; set; }
            }
            public interface IGate
            {
                Task Open(Parcel parcel);
            }
            public class Gate(HttpClient http) : IGate
            {
                public Task Post(string url, object body) => http.PostAsJsonAsync(url, body);
                public Task Open(Parcel parcel) => Carry(parcel);
                private Task Carry(Parcel parcel) => http.PostAsJsonAsync(parcel.Target, parcel.Body);
            }
            """);

        var test = CompiledLibrary.Test("PRIV4001", """
            using Gates;
            class Page(Gate gate, IGate other)
            {
                private const string Unlisted = "https://unlisted.example";
                private const string Listed = "https://api.mailer.example";
                public async Task Show(string email, string path)
                {
                    await gate.Post(Unlisted + "/in", {|PRIV4001:email|});
                    await gate.Post(Listed + "/in", email);
                    await gate.Post(path, email);
                    await gate.Open({|PRIV4001:new Parcel(Unlisted, Listed) { Body = email }|});
                    await other.Open({|PRIV4001:new Parcel(Unlisted, Listed) { Body = email }|});
                    await gate.Open(new Parcel(Listed, Unlisted) { Body = email });
                    await other.Open(new Parcel(path, Unlisted) { Body = email });
                    _ = new Parcel(Unlisted, Listed) { Body = email };
                }
            }
            """, library);
        await test.RunAsync();
    }

    [Fact]
    public async Task TheAddressThatTheOtherAssemblyHolds_IsKnown()
    {
        var library = await CompiledLibrary.CompileAsync("Hosts", """
            using System;
            namespace Hosts;
            public static class Servers
            {
                public static string Unlisted = "https://unlisted.example";
                public static readonly Uri Listed = new("https://api.mailer.example/v1?key=secret");
                public static string Either => Environment.MachineName.Length > 3 ? "https://unlisted.example" : "https://other.example";
                public static readonly string User = "https://me:secret@unlisted.example/";
                internal static readonly string Own = "https://unlisted.example/";
                public static string Name = "unlisted";
            }
            """);
        Assert.Contains("""
              "addresses": [
                { "id": "F:Hosts.Servers.Listed", "address": "https://api.mailer.example/" },
                { "id": "F:Hosts.Servers.Unlisted", "address": "https://unlisted.example" }
              ]
            """, library.Facts, StringComparison.Ordinal);

        var test = CompiledLibrary.Test("PRIV4001", """
            using System.Net.Http;
            using Hosts;
            class Page(HttpClient http)
            {
                public async Task Show(string email)
                {
                    await http.GetAsync(Servers.Unlisted + "/send?to=" + {|PRIV4001:email|});
                    await http.GetAsync(Servers.Listed + "send?to=" + email);
                    await http.GetAsync(Servers.Either + "/send?to=" + email);
                    await http.GetAsync(Servers.User + "send?to=" + email);
                    await http.GetAsync(Servers.Name + "/send?to=" + email);
                }
            }
            """, library);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("\"0", "\"9")]
    [InlineData("\"this", "\"that")]
    [InlineData("new:0", "new:99999999999")]
    [InlineData("call:0", "call:7")]
    [InlineData("P:Shop.", "P:Gone.")]
    [InlineData("P:Shop.", "T:Shop.")]
    [InlineData("\"type\": \"", "\"type\": \"Gone{")]
    [InlineData("\"from\": [\"0\"", "\"from\": [\"\"")]
    [InlineData("\"to\": \"", "\"to\": \"/")]
    [InlineData("\"function\": \"2\"", "\"function\": \"call:0\"")]
    [InlineData("/", "//")]
    [InlineData("M:Shop.LogSink", "M:Shop.NoSink")]
    public async Task FactsThatFitNothing_AreLeftOut(string old, string replacement)
    {
        var library = await s_library;
        Assert.Contains(old, library.Facts, StringComparison.Ordinal);
        var test = CompiledLibrary.Test("PRIV0003", Code(
            """
            trail.Record(c.Email); trail.RecordPlace(c.Place); Text.Run(text, c.Email, x => Log(x)); sink.Put(text); sink.Read(text, text);
            var n = new Note(text, text) + text; n.Text = text; Log(n.Upper); Log(Text.Pair(text, text).Left); Log(Text.Swap(c.Place).Front);
            Log(Text.Map(text, text, x => x)); Text.Split(text, out var a, out var b); Log(Customers.Recent()); Log(Text.Only(text, text)[0]);
            """), library);
        test.TestState.AdditionalFiles.RemoveAll(f => f.FileName == "Shop.privacy.json");
        test.TestState.AdditionalFiles.Add(("Shop.privacy.json", library.Facts.Replace(old, replacement, StringComparison.Ordinal)));
        await test.RunAsync();
    }
}
