using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Testing.Tests.Toys;
using VerifyCS = PrivacyAnalyzers.Testing.CSharpAnalyzerVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer>;
using VerifyTwoRules = PrivacyAnalyzers.Testing.CSharpAnalyzerVerifier<PrivacyAnalyzers.Testing.Tests.Toys.TwoRulesAnalyzer>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class AnalyzerVerificationTests
{
    [Fact]
    public Task CodeWithoutDiagnostics_Passes() => VerifyCS.VerifyAnalyzerAsync("class C { int plain; }");

    [Fact]
    public Task UnnamedMarkup_MeansTheOnlyRule() => VerifyCS.VerifyAnalyzerAsync("class C { int [|secret|]; }");

    [Fact]
    public Task NamedMarkup_MeansTheRuleWithThatId() => VerifyCS.VerifyAnalyzerAsync("class C { int {|TOY001:secret|}; int {|TOY001:secret2|}; }");

    [Fact]
    public Task PositionMarkup_MeansTheStartOfADiagnostic() => VerifyCS.VerifyAnalyzerAsync("class C { int $$secret; }");

    [Fact]
    public Task LocationMarkup_IsUsedByExplicitExpectations() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int {|#0:secret|}; }",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("The field 'secret' is secret"));

    [Fact]
    public Task NestedMarkup_GivesBothSpans() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int {|TOY001:secret|}; int {|#0:secret{|#1:2|}|}; }",
        VerifyCS.Diagnostic("TOY001").WithLocation(0).WithArguments("secret2"));

    [Fact]
    public Task Span_IsCountedFromOne() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int secret; }",
        VerifyCS.Diagnostic(SecretFieldAnalyzer.Rule).WithSpan(1, 15, 1, 21).WithArguments("secret"));

    [Fact]
    public async Task WhenADiagnosticIsMissing_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { int [|plain|]; }"));

        Assert.Equal("""
            The diagnostics of the test state are not those expected: expected 1, found 0.

            Missing:
                VerifyCS.Diagnostic("TOY001").WithSpan(1, 15, 1, 20)

            Unexpected:
                none

            All that were found:
                none
            """, message);
    }

    [Fact]
    public async Task WhenADiagnosticIsUnexpected_FailsWithCodeToPaste()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { int secret; int [|secret2|]; }"));

        Assert.Equal("""
            The diagnostics of the test state are not those expected: expected 1, found 2.

            Missing:
                none

            Unexpected:
                // /0/Test0.cs(1,15): warning TOY001: The field 'secret' is secret
                VerifyCS.Diagnostic("TOY001").WithSpan(1, 15, 1, 21).WithMessage("The field 'secret' is secret")

            All that were found:
                // /0/Test0.cs(1,15): warning TOY001: The field 'secret' is secret
                VerifyCS.Diagnostic("TOY001").WithSpan(1, 15, 1, 21).WithMessage("The field 'secret' is secret"),
                // /0/Test0.cs(1,27): warning TOY001: The field 'secret2' is secret
                VerifyCS.Diagnostic("TOY001").WithSpan(1, 27, 1, 34).WithMessage("The field 'secret2' is secret")
            """, message);
    }

    [Theory]
    [InlineData("class C { int [|secret;|] }", "Mismatch of TOY001: expected it at /0/Test0.cs(1,15)-(1,22), found it at /0/Test0.cs(1,15)-(1,21).")]
    [InlineData("class C { [|int secret|]; }", "Mismatch of TOY001: expected it at /0/Test0.cs(1,11)-(1,21), found it at /0/Test0.cs(1,15)-(1,21).")]
    [InlineData("class C { $$int secret; }", "Mismatch of TOY001: expected it starting at /0/Test0.cs(1,11), found it at /0/Test0.cs(1,15)-(1,21).")]
    public async Task WhenADiagnosticIsMisplaced_Fails(string source, string expected)
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(source));

        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenALocationIsGivenByPath_TheFileCounts()
    {
        var test = new VerifyCS.Test { TestCode = "class A { int plain; }" };
        test.TestState.Sources.Add(("/0/B.cs", "class B { int secret; }"));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation("/0/B.cs", 1, 15));
        await test.RunAsync();

        var message = await Failure.OfAsync(new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class A { int plain; }", ("/0/B.cs", "class B { int secret; }") },
                ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(1, 15) },
            },
        }.RunAsync());
        Assert.Contains("expected it starting at /0/Test0.cs(1,15), found it at /0/B.cs(1,15)-(1,21)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheMessageIsAnother_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(
            "class C { int {|#0:secret|}; }",
            VerifyCS.Diagnostic().WithLocation(0).WithMessage("The field is secret")));

        Assert.Contains(
            "Mismatch of TOY001: expected the message \"The field is secret\", found \"The field 'secret' is secret\".", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheArgumentsAreOthers_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(
            "class C { int {|#0:secret|}; }",
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("other")));

        Assert.Contains("expected the message \"The field 'other' is secret\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheSeverityIsAnother_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(
            "class C { int {|#0:secret|}; }",
            VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)));

        Assert.Contains("Mismatch of TOY001: expected the severity Error, found Warning.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheIdIsAnother_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { int {|TOY009:secret|}; }"));

        Assert.Contains("Missing:\n    DiagnosticResult.CompilerError(\"TOY009\").WithSpan(1, 15, 1, 21)", message, StringComparison.Ordinal);
        Assert.Contains("Unexpected:\n    // /0/Test0.cs(1,15): warning TOY001", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenAVagueAndAnExactExpectationShareALocation_EachFindsItsOwn() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int {|#0:secretTwice|}; }",
        VerifyCS.Diagnostic().WithLocation(0),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("secretTwice"));

    [Fact]
    public async Task WhenTwoExpectationsWantTheSameDiagnostic_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { int {|TOY001:{|TOY001:secret|}|}; }"));

        Assert.Contains("expected 2, found 1.\n\nMissing:\n    VerifyCS.Diagnostic(\"TOY001\").WithSpan(1, 15, 1, 21)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheSourceDoesNotCompile_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { Missing [|secret|]; }"));

        Assert.Contains(
            "// /0/Test0.cs(1,11): error CS0246: The type or namespace name 'Missing' could not be found (are you missing a using directive or an assembly reference?)\n"
            + "    DiagnosticResult.CompilerError(\"CS0246\").WithSpan(1, 11, 1, 18)",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheSourceDoesNotParse_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { "));

        Assert.Contains("error CS1513: } expected", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenCompilerDiagnosticsAreOff_BrokenCodeIsAnalyzed() =>
        new VerifyCS.Test { TestCode = "class C { Missing [|secret|]; }", CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    [Fact]
    public Task WhenACompilerErrorIsExpected_Passes() => VerifyCS.VerifyAnalyzerAsync("class C { {|CS0246:Missing|} [|secret|]; }");

    [Fact]
    public async Task WhenCompilerWarningsCount_TheyMustBeExpected()
    {
        var test = new VerifyCS.Test { TestCode = "class C { void M() { int unused; } }", CompilerDiagnostics = CompilerDiagnostics.Warnings };

        Assert.Contains("warning CS0168", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheAnalyzerThrows_FailsWithTheException()
    {
        var message = await Failure.OfAsync(CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C { int secret; }"));

        Assert.StartsWith(
            "AD0001: the analyzer 'PrivacyAnalyzers.Testing.Tests.Toys.ThrowingAnalyzer' threw System.InvalidOperationException: The toy broke.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenThereIsNoSource_Fails() =>
        Assert.Equal("The test has no source: set TestCode or TestState.Sources.", await Failure.OfAsync(new VerifyCS.Test().RunAsync()));

    [Fact]
    public Task DisabledDiagnostics_AreIgnored() =>
        new VerifyTwoRules.Test { TestCode = "class C { int field; void {|TOY007:M|}() { } }", DisabledDiagnostics = { "TOY006" } }.RunAsync();

    [Fact]
    public Task RulesThatAreOffByDefault_AreOn() =>
        VerifyTwoRules.VerifyAnalyzerAsync("class C { int {|TOY006:field|}; void {|TOY007:M|}() { } }");

    [Fact]
    public Task SuppressedDiagnostics_AreNotReported() => VerifyCS.VerifyAnalyzerAsync("""
        class C
        {
        #pragma warning disable TOY001
            int secret;
        #pragma warning restore TOY001
        }
        """);

    [Fact]
    public async Task WhenUnnamedMarkupIsAmbiguous_Fails() => Assert.Equal(
        "Markup of '/0/Test0.cs': '[|…|]' is ambiguous, as there are several rules (TOY006, TOY007). Name one: {|TOY006:…|}.",
        await Failure.OfAsync(VerifyTwoRules.VerifyAnalyzerAsync("class C { int [|field|]; }")));

    [Fact]
    public Task WhenTheFirstRuleIsTheDefault_UnnamedMarkupMeansIt() =>
        new VerifyTwoRules.Test { TestCode = "class C { int [|field|]; }", MarkupOptions = MarkupOptions.UseFirstDescriptor }.RunAsync();

    [Fact]
    public void WhenThereAreSeveralRules_DiagnosticNeedsAnId()
    {
        var noId = Assert.Throws<VerificationException>(() => VerifyTwoRules.Diagnostic());
        var wrongId = Assert.Throws<VerificationException>(() => VerifyTwoRules.Diagnostic("TOY009"));

        Assert.Equal("'TwoRulesAnalyzer' has several rules: use Diagnostic(id) or Diagnostic(descriptor).", noId.Message);
        Assert.Equal("'TwoRulesAnalyzer' has no rule 'TOY009'.", wrongId.Message);
    }

    [Fact]
    public Task AdditionalLocations_AreNotComparedWhenNoneIsGiven() =>
        VerifyCS.VerifyAnalyzerAsync("class C { int [|secret|], related; }");

    [Fact]
    public Task AdditionalLocations_FollowThePrimaryOne() => VerifyCS.VerifyAnalyzerAsync(
        "class C { int {|#0:secret|}, {|#1:related1|}, {|#2:related2|}; }",
        VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2));

    [Fact]
    public async Task WhenAnAdditionalLocationIsAnother_Fails()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(
            "class C { int {|#0:secret|}, {|#1:plain|}, related; }",
            VerifyCS.Diagnostic().WithLocation(0).WithLocation(1)));

        Assert.Contains(
            "Mismatch of TOY001: expected an additional location at /0/Test0.cs(1,23)-(1,28), found it at /0/Test0.cs(1,30)-(1,37).",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAdditionalLocationsAreRequired_TheirNumberCounts()
    {
        var message = await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(
            "class C { int {|#0:secret|}, related; }",
            VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.RequireAdditionalLocations)));

        Assert.Contains("Mismatch of TOY001: expected 0 additional locations, found 1.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'M' logs")]
    [InlineData("ja", "'M' は記録する")]
    public Task Messages_AreComparedInTheirCulture(string culture, string message) => new CSharpAnalyzerVerifier<LogCallAnalyzer>.Test
    {
        TestCode = """
            using Microsoft.Extensions.Logging;
            class C { void M(ILogger logger) => {|#0:logger.Log(LogLevel.Information, default, 0, null, (_, _) => "")|}; }
            """,
        ExpectedDiagnostics = { new DiagnosticResult(LogCallAnalyzer.Rule).WithLocation(0).WithMessage(message) },
        MessageCulture = CultureInfo.GetCultureInfo(culture),
    }.RunAsync();
}
