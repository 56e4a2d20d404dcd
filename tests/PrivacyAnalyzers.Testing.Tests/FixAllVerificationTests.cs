using PrivacyAnalyzers.Testing.Tests.Toys;
using VerifyOther = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.OtherFixAllFix>;
using VerifyRight = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.RightFix>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class FixAllVerificationTests
{
    [Fact]
    public Task SeveralDocumentsAndProjects_AreFixedInEachScope() => new VerifyRight.Test
    {
        TestState =
        {
            Sources = { "class A { int [|secret|]; }", "class B { int [|secret|], [|secret2|]; }" },
            AdditionalProjects = { ["Lib"] = { Sources = { "class L { int [|secret|]; }" } } },
        },
        FixedState =
        {
            Sources = { "class A { int plain; }", "class B { int plain, plain2; }" },
            AdditionalProjects = { ["Lib"] = { Sources = { "class L { int plain; }" } } },
        },
        NumberOfIncrementalIterations = 4,
        NumberOfFixAllInDocumentIterations = 3,
        NumberOfFixAllInProjectIterations = 2,
        NumberOfFixAllIterations = 1,
    }.RunAsync();

    [Fact]
    public async Task WhenFixAllLeadsElsewhereThanSingleFixes_Fails()
    {
        var message = await Failure.OfAsync(VerifyOther.VerifyCodeFixAsync("class C { int [|secretA|], [|secretB|]; }", "class C { int plainA, plainB; }"));

        Assert.Equal(
            """
            "Fix all in Document" does not lead to the expected state; it was applied once.

            '/0/Test0.cs' differs (- expected, + actual):
            - class C { int plainA, plainB; } (no line end)
            + class C { int fixedA, fixedB; } (no line end)

            Offered then:
                nothing
            """,
            message);
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Solution")]
    public async Task WhenOnlyAWiderScopeLeadsElsewhere_Fails(CodeFixTestBehaviors skipped, string scope)
    {
        var test = new VerifyOther.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedCode = "class C { int plain; }",
            CodeFixTestBehaviors = skipped,
        };

        Assert.StartsWith($"\"Fix all in {scope}\" does not lead to the expected state", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenFixAllHasItsOwnExpectedResult_Passes() => new VerifyOther.Test
    {
        TestCode = "class C { int [|secretA|]; }",
        FixedCode = "class C { int plainA; }",
        BatchFixedCode = "class C { int fixedA; }",
    }.RunAsync();

    [Fact]
    public async Task WhenTheBatchFixedStateDoesNotCompile_Fails()
    {
        var message = await Failure.OfAsync(new VerifyOther.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedCode = "class C { int plain; }",
            BatchFixedCode = "class C { int fixed; }",
        }.RunAsync());

        Assert.StartsWith("The diagnostics of the batch fixed state are not those expected: expected 0", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixHasNoEquivalenceKey_Fails() => Assert.Equal(
        "The fix 'Rename it' has no equivalence key: \"fix all\" cannot tell which fixes belong together.",
        await Failure.OfAsync(CSharpCodeFixVerifier<SecretFieldAnalyzer, KeylessFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }")));

    [Fact]
    public Task WhenThereIsNoFixAll_SingleFixesAreChecked() =>
        CSharpCodeFixVerifier<SecretFieldAnalyzer, SingleFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }");

    [Fact]
    public async Task WhenThereIsNoFixAllAndOneIsExpected_Fails()
    {
        var test = new CSharpCodeFixVerifier<SecretFieldAnalyzer, SingleFix>.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedCode = "class C { int plain; }",
            NumberOfFixAllIterations = 1,
        };

        Assert.Equal(
            "The test expects a result of \"fix all\", but 'SingleFix' has no fix-all provider.",
            await Failure.OfAsync(test.RunAsync()));
    }
}
