using PrivacyAnalyzers.Testing.Tests.Toys;
using VerifyMenu = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.MenuFix>;
using VerifyRight = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.RightFix>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class CodeFixVerificationTests
{
    [Fact]
    public Task WhenTheFixLeadsToTheFixedSource_Passes() =>
        VerifyRight.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }");

    [Fact]
    public Task WhenThereAreManyDiagnostics_AllAreFixed() =>
        VerifyRight.VerifyCodeFixAsync("class C { int [|secretA|], [|secretB|]; int [|secretC|]; }", "class C { int plainA, plainB; int plainC; }");

    [Fact]
    public Task ExplicitExpectations_AreCheckedBeforeTheFix() => VerifyRight.VerifyCodeFixAsync(
        "class C { int {|#0:secret|}; }",
        VerifyRight.Diagnostic().WithLocation(0).WithArguments("secret"),
        "class C { int plain; }");

    [Fact]
    public async Task WhenTheDiagnosticsOfTheSourceAreOthers_Fails() => Assert.StartsWith(
        "The diagnostics of the test state are not those expected",
        await Failure.OfAsync(VerifyRight.VerifyCodeFixAsync("class C { int secret; }", "class C { int plain; }")),
        StringComparison.Ordinal);

    [Fact]
    public async Task WhenTheResultIsAnother_FailsWithADiff()
    {
        var message = await Failure.OfAsync(VerifyRight.VerifyCodeFixAsync(
            """
            class C
            {
                int first;
                int second;
                int third;
                int fourth;
                int [|secret|];
            }
            """,
            """
            class C
            {
                int first;
                int second;
                int third;
                int fourth;
                int open;
            }
            """));

        Assert.Equal(
            """
            The fix, applied one by one, does not lead to the expected state; it was applied once.

            '/0/Test0.cs' differs (- expected, + actual):
                  int second;
                  int third;
                  int fourth;
            -     int open;
            +     int plain;
              }

            Offered then:
                nothing
            """,
            message);
    }

    [Fact]
    public async Task WhenOnlyLineEndsDiffer_TheDiffShowsThem()
    {
        var message = await Failure.OfAsync(VerifyRight.VerifyCodeFixAsync("class C { int [|secret|]; }\n", "class C { int plain; } \r\n"));

        Assert.Contains("- class C { int plain; }·\\r\n+ class C { int plain; }\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheLastLineEndDiffers_TheDiffShowsIt()
    {
        var message = await Failure.OfAsync(VerifyRight.VerifyCodeFixAsync("class C { int [|secret|]; }\n", "class C { int plain; }"));

        Assert.Contains("- class C { int plain; } (no line end)\n+ class C { int plain; }\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixBreaksTheCode_Fails()
    {
        var message = await Failure.OfAsync(
            CSharpCodeFixVerifier<SecretFieldAnalyzer, BreakingFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int 1; }"));

        Assert.StartsWith("The diagnostics of the fixed state are not those expected: expected 0, found", message, StringComparison.Ordinal);
        Assert.Contains("// /0/Test0.cs(1,15): error CS1519: Invalid token '1' in a member declaration", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenNoFixIsExpectedAndNoneOffered_Passes() =>
        VerifyRight.VerifyCodeFixAsync("class C { int plain; }", "class C { int plain; }");

    [Fact]
    public async Task WhenAFixIsOfferedAndNoneExpected_Fails() => Assert.Equal(
        """
        The fix, applied one by one, is offered where none is expected.

        Offered then:
            TOY001 at /0/Test0.cs(1,15)-(1,21): [0] 'Rename it' (key 'rename')
        """,
        await Failure.OfAsync(VerifyRight.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int [|secret|]; }")));

    [Fact]
    public async Task WhenTheFixNeverEnds_Fails()
    {
        var message = await Failure.OfAsync(
            CSharpCodeFixVerifier<SecretFieldAnalyzer, EndlessFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int [|secret_|]; }"));

        Assert.StartsWith(
            "The fix, applied one by one, leads to the expected state, but was to be applied at most once and is offered more often.", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenOnlyOneFixIsWanted_TheRestIsLeft() => new CSharpCodeFixVerifier<SecretFieldAnalyzer, EndlessFix>.Test
    {
        TestCode = "class C { int [|secret|]; }",
        FixedState = { Sources = { "class C { int [|secret_|]; }" }, MarkupHandling = MarkupMode.Allow },
        CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
    }.RunAsync();

    [Fact]
    public async Task WhenAnotherNumberOfFixesIsWanted_Fails()
    {
        var test = new VerifyRight.Test
        {
            TestCode = "class C { int [|secretA|], [|secretB|]; }",
            FixedCode = "class C { int plainA, plainB; }",
            NumberOfIncrementalIterations = 3,
        };

        Assert.StartsWith(
            "The fix, applied one by one, leads to the expected state, but was to be applied 3 times and is offered 2 times.",
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixChangesNothing_Fails() => Assert.Equal(
        "The fix 'Rename it' changes nothing.",
        await Failure.OfAsync(CSharpCodeFixVerifier<SecretFieldAnalyzer, IdleFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }")));

    [Fact]
    public async Task WhenTheFixAddsAFileUnexpectedly_Fails()
    {
        var message = await Failure.OfAsync(
            CSharpCodeFixVerifier<SecretFieldAnalyzer, LitteringFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }"));

        Assert.Contains("\n\n'Litter.cs' is unexpected:\n+ class Litter;\n\nOffered then:", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixChangesAnotherFileUnexpectedly_Fails()
    {
        var test = new CSharpCodeFixVerifier<SecretFieldAnalyzer, MeddlingFix>.Test
        {
            TestState = { Sources = { "class C { int [|secret|]; }", "class D;\n" } },
            FixedState = { Sources = { "class C { int plain; }", "class D;\n" } },
        };

        Assert.Contains(
            "\n\n'/0/Test1.cs' differs (- expected, + actual):\n- class D;\n+ // Meddled with.\n\nOffered then:",
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixDoesNotAddAnExpectedFile_Fails()
    {
        var test = new VerifyRight.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedState = { Sources = { "class C { int plain; }", ("Added.cs", "class Added;\n") } },
        };

        Assert.Contains("\n\n'Added.cs' is missing:\n- class Added;\n\nOffered then:", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixIsNotExported_Fails() => Assert.Equal(
        "'UnexportedFix' has no [ExportCodeFixProvider(LanguageNames.CSharp)]: no editor would offer it.",
        await Failure.OfAsync(CSharpCodeFixVerifier<SecretFieldAnalyzer, UnexportedFix>.VerifyCodeFixAsync("class C { int [|secret|]; }", "class C { int plain; }")));

    [Fact]
    public async Task WhenAnEditorWouldNotFindTheDiagnosticWhileTyping_Fails() => Assert.Equal(
        "TOY008 at /0/Test0.cs(1,7)-(1,13) is found only when the whole compilation is analyzed: an editor does not offer its fix while typing. "
        + "Report it from an action on a symbol, an operation, a syntax node or a file.",
        await Failure.OfAsync(CSharpCodeFixVerifier<UnusedClassAnalyzer, UnusedClassFix>.VerifyCodeFixAsync("class [|Unused|];", "class Used;")));

    [Fact]
    public Task WhenDiagnosticsOfTheWholeCompilationAreAllowed_TheyAreFixed() => new CSharpCodeFixVerifier<UnusedClassAnalyzer, UnusedClassFix>.Test
    {
        TestCode = "class [|Unused|];",
        FixedCode = "class Used;",
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
    }.RunAsync();

    [Fact]
    public Task WhenThereIsNoFixedState_OnlyTheDiagnosticsAreChecked() =>
        CSharpCodeFixVerifier<SecretFieldAnalyzer, IdleFix>.VerifyAnalyzerAsync("class C { int [|secret|]; }");

    [Fact]
    public Task DiagnosticsThatTheFixDoesNotFix_StayExpected() =>
        VerifyRight.VerifyCodeFixAsync("class C { {|CS0246:Missing|} [|secret|]; }", "class C { {|CS0246:Missing|} plain; }");

    [Fact]
    public Task ExplicitExpectationsThatTheFixDoesNotFix_AreInherited() => VerifyRight.VerifyCodeFixAsync(
        "class C { {|#0:Missing|} [|secret|]; }",
        DiagnosticResult.CompilerError("CS0246").WithLocation(0),
        "class C { {|#0:Missing|} plain; }");

    [Theory]
    [InlineData(0, null, "plain")]
    [InlineData(1, null, "open")]
    [InlineData(null, "open", "open")]
    [InlineData(1, "open", "open")]
    [InlineData(null, null, "plain")]
    public Task MenuEntries_AreChosenByIndexAndKey(int? index, string? key, string name) => new VerifyMenu.Test
    {
        TestCode = "class C { int [|secretA|], [|secretB|]; }",
        FixedCode = $"class C {{ int {name}A, {name}B; }}",
        CodeActionIndex = index,
        CodeActionEquivalenceKey = key,
    }.RunAsync();

    [Fact]
    public async Task WhenNoEntryFits_FailsWithWhatIsOffered()
    {
        var test = new VerifyMenu.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedCode = "class C { int open; }",
            CodeActionIndex = 0,
            CodeActionEquivalenceKey = "open",
        };

        Assert.EndsWith(
            """

            Offered then:
                TOY001 at /0/Test0.cs(1,15)-(1,21): [0] 'Call it plain' (key 'plain')
                TOY001 at /0/Test0.cs(1,15)-(1,21): [1] 'Call it open' (key 'open')
            """,
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodeActionVerifier_SeesTheTitle()
    {
        var titles = new HashSet<string>();
        await new VerifyMenu.Test
        {
            TestCode = "class C { int [|secret|]; }",
            FixedCode = "class C { int open; }",
            CodeActionIndex = 1,
            CodeActionVerifier = action => titles.Add(action.Title),
        }.RunAsync();

        Assert.Equal(["Call it open"], titles);
    }
}
