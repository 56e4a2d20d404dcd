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
