using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Testing.Tests.Toys;
using VerifyCS = PrivacyAnalyzers.Testing.CSharpAnalyzerVerifier<PrivacyAnalyzers.Testing.Tests.Toys.SecretFieldAnalyzer>;
using VerifyYaml = PrivacyAnalyzers.Testing.CSharpAnalyzerVerifier<PrivacyAnalyzers.Testing.Tests.Toys.YamlAnalyzer>;

namespace PrivacyAnalyzers.Testing.Tests;

public sealed class TestStateTests
{
    [Fact]
    public Task Framework_IncludesAspNetCore() => VerifyCS.VerifyAnalyzerAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Logging;

        class C(ILogger<C> logger)
        {
            int [|secret|] = 1;
            void M(string[] args) => logger.LogInformation("{Count}", WebApplication.CreateBuilder(args).Services.Count + secret);
        }
        """);

    [Fact]
    public async Task NetCoreApp_HasNoAspNetCore()
    {
        var test = new VerifyCS.Test
        {
            TestCode = "class C { System.Net.Http.HttpClient? http; Microsoft.AspNetCore.Http.HttpContext? context; }",
            ReferenceAssemblies = ReferenceAssemblies.NetCoreApp,
        };

        Assert.Contains("expected 0, found 1.", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_HasNoObject()
    {
        var test = new VerifyCS.Test { TestCode = "class C { }", ReferenceAssemblies = ReferenceAssemblies.None };

        Assert.Contains("CS0518: Predefined type 'System.Object' is not defined or imported", await Failure.OfAsync(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public Task AdditionalReferences_AreAddedToTheFramework() => new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C { Xunit.FactAttribute? [|secret|]; }" },
            AdditionalReferences = { typeof(FactAttribute).Assembly },
        },
    }.RunAsync();

    [Fact]
    public Task DefaultsOfATestProject_ApplyToItsOneLineTests() =>
        VerifyWithXunit.VerifyAnalyzerAsync("class C { Xunit.FactAttribute? [|secret|]; }");

    [Fact]
    public async Task ImplicitUsings_AreOffByDefault() =>
        Assert.Contains("CS0246", await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync("class C { List<ILogger>? [|secret|]; }")), StringComparison.Ordinal);

    [Fact]
    public Task ImplicitUsings_AreThoseOfTheWebSdk() =>
        new VerifyCS.Test { TestCode = "class C { List<ILogger>? [|secret|]; }", ImplicitUsings = true }.RunAsync();

    [Fact]
    public Task ImplicitUsings_FitTheFramework() => new VerifyCS.Test
    {
        TestCode = "class C { List<Task>? [|secret|]; }",
        ImplicitUsings = true,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreApp,
    }.RunAsync();

    [Fact]
    public async Task FrameworkSourceGenerators_GenerateCodeThatIsAnalyzed()
    {
        const string source = """
            using Microsoft.Extensions.Logging;
            partial class C { [LoggerMessage(Level = LogLevel.Information, Message = "Paid {Sum}")] public static partial void Paid(ILogger logger, int sum); }
            """;

        Assert.Contains("error CS8795", await Failure.OfAsync(VerifyCS.VerifyAnalyzerAsync(source)), StringComparison.Ordinal);
        await new VerifyCS.Test { TestCode = source, FrameworkSourceGenerators = true }.RunAsync();
        Assert.Contains(
            "LoggerMessage.g.cs(8,13): warning TOY009: '__PaidCallback' logs",
            await Failure.OfAsync(new CSharpAnalyzerVerifier<LogCallAnalyzer>.Test { TestCode = source, FrameworkSourceGenerators = true }.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task OutputKind_AllowsTopLevelStatements() => new VerifyCS.Test
    {
        TestState = { Sources = { "System.Console.WriteLine(1); class C { int [|secret|]; }" }, OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task Language_IsTheNewest() => VerifyCS.VerifyAnalyzerAsync("""
        static class E { extension(string text) { public bool IsLong => text.Length > 9; } }
        class C { int [|secret|]; public string? P { get => field; set => field = value; } }
        """);

    [Fact]
    public Task AnalyzerConfigFiles_ApplyToAllSources() => new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C { int secret; }" },
            AnalyzerConfigFiles = { (".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = none\n") },
        },
    }.RunAsync();

    [Fact]
    public Task AnalyzerConfigFiles_CanBeGlobal() => new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C { int {|#0:secret|}; }" },
            AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = error\n") },
            ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error) },
        },
    }.RunAsync();

    [Fact]
    public Task AdditionalFiles_MayHoldMarkup() => new VerifyYaml.Test
    {
        TestState =
        {
            Sources = { "class Customer { }" },
            AdditionalFiles = { ("privacy.yml", "purposes:\n  - orders {|TOY003:etc|}\n  - {|#0:etc|}\n") },
            ExpectedDiagnostics = { VerifyYaml.Diagnostic("TOY003").WithLocation(0).WithMessage("'etc' is vague") },
        },
    }.RunAsync();

    [Fact]
    public async Task WhenADiagnosticInAnAdditionalFileIsMisplaced_Fails()
    {
        var test = new VerifyYaml.Test
        {
            TestState = { Sources = { "class Customer { }" }, AdditionalFiles = { ("privacy.yml", "{|TOY003:a|}\netc\n") } },
        };

        Assert.Contains(
            "Mismatch of TOY003: expected it at privacy.yml(1,1)-(1,2), found it at privacy.yml(2,1)-(2,4).",
            await Failure.OfAsync(test.RunAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task DiagnosticsWithoutLocation_AreExpectedWithoutLocation() =>
        VerifyYaml.VerifyAnalyzerAsync("// Nothing.", VerifyYaml.Diagnostic("TOY005").WithNoLocation().WithArguments("TestProject"));

    [Fact]
    public async Task WhenADiagnosticHasNoLocationUnexpectedly_Fails()
    {
        var message = await Failure.OfAsync(VerifyYaml.VerifyAnalyzerAsync("// {|TOY005:Nothing|}."));

        Assert.Contains("Mismatch of TOY005: expected it at /0/Test0.cs(1,4)-(1,11), found it without location.", message, StringComparison.Ordinal);
        Assert.Contains(
            "// warning TOY005: 'TestProject' declares no class\n    VerifyCS.Diagnostic(\"TOY005\").WithMessage(\"'TestProject' declares no class\")",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task AdditionalProjects_AreCompiledAndAnalyzed() => new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C : Lib.Base { int [|secret|]; }" },
            AdditionalProjects = { ["Lib"] = { Sources = { "namespace Lib; public class Base { int [|secret|]; }" } } },
            AdditionalProjectReferences = { "Lib" },
        },
    }.RunAsync();

    [Fact]
    public async Task WhenAReferencedProjectDoesNotExist_Fails()
    {
        var test = new VerifyCS.Test { TestState = { Sources = { "class C { }" }, AdditionalProjectReferences = { "Lib" } } };

        Assert.Equal("'TestProject' references the project 'Lib', which does not exist.", await Failure.OfAsync(test.RunAsync()));
    }

    private sealed class VerifyWithXunit : AnalyzerVerifier<SecretFieldAnalyzer, VerifyWithXunit.Test>
    {
        public sealed class Test : CSharpAnalyzerTest<SecretFieldAnalyzer>
        {
            public Test() => TestState.AdditionalReferences.Add(typeof(FactAttribute).Assembly);
        }
    }
}
