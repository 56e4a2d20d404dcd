namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The way of the facts through a build.</summary>
public sealed class FactsTests(BuiltShop built) : IClassFixture<BuiltShop>
{
    private const string DomainFacts = "Domain/bin/Debug/net10.0/Domain.privacy.json";

    [Fact]
    public void FactsLieBesideEachAssembly_AndReachProjectsThatReferenceItIndirectly()
    {
        Assert.Equal(Shop.Findings, built.First.Findings);
        Assert.Equal(Shop.Made, built.First.Made);
        Assert.Equal(
            [
                "App/bin/Debug/net10.0/App.privacy.json",
                "App/bin/Debug/net10.0/Domain.privacy.json",
                "App/bin/Debug/net10.0/Orders.privacy.json",
            ],
            built.Solution.Files("App/bin", "*.privacy.json"));
        Assert.Contains(
            """{ "id": "P:Domain.Customer.Atesaki", "name": "Customer.Atesaki", "category": "contact.email", "because": "label",""",
            built.Solution.Text(DomainFacts),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondBuild_RunsNoCompilerAndWritesNothing()
    {
        var written = Times(built.Solution);

        var build = built.Solution.Build("App");

        Assert.Equal(Shop.Made, build.Made);
        Assert.Empty(build.Compiled);
        Assert.Equal(written, Times(built.Solution));
    }

    [Fact]
    public void ADeletedFile_IsMadeAgain()
    {
        string[] deleted = [DomainFacts, "App/bin/Debug/net10.0/privacy/inventory.json", "Orders/obj/Debug/net10.0/Orders.privacy.json"];
        var before = deleted.Select(built.Solution.Text).ToList();
        Assert.All(deleted, f => File.Delete(built.Solution.PathOf(f)));

        var build = built.Solution.Build("App");

        Assert.Equal(["Orders"], build.Compiled);
        Assert.Equal(before, deleted.Select(built.Solution.Text));
    }

    [Fact]
    public void WhatDependsOnALibrary_IsCompiledWhereItsFactsChange_AndNotWhereOnlyLinesMove()
    {
        using var solution = Shop.Create();
        solution.Build("App");
        solution.Replace("Domain/Customer.cs", "namespace Domain;", "namespace Domain;\n// A comment.");

        var moved = solution.Build("App");

        Assert.Equal(["Domain"], moved.Compiled);
        Assert.Contains("\"at\": \"Customer.cs:10\"", solution.Text(DomainFacts), StringComparison.Ordinal);
        Assert.Contains("Customer.cs:10", solution.Text("App/bin/Debug/net10.0/privacy/inventory.json"), StringComparison.Ordinal);

        solution.Replace("Domain/Customer.cs", "メールアドレス", "電話番号");

        var changed = solution.Build("App");

        Assert.Equal(["App", "Domain", "Orders"], changed.Compiled);
        Assert.Contains(
            "App/Program.cs(1,19): warning PRIV2001: 'Customer.Atesaki' (contact.phone) is written to the console; redact it or leave it out",
            changed.Findings);
    }

    [Fact]
    public void Clean_RemovesAllThatWasWritten()
    {
        using var solution = Shop.Create();
        solution.Build("App");

        solution.Clean("App");

        Assert.Empty(solution.Files("App", "*privacy*"));
        Assert.Empty(solution.Files("App/bin/Debug/net10.0/privacy", "*"));
    }

    [Fact]
    public void ADesignTimeBuild_WritesNothing_AndTheNextBuildNeedsNoCompiler()
    {
        using var solution = Shop.Create();
        solution.Build("App", "-p:DesignTimeBuild=true");
        Assert.Empty(solution.Files("", "*.privacy.*"));
        Assert.Empty(solution.Files("App/bin/Debug/net10.0/privacy", "*"));
        solution.Build("App");

        solution.Build("App", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");

        Assert.Empty(solution.Build("App").Compiled);
    }

    [Theory]
    [InlineData("with spaces")]
    [InlineData("C# 店 (1) it's")]
    public void TheSolutionsFolder_MayHaveAnyName_AndTheBytesAreTheSame(string folder)
    {
        using var solution = Shop.Create(folder);

        var build = solution.Build("App");

        Assert.Equal(Shop.Findings, build.Findings);
        Assert.Equal(Shop.Made, build.Made);
        Assert.Contains("\"at\": \"Customer.cs:9\"", solution.Text(DomainFacts), StringComparison.Ordinal);
        Assert.Contains("App/bin/Debug/net10.0/privacy/ledger.xlsx", built.Written);
        Assert.All(built.Written, f => Assert.Equal(File.ReadAllBytes(built.Solution.PathOf(f)), File.ReadAllBytes(solution.PathOf(f))));
    }

    [Fact]
    public void AProjectForSeveralFrameworks_HasFactsForEach()
    {
        using var solution = Shop.Create();
        solution.UseRestoredPackages();
        solution.AddProject("Domain", "<PropertyGroup><TargetFramework /><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion></PropertyGroup>");

        solution.Build("Domain");
        var build = solution.Build("App");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(["App", "Orders"], build.Compiled);
        Assert.Equal([Shop.Findings[0]], build.Findings);
        Assert.Equal(
            ["Domain/bin/Debug/net10.0/Domain.privacy.json", "Domain/bin/Debug/netstandard2.0/Domain.privacy.json"],
            solution.Files("Domain/bin", "*.privacy.json"));
        Assert.Empty(solution.Build("App").Compiled);
    }

    [Fact]
    public void AProjectInAnotherLanguage_AsksForNoFacts()
    {
        using var solution = Shop.Create();
        File.Delete(solution.PathOf("App/App.csproj"));
        solution.Write("App/App.vbproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><StartupObject>Program</StartupObject><RootNamespace /></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Orders/Orders.csproj" /></ItemGroup>
            </Project>
            """);
        solution.Write("App/Program.vb", """
            Module Program
                Sub Main()
                    Console.WriteLine(New Orders.Order().Customer.Atesaki)
                End Sub
            End Module
            """);

        var build = solution.Build("App");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(Shop.Made.SkipLast(1), build.Made);
        Assert.Empty(solution.Build("App").Compiled);
    }

    [Fact]
    public void Publish_LeavesTheFactsOut()
    {
        using var solution = Shop.Create();

        var publish = solution.Publish("App", "published");

        Assert.Equal(0, publish.ExitCode);
        Assert.Contains("published/Domain.dll", solution.Files("published", "*"));
        Assert.Empty(solution.Files("published", "*.privacy.json"));
    }

    private static IReadOnlyList<(string File, DateTime Time)> Times(TemporarySolution solution) =>
        [.. solution.Files("", "*.privacy.json").Concat(solution.Files("App/bin/Debug/net10.0/privacy", "*"))
            .Select(f => (f, File.GetLastWriteTimeUtc(solution.PathOf(f))))];
}
