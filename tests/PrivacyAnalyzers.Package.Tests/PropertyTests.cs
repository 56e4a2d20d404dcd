using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>What the build says about the properties that a project sets.</summary>
public sealed partial class PropertyTests
{
    [Fact]
    public void WhenPrivacyPromiseNamesNoFile_WarnsWithThePath()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", "<PropertyGroup><PrivacyPromise>../acme.yml</PrivacyPromise></PropertyGroup>");

        var build = solution.Build("Lib");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            ["Lib/Lib.csproj : warning PRIVACY004: PrivacyPromise names a file that does not exist: 'acme.yml'; correct the path, or remove the property to use the nearest privacy.yml at or above the project"],
            build.Findings);
    }

    [Fact]
    public void WhenAValueIsUnknown_WarnsWithTheAllowedOnes()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("Lib", "<PropertyGroup><PrivacyMode>lax</PrivacyMode><PrivacyInventory>maybe</PrivacyInventory><PrivacyPackFacts>1</PrivacyPackFacts><PrivacyLanguages>ja;fr,de</PrivacyLanguages></PropertyGroup>");

        var build = solution.Build("Lib");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                "Lib/Lib.csproj : warning PRIVACY010: PrivacyInventory 'maybe' is not known; use true or false",
                "Lib/Lib.csproj : warning PRIVACY010: PrivacyLanguages names 'fr, de', which is not known; use ja, en or both, such as ja,en",
                "Lib/Lib.csproj : warning PRIVACY010: PrivacyMode 'lax' is not known; use recommended, strict or audit",
                "Lib/Lib.csproj : warning PRIVACY010: PrivacyPackFacts '1' is not known; use true or false",
            ],
            build.Findings);
    }

    [Theory]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/configuration.ja.md")]
    public void EachProperty_IsDocumented(string page)
    {
        var build = File.ReadAllText(Repository.PathOf("src/PrivacyAnalyzers.Package/buildTransitive/PrivacyAnalyzers.targets"));
        var text = File.ReadAllText(Repository.PathOf(page));

        var properties = Properties().Matches(build).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.Contains("PrivacyMode", properties);
        Assert.All(properties, p => Assert.Contains($"\n| `{p}` ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void PrivacyMode_ChoosesTheSeverities_AndAnEditorconfigWins()
    {
        using var solution = Shop.Create();

        var strict = solution.Build("App", "-p:PrivacyMode=strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Equal(
            ["App/Program.cs(1,19): error PRIV2001: 'Customer.Atesaki' (contact.email) is written to the console; redact it or leave it out", Shop.Findings[1]],
            strict.Findings);

        var audit = solution.Build("App", "-p:PrivacyMode=audit");
        Assert.Equal(0, audit.ExitCode);
        Assert.Empty(audit.Findings);

        solution.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.PRIV2001.severity = warning\n");
        Assert.Equal([Shop.Findings[0]], solution.Build("App", "-p:PrivacyMode=audit").Findings);
    }

    [Fact]
    public void ThePresets_NameTheRulesOfTheirFamilies()
    {
        var rules = RuleIds().Matches(File.ReadAllText(Repository.PathOf("src/PrivacyAnalyzers/AnalyzerReleases.Unshipped.md"))).Select(m => m.Value).ToList();

        Assert.Equal(rules, Preset("audit"));
        Assert.Equal(rules.Where(r => r[4] is >= '2' and <= '6'), Preset("strict"));

        static IEnumerable<string> Preset(string name) =>
            RuleIds().Matches(File.ReadAllText(Repository.PathOf($"src/PrivacyAnalyzers.Package/buildTransitive/{name}.globalconfig"))).Select(m => m.Value);
    }

    [Fact]
    public void WhenAnalyzersAreOff_SaysThatNoInventoryWasWritten()
    {
        using var solution = new TemporarySolution();
        solution.AddProject("App", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>");
        solution.Write("App/Program.cs", "return;");

        var build = solution.Build("App", "-p:RunAnalyzers=false");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                "App -> App/bin/Debug/net10.0/App.dll",
                "privacy -> nothing written: the build ran without analyzers (RunAnalyzers or RunAnalyzersDuringBuild is false)",
            ],
            build.Made);
        Assert.Empty(solution.Files("", "*.privacy.json"));
    }

    [GeneratedRegex(@"[$@]\((Privacy\w+)")]
    private static partial Regex Properties();

    [GeneratedRegex(@"PRIV\d{4}")]
    private static partial Regex RuleIds();
}
