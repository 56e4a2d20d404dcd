using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Cli.Tests.Scan;

public class ScanCommandTests
{
    private const string Signup = """
        class Signup(ILogger<Signup> logger)
        {
            public void Done(string email) => logger.LogInformation("Welcome {Email}", email);
        }
        """;

    private const string LoggerCall = "Microsoft.Extensions.Logging.LoggerExtensions.LogInformation is called";

    private const string WebProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>
        </Project>
        """;

    [Fact]
    public void PrivacyTool_RunsThePrivacyRules()
    {
        using var app = new ScanFixture().File("Signup.cs", Signup).File("privacy.yml", "");
        using var output = new StringWriter();

        Assert.Equal(1, PrivacyTool.Run(["scan", app.Root, "--source-only"], output, TextWriter.Null));

        Assert.Contains("Signup.cs:3:80 PRIV2001 ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenFolderHasNoProject_CompilesAllFilesWithImplicitUsings()
    {
        using var app = new ScanFixture().File("src/Signup.cs", Signup);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"src/Signup.cs:3:39 TEST1 {LoggerCall}\nTEST1: 1", app.Findings);
        Assert.Equal("Findings: 1. Projects: 1, files: 1, lines: 4, methods: 1, seconds: *, unresolved types: 0.", app.Summary);
        Assert.Equal("", app.Error);
    }

    [Fact]
    public async Task WhenPackagesAreMissing_BindsTheRest()
    {
        using var app = new ScanFixture()
            .File("Web/Web.csproj", WebProject)
            .File("Web/Signup.cs", """
                using No.Such.Package;
                class Signup(ILogger<Signup> logger, NoSuchType other, IEnumerable<NoSuchType> others)
                {
                    public void Done(string email) { other.Send(email); logger.LogInformation("Welcome {Email}", email); }
                }
                """);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"Web/Signup.cs:4:57 TEST1 {LoggerCall}\nTEST1: 1", app.Findings);
        Assert.Equal("Findings: 1. Projects: 1, files: 1, lines: 5, methods: 1, seconds: *, unresolved types: 2.", app.Summary);
    }

    [Fact]
    public async Task WhenTheSdkOfAServiceIsMissing_ItIsKnownAllTheSame()
    {
        using var app = new ScanFixture()
            .File("privacy.yml", "version: 1\ncontroller: { name: Shop, complaints: { contact: x@shop.example } }\nrecipients: {}\n")
            .File("Web/Web.csproj", """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <ItemGroup>
                    <PackageReference Include="Stripe.net" Version="48.0.0" />
                    <PackageReference Include="No.Such.Package" Version="1.0.0" />
                  </ItemGroup>
                </Project>
                """)
            .File("Web/Pay.cs", "using Stripe; class Pay { StripeClient client; }\n");

        Assert.Equal(1, await app.ScanAsync([new PrivacyAnalyzer()]));

        Assert.Contains("privacy.yml:3:1 PRIV4006 (suggestion) 'Stripe.net' hands data to Stripe, and privacy.yml declares no such recipient", app.Output, StringComparison.Ordinal);
        Assert.EndsWith("unresolved types: 1.\n", app.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No.Such.Package", false)]
    [InlineData("Microsoft.AspNetCore.Mvc.NewtonsoftJson", true)]
    public async Task WhenThePackageThatAnswersByNewtonsoftJsonIsMissing_ItIsKnownAllTheSame(string package, bool isReturned)
    {
        using var app = new ScanFixture()
            .File("Web/Web.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <ItemGroup>
                    <PackageReference Include="{package}" Version="1.0.0" />
                  </ItemGroup>
                </Project>
                """)
            .File("Web/Guests.cs", """
                public class Guest { [System.Text.Json.Serialization.JsonIgnore] public string Email { get; set; } = ""; }
                public class GuestsController : Microsoft.AspNetCore.Mvc.ControllerBase { public Guest Get(IServiceProvider p) => p.GetRequiredService<Guest>(); }
                """);

        Assert.Equal(1, await app.ScanAsync([new PrivacyAnalyzer()]));

        Assert.Equal(isReturned, app.Output.Contains("PRIV3002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenSourcesHaveSyntaxErrors_ReportsWhatCanBeRead()
    {
        using var app = new ScanFixture()
            .File("Signup.cs", "class Signup(ILogger<Signup> logger) { void Done() { logger.LogInformation(\"a\"); if ( } }}}")
            .File("Binary.cs", [0, 1, 2, 0xFF, 0xFE, 0])
            .File("Empty.cs", "");

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"Signup.cs:1:54 TEST1 {LoggerCall}\nTEST1: 1", app.Findings);
        Assert.Equal("", app.Error);
    }

    [Theory]
    [InlineData("class A { int F() =>\n", "(", "1", ")", "; }")]
    [InlineData("class A { object F() =>\n", "[", "", "]", "; }")]
    [InlineData("class A { void F()\n", "{", "", "}", " }")]
    [InlineData("class A {\n", "L<", "int", ">", " F; }")]
    [InlineData("class A {\n", "(", "int, int", ", int)", " F; }")]
    [InlineData("class A { bool F(object a) => a is\n", "not ", "null", "", "; }")]
    [InlineData("\n#if ", "(", "A", ")", "\n#endif")]
    [InlineData("class A { string F() => \"\n", "(", "", ")", "\"; }")]
    [InlineData("\n", "#if A\n", "", "#endif\n", "", 1002)]
    public async Task WhenAFileIsNestedTooDeeply_LeavesItOutAndSaysSo(string before, string open, string inner, string close, string after, int line = 2)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 200_000)) + inner + string.Concat(Enumerable.Repeat(close, 200_000));
        using var app = new ScanFixture().File("Deep.cs", before + nested + after).File("Signup.cs", Signup);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"Signup.cs:3:39 TEST1 {LoggerCall}\nTEST1: 1", app.Findings);
        Assert.Equal($"{app.Root}/Deep.cs({line}): the source is nested more than 1000 levels deep, which the compiler does not stand; the file is left out.\n", app.Error);
    }

    [Theory]
    [InlineData("class A { A a; object F() =>\na", ".a", "; }", 10_000)]
    [InlineData("class A { A a() => this; object F() =>\na()", ".a()", "; }", 10_000)]
    [InlineData("class A { void F(bool b) {\n", "if (b) { } else ", "; } }", 10_000)]
    public async Task WhenAChainIsTooLong_LeavesTheFileOutAndSaysSo(string before, string link, string after, int length)
    {
        using var app = new ScanFixture().File("Deep.cs", before + string.Concat(Enumerable.Repeat(link, length)) + after).File("Signup.cs", Signup);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"{app.Root}/Deep.cs(2): the source is nested more than 4000 levels deep, which the compiler does not stand; the file is left out.\n", app.Error);
    }

    [Fact]
    public async Task WhenASumIsLong_ReadsIt()
    {
        using var app = new ScanFixture().File("Sum.cs", "class A { int F() => 1" + string.Concat(Enumerable.Repeat(" + 1", 5_000)) + "; }").File("Signup.cs", Signup);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("", app.Error);
    }

    [Theory]
    [InlineData("class A { int F() => ", "(", "1", ")", "; }")]
    [InlineData("class A { ", "L<", "int", ">", " F; }")]
    [InlineData("class A { bool F(object a) => a is ", "not ", "null", "", "; }")]
    [InlineData("#if ", "(", "A", ")", "\n#endif")]
    [InlineData("", "#if A\n", "", "#endif\n", "")]
    [InlineData("class A { object F() => ", "[", "", "]", "; }")]
    public async Task WhenAFileIsNestedJustToTheBound_Survives(string before, string open, string inner, string close, string after)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 990)) + inner + string.Concat(Enumerable.Repeat(close, 990));
        using var app = new ScanFixture().File("Deep.cs", before + nested + after).File("Signup.cs", Signup);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("", app.Error);
    }

    [Fact]
    public async Task WhenFileNamesAreHostile_PrintsOneLineEach()
    {
        using var app = new ScanFixture()
            .File("a\nb.cs", "class A { void Mark() => Mark(); }")
            .File("顧客 'x' \u001b[31m.cs", "class B { void Mark() => Mark(); }")
            .File("\u202Etxt.cs", "class C { void Mark() => Mark(); }");

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("""
            a\u000Ab.cs:1:26 TEST1 A.Mark is called
            \u202Etxt.cs:1:26 TEST1 C.Mark is called
            顧客 'x' \u001B[31m.cs:1:26 TEST1 B.Mark is called
            TEST1: 3
            """, app.Findings);
    }

    [Fact]
    public async Task WhenFolderIsEmpty_SaysSoAndSucceeds()
    {
        using var app = new ScanFixture();

        Assert.Equal(0, await app.ScanAsync());

        Assert.Equal("Findings: 0. Projects: 1, files: 0, lines: 0, methods: 0, seconds: *, unresolved types: 0.", app.Summary);
        Assert.Equal($"There is no C# file in '{app.Root}'.\n", app.Error);
    }

    [Fact]
    public async Task OutputAndHiddenFolders_AreNotRead()
    {
        using var app = new ScanFixture()
            .File("bin/A.cs", "class A { void Mark() => Mark(); }")
            .File("src/obj/B.cs", "class B { void Mark() => Mark(); }")
            .File(".git/C.cs", "class C { void Mark() => Mark(); }")
            .File("src/D.cs", "class D { }");

        Assert.Equal(0, await app.ScanAsync());

        Assert.Equal("Findings: 0. Projects: 1, files: 1, lines: 1, methods: 0, seconds: *, unresolved types: 0.", app.Summary);
    }

    [Fact]
    public async Task ProjectReferences_GiveTypesAndFactsToTheProjectsAbove()
    {
        using var app = new ScanFixture()
            .File("privacy.yml", "")
            .File("Domain/Domain.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><InternalsVisibleTo Include="Shop.Web" /></ItemGroup></Project>""")
            .File("Domain/Marker.cs", "static class Marker { internal static void Mark() { } }")
            .File("Data/Data.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\Domain\Domain.csproj" /></ItemGroup></Project>""")
            .File("Data/Nothing.cs", "")
            .File("Web/Web.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><AssemblyName>Shop.$(MSBuildProjectName)</AssemblyName></PropertyGroup>
                  <ItemGroup><ProjectReference Include="..\Data\Data.csproj;..\Gone\Gone.csproj" /></ItemGroup>
                </Project>
                """)
            .File("Web/Program.cs", "Marker.Mark();");
        var facts = Path.Combine(app.Root, "facts");

        Assert.Equal(1, await app.ScanAsync("--facts-output", facts));

        Assert.Equal("""
            Data/Data.csproj:0:0 TEST2 (suggestion) Data gets Domain.privacy.json
            Data/Data.csproj:0:0 TEST2 (suggestion) Data gets privacy.yml
            Domain/Domain.csproj:0:0 TEST2 (suggestion) Domain gets privacy.yml
            Web/Program.cs:1:1 TEST1 Marker.Mark is called
            Web/Web.csproj:0:0 TEST2 (suggestion) Shop.Web gets Data.privacy.json
            Web/Web.csproj:0:0 TEST2 (suggestion) Shop.Web gets Domain.privacy.json
            Web/Web.csproj:0:0 TEST2 (suggestion) Shop.Web gets privacy.yml
            TEST1: 1
            TEST2: 6, suggestions among them: 6
            """, app.Findings);
        Assert.Equal(["Data.privacy.json", "Domain.privacy.json", "Shop.Web.privacy.json"], Directory.GetFiles(facts).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task WhenTwoAssembliesHaveOneName_BothFactsFilesAreKept()
    {
        using var app = new ScanFixture()
            .File("a/App.csproj", "<Project />").File("a/A.cs", "")
            .File("b/App.csproj", "<Project />").File("b/B.cs", "");
        var facts = Path.Combine(app.Root, "facts");

        Assert.Equal(0, await app.ScanAsync("--facts-output", facts));

        Assert.Equal(["App.2.privacy.json", "App.privacy.json"], Directory.GetFiles(facts).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhenProjectsReferenceEachOther_ScansBothAndSaysSo()
    {
        using var app = new ScanFixture()
            .File("A/A.csproj", """<Project><ItemGroup><ProjectReference Include="../B/B.csproj" /></ItemGroup></Project>""")
            .File("A/A.cs", "class A { void Mark() => Mark(); }")
            .File("B/B.csproj", """<Project><ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup></Project>""")
            .File("B/B.cs", "class B { void Mark() => Mark(); }");

        await app.ScanAsync();

        Assert.Contains("A/A.cs:1:26 TEST1", app.Findings, StringComparison.Ordinal);
        Assert.Contains("B/B.cs:1:26 TEST1", app.Findings, StringComparison.Ordinal);
        Assert.Equal("B/B.csproj is part of a circle of project references: one of them is ignored.\n", app.Error);
    }

    [Fact]
    public async Task WhenProjectFileIsBroken_SaysSoAndReadsTheSources()
    {
        using var app = new ScanFixture().File("App.csproj", "<Project><ItemGroup>").File("A.cs", "class A { void Mark() => Mark(); }");

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("A.cs:1:26 TEST1 A.Mark is called\nTEST1: 1", app.Findings);
        Assert.StartsWith($"{app.Root}/App.csproj can't be read and is left out: ", app.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenProjectFileIsHostile_RunsNothingOfItAndReadsTheSources()
    {
        using var app = new ScanFixture()
            .File("A/A.csproj", """
                <Project>
                  <Import Project="A.csproj" /><Import Project="*.props" />
                  <PropertyGroup>
                    <One>$(One)$(Two)</One><Two>$(One)$(Two)</Two>
                    <AssemblyName>/etc/../x\y "z"</AssemblyName>
                    <DefineConstants>$([System.IO.File]::Delete('A.cs'));1x;=</DefineConstants>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="$(One).cs;/no/such.cs;&#10;" />
                    <ProjectReference Include="A.csproj;&lt;&gt;|*?.csproj" />
                    <PackageReference Include="../../etc" Version="$([System.IO.File]::Delete('A.cs'))" />
                    <Using Include="System; class Evil { }" />
                    <InternalsVisibleTo Include="A&quot;)] class Evil { } //" />
                  </ItemGroup>
                </Project>
                """)
            .File("A/A.cs", "class A { void Mark() => Mark(); }")
            .File("B/B.csproj", """<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><Project><PropertyGroup><AssemblyName>&e;</AssemblyName></PropertyGroup></Project>""")
            .File("B/B.cs", "class B { Evil evil; void Mark() => Mark(); }")
            .File("B/.editorconfig", "[*.cs\nnonsense");

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("A/A.cs:1:26 TEST1 A.Mark is called\nB/B.cs:1:37 TEST1 B.Mark is called\nTEST1: 2", app.Findings);
        Assert.EndsWith("unresolved types: 1.", app.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectoryFilesAndItems_CountAsInABuild()
    {
        using var app = new ScanFixture()
            .File("Directory.Build.props", """
                <Project>
                  <PropertyGroup><ImplicitUsings>enable</ImplicitUsings><DefineConstants>$(DefineConstants);OUTER</DefineConstants></PropertyGroup>
                  <ItemGroup><Using Include="Microsoft.Extensions.Logging" /></ItemGroup>
                </Project>
                """)
            .File("src/Directory.Build.props", """
                <Project>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
                  <ItemGroup><Using Include="System.Math" Static="true" /></ItemGroup>
                </Project>
                """)
            .File("src/App/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><DefineConstants>$(DefineConstants);INNER</DefineConstants></PropertyGroup>
                  <ItemGroup><Compile Remove="Old\**" /><Compile Include="..\..\Shared.cs" Link="Shared.cs" /></ItemGroup>
                </Project>
                """)
            .File("src/App/Old/Old.cs", "class Old { void Mark() => Mark(); }")
            .File("Shared.cs", "class Shared { public static void Mark(int number) { } }")
            .File("Stray.cs", "class Stray { void Mark() => Mark(); }")
            .File("src/App/App.cs", """
                class App(ILogger<App> logger)
                {
                #if OUTER && INNER
                    void Done() { logger.LogInformation("a"); Shared.Mark(Max(1, 2)); }
                #endif
                }
                """);

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal($"""
            src/App/App.cs:4:19 TEST1 {LoggerCall}
            src/App/App.cs:4:47 TEST1 Shared.Mark is called
            TEST1: 2
            """, app.Findings);
        Assert.Equal("C# files that belong to no project are not read: 1.\n", app.Error);
    }

    [Fact]
    public async Task EditorConfig_TurnsARuleOff()
    {
        using var app = new ScanFixture()
            .File("A.cs", "class A { void Mark() => Mark(); }")
            .File("quiet/B.cs", "class B { void Mark() => Mark(); }")
            .File("quiet/.editorconfig", "[*.cs]\ndotnet_diagnostic.TEST1.severity = none\n");

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("A.cs:1:26 TEST1 A.Mark is called\nTEST1: 1", app.Findings);
    }

    [Fact]
    public async Task SourcesInShiftJis_AreReadAsSuch()
    {
        using var app = new ScanFixture().File(
            "Kokyaku.cs", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("class 顧客 { void Mark() => Mark(); }"));

        Assert.Equal(1, await app.ScanAsync());

        Assert.Equal("Kokyaku.cs:1:27 TEST1 顧客.Mark is called\nTEST1: 1", app.Findings);
    }

    [Fact]
    public async Task References_MayBeAnAssemblyOrAFolder()
    {
        var assembly = typeof(ScanCommandTests).Assembly.Location;
        using var app = new ScanFixture().File("A.cs", "class A : PrivacyAnalyzers.Cli.Tests.Scan.ScanCommandTests { }");

        await app.ScanAsync("--references", assembly);
        Assert.EndsWith("unresolved types: 0.", app.Summary, StringComparison.Ordinal);
        await app.ScanAsync("--references", Path.GetDirectoryName(assembly)!);
        Assert.EndsWith("unresolved types: 0.", app.Summary, StringComparison.Ordinal);
        await app.ScanAsync();
        Assert.EndsWith("unresolved types: 1.", app.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsFindingsAndFigures()
    {
        using var app = new ScanFixture().File("\"顧客\".cs", "class A { NoSuchType Mark() => Mark(); }");

        Assert.Equal(1, await app.ScanAsync("--format", "json"));

        Assert.Equal("""
            {
              "findings": [
                {
                  "path": "\u0022顧客\u0022.cs",
                  "line": 1,
                  "column": 32,
                  "id": "TEST1",
                  "severity": "warning",
                  "message": "A.Mark is called"
                }
              ],
              "rules": {
                "TEST1": 1
              },
              "projects": 1,
              "files": 1,
              "lines": 1,
              "methods": 1,
              "seconds": *,
              "unresolvedTypes": [
                "NoSuchType"
              ]
            }

            """, System.Text.RegularExpressions.Regex.Replace(app.Output, @"""seconds"": \d+\.\d", "\"seconds\": *"));
    }

    [Fact]
    public async Task WhenAnAnalyzerThrows_ExitCodeIsThree()
    {
        using var app = new ScanFixture().File("A.cs", "class A { }");

        Assert.Equal(3, await app.ScanAsync([new ThrowingAnalyzer()]));

        Assert.StartsWith($".: error AD0001:\n    Analyzer '{typeof(ThrowingAnalyzer)}' threw an exception", app.Error, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: boom\n", app.Error, StringComparison.Ordinal);
        Assert.StartsWith("Findings: 0.", app.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'xml' is no format: use text or json.\n", "--format", "xml")]
    [InlineData("There is no assembly or folder '', as --references says.\n", "--references", "")]
    [InlineData("There is no assembly or folder '/no/such.dll', as --references says.\n", "--references", "/no/such.dll")]
    public async Task WhenAnOptionIsWrong_ExitCodeIsTwo(string message, params string[] options)
    {
        using var app = new ScanFixture().File("A.cs", "class A { }");

        Assert.Equal(2, await app.ScanAsync(options));

        Assert.Equal(message, app.Error);
        Assert.Equal("", app.Output);
    }

    [Fact]
    public async Task WhenFolderIsMissing_ExitCodeIsTwo()
    {
        using var app = new ScanFixture();
        Directory.Delete(app.Root);

        Assert.Equal(2, await app.ScanAsync());

        Assert.Equal($"There is no folder '{app.Root}'.\n", app.Error);
    }

    [Fact]
    public async Task WhenFactsFolderIsAFile_ExitCodeIsTwo()
    {
        using var app = new ScanFixture().File("A.cs", "class A { }");

        Assert.Equal(2, await app.ScanAsync("--facts-output", Path.Combine(app.Root, "A.cs")));

        Assert.StartsWith($"The folder '{app.Root}/A.cs' of --facts-output can't be made: ", app.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenCultureIsJapanese_SummaryIsJapanese()
    {
        using var app = new ScanFixture();
        CultureInfo.CurrentUICulture = new CultureInfo("ja-JP");

        await app.ScanAsync();

        Assert.StartsWith("検出: 0 件。プロジェクト: 1、ファイル: 0、", app.Summary, StringComparison.Ordinal);
        Assert.Equal($"'{app.Root}' に C# ファイルがありません。\n", app.Error);
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("TEST3", "Throws", "Throws", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(_ => throw new InvalidOperationException("boom"));
        }
    }
}
