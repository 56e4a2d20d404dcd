using PrivacyAnalyzers.Testing.Tests.Toys;
using VerifyCreate = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.YamlAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.CreateYamlFix>;
using VerifyYaml = PrivacyAnalyzers.Testing.CSharpCodeFixVerifier<PrivacyAnalyzers.Testing.Tests.Toys.YamlAnalyzer, PrivacyAnalyzers.Testing.Tests.Toys.YamlFix>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class AdditionalFileFixTests
{
    [Fact]
    public Task WhenTheDiagnosticIsInTheFile_TheFileIsFixed() => new VerifyYaml.Test
    {
        TestState =
        {
            Sources = { "class Customer { }" },
            AdditionalFiles = { ("privacy.yml", "purposes:\n  - orders {|TOY003:etc|} # and more\n  - mail [|etc|]\n") },
        },
        FixedState = { AdditionalFiles = { ("privacy.yml", "purposes:\n  - orders all # and more\n  - mail all\n") } },
        NumberOfIncrementalIterations = 2,
        NumberOfFixAllIterations = 1,
    }.RunAsync();

    [Fact]
    public async Task WhenTheFixedFileIsAnother_FailsWithADiff()
    {
        var test = new VerifyYaml.Test
        {
            TestState = { Sources = { "class Customer { }" }, AdditionalFiles = { ("privacy.yml", "purposes:\n  - [|etc|]\n") } },
            FixedState = { AdditionalFiles = { ("privacy.yml", "purposes:\n  - every\n") } },
        };

        Assert.Contains(
            "'privacy.yml' differs (- expected, + actual):\n  purposes:\n-   - every\n+   - all\n",
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFixIsNotExportedForAdditionalFiles_ItIsNotOffered()
    {
        var test = new CSharpCodeFixVerifier<YamlAnalyzer, MisexportedYamlFix>.Test
        {
            TestState = { Sources = { "class Customer { }" }, AdditionalFiles = { ("privacy.yml", "[|etc|]\n") } },
            FixedState = { AdditionalFiles = { ("privacy.yml", "all\n") } },
        };

        Assert.Contains("it was applied 0 times", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFileHasAnotherExtension_TheFixIsNotOffered()
    {
        var test = new VerifyYaml.Test
        {
            TestState = { Sources = { "class Customer { }" }, AdditionalFiles = { ("privacy.txt", "[|etc|]\n") } },
            FixedState = { AdditionalFiles = { ("privacy.txt", "all\n") } },
        };

        Assert.Contains("it was applied 0 times", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public Task WhenTheDiagnosticIsInSource_TheFixMayAddTheFile() => new VerifyCreate.Test
    {
        TestCode = "class [|Customer|] { }",
        FixedState = { AdditionalFiles = { ("privacy.yml", "company: Shop\n") } },
    }.RunAsync();

    [Fact]
    public async Task WhenTheAddedFileIsNotExpected_Fails()
    {
        var message = await Failure.OfAsync(VerifyCreate.VerifyCodeFixAsync("class [|Customer|] { }", "class Customer { }"));

        Assert.Equal(
            """
            The fix, applied one by one, is offered where none is expected.

            Offered then:
                TOY004 at /0/Test0.cs(1,7)-(1,15): [0] 'Create privacy.yml' (key 'create')
            """,
            message);
    }

    [Fact]
    public async Task WhenTheAddedFileHasAnotherPath_Fails()
    {
        var test = new VerifyCreate.Test
        {
            TestCode = "class [|Customer|] { }",
            FixedState = { AdditionalFiles = { ("docs/privacy.yml", "company: Shop\n") } },
        };

        Assert.Contains(
            "\n\n'docs/privacy.yml' is missing:\n- company: Shop\n\n'privacy.yml' is unexpected:\n+ company: Shop",
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }
}
