namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV1003.</summary>
public class UndeclaredPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV1003");

    [Fact]
    public Task Message_NamesTheNearest() => VerifyCS.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers.Annotations;
        public class C1 { [Purpose({|#0:"order-fulfillment"|})] public string Mail { get; set; } = ""; }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("Purpose 'order-fulfillment' is not declared in privacy.yml; did you mean 'order-fulfilment'?"));

    [Fact]
    public Task Message_WithoutANearOne() => VerifyCS.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers.Annotations;
        [ProcessesFor({|#0:"marketing"|})] public class C1;
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("Purpose 'marketing' is not declared in privacy.yml; declare it under 'purposes:'"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """
        using PrivacyAnalyzers.Annotations;
        public class C1 { [Purpose({|#0:"order-fulfillment"|}), Purpose({|#1:"marketing"|})] public string Mail { get; set; } = ""; }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("利用目的 'order-fulfillment' は privacy.yml で宣言されていません。'order-fulfilment' の誤りではありませんか"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("利用目的 'marketing' は privacy.yml で宣言されていません。'purposes:' に宣言してください"));

    [Fact]
    public Task EachPlaceAndEachOfSeveral_Triggers() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;
        using Why = PrivacyAnalyzers.Annotations.PurposeAttribute;
        [assembly: Purpose({|PRIV1003:"a"|})]
        [Purpose("support", {|PRIV1003:"b"|}, {|PRIV1003:"c"|})]
        public record C1([property: Purpose({|PRIV1003:"d"|})] string X)
        {
            private const string E = "e";
            [ProcessesFor({|PRIV1003:E|})] public void M() { }
        }
        """);

    [Fact]
    public Task DeclaredOnes_DoNotTrigger() => VerifyCS.VerifyAnalyzerAsync("""
        using PrivacyAnalyzers.Annotations;
        [Purpose("support", "order-fulfilment")] public class C1;
        namespace Other
        {
            public class PurposeAttribute(string text) : Attribute { public string Text => text; }
            [Other.Purpose("anything")] public class C2;
        }
        """);

    [Fact]
    public Task WithoutAPromise_DoesNotTrigger()
    {
        var test = VerifyCS.Test("""
            using PrivacyAnalyzers.Annotations;
            [Purpose("anything")] public class C1;
            """);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("version: 1\0")]
    [InlineData("version: 1\npurposes:\n  support: { text: To ans")]
    [InlineData("version: 1\ncontroller: &c\n  name: *c\n")]
    public Task WhereAPartOfThePromiseIsHidden_DoesNotTrigger(string promise) => WithPromise(promise, "\"anything\"");

    [Fact]
    public Task WhereAMistakeHidesNothing_Triggers() => WithPromise(RuleVerifier.Promise + "\nrecipient: {}\n", "{|PRIV1003:\"anything\"|}");

    private static Task WithPromise(string promise, string purpose)
    {
        var test = VerifyCS.Test($$"""
            using PrivacyAnalyzers.Annotations;
            [Purpose({{purpose}})] public class C1;
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", promise));
        return test.RunAsync();
    }
}
