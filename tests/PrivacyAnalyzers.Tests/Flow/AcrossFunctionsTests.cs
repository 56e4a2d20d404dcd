using System.Text;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>Findings where the sink stands in another function than the data.</summary>
public class AcrossFunctionsTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV2001");

    private static string Code(string body, string others = "") => $$"""
        class Signup(ILogger<Signup> logger)
        {
            public void Done(Customer c, string text)
            {
                {{body}}
            }

            void Record(string what)
            {
                logger.LogInformation("{W}", what);
            }

            static string Same(string what) => what;

            {{others}}
        }
        """;

    [Fact]
    public Task Message_NamesTheFunctionAndThePlaceOfTheSink() => VerifyCS.VerifyAnalyzerAsync(
        Code("Record({|#0:c.Email|});"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is written to the log by 'Signup.Record' at Test0.cs:10; redact it or log 'Customer.Id'"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Code("Record({|#0:c.Email|});"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）がログ（'Signup.Record'、Test0.cs:10）に書き込まれます。伏せるか、代わりに 'Customer.Id' を記録してください"));

    [Theory]
    [InlineData("Record(text); Record({|PRIV2001:c.Email|});")]
    [InlineData("Record(Same({|PRIV2001:c.Email|}));")]
    [InlineData("""System.Action<string> write = Record; write({|PRIV2001:c.Email|});""")]
    [InlineData("""new System.Collections.Generic.List<string> { c.Email }.ForEach(x => logger.LogInformation("{X}", {|PRIV2001:x|}));""")]
    public Task Flow_ThroughCalls_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body));

    [Theory]
    [InlineData("Same(c.Email); Record(Same(text));")]
    [InlineData("Record(c.Shelf);")]
    [InlineData("var mail = c.Email; mail = text; Record(mail);")]
    [InlineData("Record(PrivacyAnalyzers.Annotations.Redact.Fully(c.Email));")]
    public Task NoFlow_ThroughCalls_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body));

    /// <summary>Methods that take any object, behind an interface as they are in most programs.</summary>
    private const string Anything = """
        interface IBus { void Json<T>(T what); void Any(object what); void Many<T>(IEnumerable<T> what); void Wrapped<T>(T what); void Print<T>(T what); string Text<T>(T what); int Count(object what); }
        class Bus(ILogger<Bus> logger) : IBus
        {
            public void Json<T>(T what) => logger.LogInformation(System.Text.Json.JsonSerializer.Serialize(what));
            public void Any(object what) { var text = System.Text.Json.JsonSerializer.Serialize(what); logger.LogInformation("{W}", text); }
            public void Many<T>(IEnumerable<T> what) => logger.LogInformation("{W}", System.Text.Json.JsonSerializer.Serialize(what));
            public void Wrapped<T>(T what) => logger.LogInformation("{W}", System.Text.Json.JsonSerializer.Serialize(new { At = 1, Body = what }));
            public void Print<T>(T what) => logger.LogInformation("{W}", what);
            public string Text<T>(T what) => System.Text.Json.JsonSerializer.Serialize(what);
            public int Count(object what) => System.Text.Json.JsonSerializer.Serialize(what).Length;
        }
        class Publisher<T>(ILogger<Publisher<T>> logger) { public void Publish(T what) => logger.LogInformation("{W}", System.Text.Json.JsonSerializer.Serialize(what)); }
        """;

    [Theory]
    [InlineData("bus.Json({|PRIV2002:c|});")]
    [InlineData("bus.Any({|PRIV2002:c|});")]
    [InlineData("bus.Many({|PRIV2002:new List<Customer> { c }|});")]
    [InlineData("bus.Many({|PRIV2002:all|});")]
    [InlineData("bus.Wrapped({|PRIV2002:c|});")]
    [InlineData("new Publisher<Customer>(null!).Publish({|PRIV2002:c|});")]
    [InlineData("publisher.Publish({|PRIV2002:c|});")]
    public Task AWholeObject_GoesIntoAMethodThatTakesAnything_AndIsSerialized_Triggers(string body) => new RuleVerifier("PRIV2002").VerifyAnalyzerAsync(OnBus(body));

    [Theory]
    [InlineData("bus.Json({|PRIV2001:c.Email|});")]
    [InlineData("bus.Json(new { {|PRIV2001:c.Email|} });")]
    [InlineData("""logger.LogInformation("{W}", {|PRIV2001:bus.Text(c)|});""")]
    [InlineData("""logger.LogInformation("{W}", {|PRIV2001:bus.Text(all)|});""")]
    public Task Text_GoesThroughAMethodThatTakesAnything_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(OnBus(body));

    [Theory]
    [InlineData("bus.Json(c.Id);")]
    [InlineData("bus.Json(new { c.Id });")]
    [InlineData("bus.Any(text);")]
    [InlineData("bus.Any(Redact.Fully(c.Email));")]
    [InlineData("bus.Many(new[] { c.Shelf });")]
    [InlineData("bus.Many(all.Select(x => new { x.Id }));")]
    [InlineData("bus.Wrapped(new { Found = c is not null });")]
    [InlineData("bus.Print(c);")]
    [InlineData("""logger.LogInformation("{N}", bus.Count(c));""")]
    [InlineData("""bus.Text(c); logger.LogInformation("{W}", bus.Text(new { c.Shelf }));""")]
    public async Task WhatIsHarmless_GoesIntoAMethodThatTakesAnything_DoesNotTrigger(string body)
    {
        await VerifyCS.VerifyAnalyzerAsync(OnBus(body));
        await new RuleVerifier("PRIV2002").VerifyAnalyzerAsync(OnBus(body));
    }

    private static string OnBus(string body) => $$"""
        using System.Linq;
        using System.Collections.Generic;
        using PrivacyAnalyzers.Annotations;

        class Signup(ILogger<Signup> logger, IBus bus, Publisher<Customer> publisher)
        {
            public void Done(Customer c, string text, List<Customer> all)
            {
                {{body}}
            }
        }

        {{Anything}}
        """;

    private const string Claims = """
        interface IClaims<T> { string Of(T from); void Note(T from); }
        class CustomerClaims(ILogger<CustomerClaims> logger) : IClaims<Customer> { public string Of(Customer from) => from.Email; public void Note(Customer from) => logger.LogInformation("{F}", {|PRIV2001:from.Email|}); }
        class OrderClaims : IClaims<Order> { public string Of(Order from) => from.Id.ToString(); public void Note(Order from) { } }
        class AnyClaims<T> : IClaims<T> { public string Of(T from) => "any"; public void Note(T from) { } }
        IClaims<Customer> _customers = null!;
        IClaims<Order> _orders = null!;
        string Read<T>(IClaims<T> claims, T from) => claims.Of(from);
        """;

    [Theory]
    [InlineData("Record({|PRIV2001:_customers.Of(c)|});")]
    [InlineData("Record({|PRIV2001:Read(_customers, c)|});")]
    [InlineData("Record(_orders.Of(new Order { Customer = c }));")]
    [InlineData("_orders.Note(new Order { Customer = c });")]
    public Task HandlerOfOneType_IsNoneOfAnother(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body, Claims));

    [Theory]
    [InlineData("""var x = new Customer(); x.Email = text; Record({|PRIV2001:x.Email|});""")]
    [InlineData("""var x = new Customer { Email = System.Console.ReadLine()! }; Record({|PRIV2001:x.Email|});""")]
    [InlineData("""var x = new Customer(); x.Email = Same(text); Record({|PRIV2001:x.Email|});""")]
    [InlineData("""var x = new Contact(text); Record({|PRIV2001:x.Email|});""")]
    public Task WhatNobodyKnows_InADeclaredMember_IsWhatTheMemberSays(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body, "record Contact(string Email);"));

    [Theory]
    [InlineData("""var x = new Customer { Email = "support@example.com" }; Record(x.Email);""")]
    [InlineData("""var x = new Customer(); x.Email = ""; Record(x.Email);""")]
    [InlineData("""c.Email = PrivacyAnalyzers.Annotations.Redact.Fully(c.Email); Record(c.Email);""")]
    [InlineData("""var x = new Customer { Email = c.Shelf + "@" }; Record(x.Shelf);""")]
    [InlineData("""var x = new Contact("support@example.com"); Record(x.Email);""")]
    public Task WhatIsKnown_InADeclaredMember_IsWhatItIs(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body, "record Contact(string Email);"));

    [Theory]
    [InlineData("""void A(Customer x) => _last = x.Email; void B() => Record({|PRIV2001:_last|}); string _last = "";""")]
    [InlineData("""void A(Customer x) => _all.Add(x.Email); void B() => _all.ForEach(a => Record({|PRIV2001:a|})); System.Collections.Generic.List<string> _all = [];""")]
    public Task APrivateField_HoldsWhatOtherMethodsPutIn(string others) => VerifyCS.VerifyAnalyzerAsync(Code("", others));

    [Theory]
    [InlineData("""void A(Customer x) => _last = x.Shelf; void B() => Record(_last); string _last = "";""")]
    [InlineData("""void A(Customer x) => _last = x.Email; void B() { _last = "none"; Record(_last); } string _last = "";""")]
    [InlineData("""void A(Customer x) => _last = x.Email; void B() => Record(_first); string _last = "", _first = "";""")]
    [InlineData("""void A(Customer x) => _all[x.Shelf] = x.Email.Length; void B() { foreach (var a in _all) Record(a.Key + a.Value); } System.Collections.Generic.Dictionary<string, int> _all = [];""")]
    public Task APrivateField_HoldsNoMore(string others) => VerifyCS.VerifyAnalyzerAsync(Code("", others));

    [Theory]
    [InlineData("""try { Check(c); } catch (System.Exception e) { logger.LogInformation("{M}", {|PRIV2001:e.Message|}); }""")]
    [InlineData("""try { Check(c); } catch (Refused e) { logger.LogInformation("{M}", {|PRIV2001:e.Message|}); }""")]
    [InlineData("""try { try { Check(c); } catch (Refused) { throw; } } catch (System.Exception e) { Record({|PRIV2001:e.Message|}); }""")]
    public Task AnException_CarriesWhatItSays(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body, """
        static void Check(Customer x) { if (x.Shelf == "") throw new Refused("bad " + x.Email); }
        class Refused(string why) : System.Exception(why);
        """));

    [Fact]
    public Task AnException_LoggedWhole_IsAnObjectLoggedWhole() => new RuleVerifier("PRIV2002").VerifyAnalyzerAsync(Code(
        """try { Check(c); } catch (Refused e) { logger.LogInformation("{M}", {|PRIV2002:e|}.ToString()); }""",
        """
        static void Check(Customer x) { if (x.Shelf == "") throw new Refused("bad " + x.Email); }
        class Refused(string why) : System.Exception(why);
        """));

    [Theory]
    [InlineData("""try { Check(c); } catch (System.ArgumentException e) { Record(e.Message); }""")]
    [InlineData("""try { Check(c); } catch (System.Exception e) { Record(e.StackTrace!); }""")]
    [InlineData("""try { Pass(c); } catch (System.Exception e) { Record(e.Message); }""")]
    public Task AnException_OfAnotherKind_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Code(body, """
        static void Check(Customer x) { if (x.Shelf == "") throw new Refused("bad " + x.Email); }
        static void Pass(Customer x) { if (x.Email == "") throw new Refused("bad " + x.Shelf); }
        class Refused(string why) : System.Exception(why);
        """));

    [Fact]
    public Task AChainOfThousandsOfCalls_IsFollowedToItsEnd()
    {
        var chain = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            chain.Append("void M").Append(i).Append("(string what) => ").Append(i == 2999 ? "Record" : "M" + (i + 1)).AppendLine("(what);");
        }

        return VerifyCS.VerifyAnalyzerAsync(Code("M0({|PRIV2001:c.Email|});", chain.ToString()));
    }

    [Fact]
    public Task ASumOfThousandsOfTerms_IsFollowed() => VerifyCS.VerifyAnalyzerAsync(
        Code("var sum = c.Email" + string.Concat(Enumerable.Repeat(" + text", 3000)) + "; Record({|PRIV2001:sum|});"));

    [Fact]
    public Task ACallOfVeryManyMethods_IsSaidToBeCutShort()
    {
        var steps = new StringBuilder("interface IStep { string Run(string what); } ");
        for (var i = 0; i < 12; i++)
        {
            steps.Append("class Step").Append(i).Append(" : IStep { public string Run(string what) => what + ").Append(i).AppendLine("; }");
        }

        var verifier = new RuleVerifier("PRIV0007");
        return verifier.VerifyAnalyzerAsync(
            """
            class Pipeline(ILogger<Pipeline> logger, IStep step)
            {
                public void {|#0:Done|}(Customer c) => logger.LogInformation("{T}", step.Run(c.Email));
            }

            """ + steps,
            verifier.Diagnostic().WithLocation(0).WithMessage("The data in 'Pipeline.Done' could not be followed to the end, so a flow may be missing here: 'Pipeline.Done' hands data to a call that may run very many methods"));
    }
}
