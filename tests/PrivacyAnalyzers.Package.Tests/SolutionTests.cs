using System.IO.Compression;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>Solutions of the kinds that there are.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void CentralVersions_LockFiles_AFilter_AWebProject_ParallelAndGraphBuilds()
    {
        using var solution = Shop.Create("お店 の会員");
        solution.Replace("Directory.Build.props", $""" Version="{Repository.PackageVersion}" """, " ");
        solution.Replace("Directory.Build.props", "<Nullable>", "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile><PrivacyLanguages>ja;en</PrivacyLanguages><Nullable>");
        solution.Replace("Directory.Build.props", "</Project>", """<ItemGroup><SourceRoot Include="$(MSBuildThisFileDirectory)" /></ItemGroup></Project>""");
        solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="PrivacyAnalyzers" Version="{Repository.PackageVersion}" /></ItemGroup>
            </Project>
            """);
        solution.Write("Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><PrivacyOutput>records</PrivacyOutput></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Orders/Orders.csproj" /></ItemGroup>
            </Project>
            """);
        solution.Write("Web/Program.cs", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/customers", (Domain.Customer customer, ILogger<Program> log) => log.LogInformation("{To}", customer.Atesaki));
            app.Run();

            """);
        solution.AddProject("Tools", "");
        solution.Write("Shop.slnx", """
            <Solution>
              <Project Path="Domain/Domain.csproj" /><Project Path="Orders/Orders.csproj" /><Project Path="App/App.csproj" />
              <Project Path="Web/Web.csproj" /><Project Path="Tools/Tools.csproj" />
            </Solution>
            """);
        solution.Write("Programs.slnf", """{ "solution": { "path": "Shop.slnx", "projects": [ "Domain/Domain.csproj", "Orders/Orders.csproj", "App/App.csproj", "Web/Web.csproj" ] } }""");
        string[] findings =
        [
            .. Shop.Findings,
            "Web/Program.cs(2,106): warning PRIV2001: 'Customer.Atesaki' (contact.email) is written to the log; redact it or leave it out",
        ];

        var filtered = solution.Build("Programs.slnf", "-m:2");

        filtered.Succeeded();
        Assert.Equal(findings, filtered.Findings);
        Assert.Equal(
            [.. Shop.Made.Append("Web -> Web/bin/Debug/net10.0/Web.dll").Append("privacy -> Web/records/").Order(StringComparer.Ordinal)],
            filtered.Made.Order(StringComparer.Ordinal));
        Assert.Contains("\"endpoint\"", solution.Text("Web/records/inventory.json"), StringComparison.Ordinal);
        Assert.Contains("Web/records/privacy-statement.ja.md", solution.Files("Web/records", "*"));
        Assert.Contains("\"PrivacyAnalyzers.Annotations\"", solution.Text("App/packages.lock.json"), StringComparison.Ordinal);
        var written = Written(solution);

        var graph = solution.Build("Shop.slnx", "-m:2", "-graph", "--no-incremental", "-p:RestoreLockedMode=true", "-p:ContinuousIntegrationBuild=true");

        graph.Succeeded();
        Assert.Equal(findings, graph.Findings);
        Assert.Equal(["App", "Domain", "Orders", "Tools", "Web"], graph.Compiled);
        Assert.Equal(written, Written(solution).Where(f => !f.File.StartsWith("Tools/", StringComparison.Ordinal)));

        // A web project takes the JSON in its folder for content, but not this.
        Assert.Empty(solution.Files("Web/bin", "inventory.json"));
    }

    [Fact]
    public void ALibrarysPackage_CarriesItsFactsToProjectsThatUseIt()
    {
        using var solution = Shop.Create();
        solution.Replace("nuget.config", "</packageSources>", """<add key="own" value="packages" /></packageSources>""");
        solution.Replace("Domain/Domain.csproj", "\">", "\"><PropertyGroup><PackageId>Example.Domain</PackageId></PropertyGroup>");
        solution.Pack("Domain", "packages").Succeeded();
        solution.Pack("Domain", "without", "--no-build", "-p:PrivacyPackFacts=false").Succeeded();
        solution.Write("Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="Example.Domain" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        solution.Write("Shop/Program.cs", "Console.WriteLine(Read().Atesaki);\nstatic Domain.Customer Read() => new();\n");

        var build = solution.Build("Shop");

        build.Succeeded();
        Assert.Equal(["Shop/Program.cs(1,19): warning PRIV2001: 'Customer.Atesaki' (contact.email) is written to the console; redact it or leave it out"], build.Findings);
        Assert.Contains("\"name\": \"Domain\"", solution.Text("Shop/bin/Debug/net10.0/privacy/inventory.json"), StringComparison.Ordinal);
        Assert.Equal(
            ["lib/net10.0/Domain.dll", "lib/net10.0/Domain.privacy.json"],
            Library(solution.PathOf("packages/Example.Domain.1.0.0.nupkg")));
        Assert.Equal(["lib/net10.0/Domain.dll"], Library(solution.PathOf("without/Example.Domain.1.0.0.nupkg")));
    }

    [Fact]
    public void OtherAnalyzers_MayBringAnOlderAndANewerYamlDotNet()
    {
        using var solution = Shop.Create();
        solution.UseRestoredPackages();
        solution.AddProject("Newer", "<PropertyGroup><AssemblyName>YamlDotNet</AssemblyName><AssemblyVersion>99.0.0.0</AssemblyVersion></PropertyGroup>");
        solution.AddProject("Other", """
            <PropertyGroup>
              <TargetFramework>netstandard2.0</TargetFramework>
              <LangVersion>latest</LangVersion>
              <ImplicitUsings>disable</ImplicitUsings>
              <NoWarn>RS1036;RS1037;RS2008</NoWarn>
              <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
            </PropertyGroup>
            <ItemGroup>
              <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" />
              <PackageReference Include="YamlDotNet" Version="15.3.0" />
            </ItemGroup>
            """);
        solution.Write("Other/OtherAnalyzer.cs", """
            using System.Collections.Immutable;
            using System.IO;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class OtherAnalyzer : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor s_rule = new("OTHER1", "t", "{0} read by YamlDotNet {1}", "c", DiagnosticSeverity.Warning, true);

                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

                public override void Initialize(AnalysisContext context)
                {
                    context.EnableConcurrentExecution();
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.RegisterCompilationAction(end =>
                    {
                        var parser = new YamlDotNet.RepresentationModel.YamlStream();
                        parser.Load(new StringReader("a: b"));
                        end.ReportDiagnostic(Diagnostic.Create(s_rule, null, parser.Documents[0].RootNode, parser.GetType().Assembly.GetName().Version));
                    });
                }
            }
            """);
        solution.Replace("Domain/Domain.csproj", "</Project>", """
            <ItemGroup>
              <ProjectReference Include="../Other/Other.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              <ProjectReference Include="../Newer/Newer.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              <Analyzer Include="../Other/bin/Debug/netstandard2.0/YamlDotNet.dll" />
            </ItemGroup>
            </Project>
            """);

        var build = solution.Build("App");

        build.Succeeded();
        Assert.Equal([Shop.Findings[0], "CSC : warning OTHER1: { { a, b } } read by YamlDotNet 15.0.0.0", Shop.Findings[1]], build.Findings);
    }

    [Fact]
    public void WhereWarningsAreErrors_AFindingFailsTheBuild()
    {
        using var solution = Shop.Create();

        var build = solution.Build("App", "-p:TreatWarningsAsErrors=true");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal([Shop.Findings[1].Replace(": warning ", ": error ", StringComparison.Ordinal)], build.Findings);
    }

    [Fact]
    public void ThreeCommands_LeadFromAnEmptyFolderToTheFirstWarning()
    {
        using var solution = new TemporarySolution();
        File.Delete(solution.PathOf("Directory.Build.props"));

        solution.Execute("dotnet", "new", "console", "-o", "Shop").Succeeded();
        solution.Execute("dotnet", "add", "Shop", "package", "PrivacyAnalyzers").Succeeded();
        solution.Write("Shop/Program.cs", "Console.WriteLine(new Customer().Email);\nclass Customer { public string Email { get; set; } = \"\"; }\n");
        var build = solution.Execute("dotnet", "build", "Shop");

        build.Succeeded();
        Assert.Contains("Shop/Program.cs(1,19): warning PRIV2001: 'Customer.Email' (contact.email) is written to the console; redact it or leave it out", build.Findings);
        Assert.Contains("privacy -> Shop/bin/Debug/net10.0/privacy/", build.Made);
    }

    private static string[] Library(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Facts and all that was made of them.</summary>
    private static List<(string File, string Content)> Written(TemporarySolution solution) =>
        [.. solution.Files("", "*.privacy.json").Concat(solution.Files("App/bin/Debug/net10.0/privacy", "*")).Concat(solution.Files("Web/records", "*"))
            .Select(f => (f, Convert.ToHexString(File.ReadAllBytes(solution.PathOf(f)))))];
}
