using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The sample shop gives what its README and the repository's say.</summary>
[Collection("Builds of this repository")]
public sealed partial class OnlineShopTests(OnlineShopBuild shop) : IClassFixture<OnlineShopBuild>
{
    private const string Output = "OnlineShop.Web/bin/Debug/net10.0/privacy/";

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void EachWarning_StandsInTheTableOfItsReadme(string readme)
    {
        var text = shop.Text(readme);
        var rows = TableRow().Matches(text)
            .Select(m => $"{m.Groups["file"].Value} {m.Groups["rule"].Value} {(m.Groups["count"] is { Success: true, Value: var count } ? count : "1")}");
        var checks = CheckCommand().Matches(text).Select(m => m.Value.Trim());
        var builds = BuildCommand().Matches(text).Select(m => m.Value.Trim());

        Assert.Equal(0, shop.Result.ExitCode);
        Assert.Equal(
            shop.Log.Concat(checks.SelectMany(shop.Privacy)).Concat(builds.SelectMany(shop.Rebuild)).GroupBy(r => $"{r.File} {r.Rule}").Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EachRule_HasItsCase()
    {
        var rules = Rule().Matches(File.ReadAllText(Repository.PathOf("docs/rules/README.md"))).Select(m => m.Groups[1].Value);
        var cases = TableRow().Matches(shop.Text("README.md")).Select(m => m.Groups["rule"].Value);

        Assert.Empty(rules.Except(cases));
    }

    [Fact]
    public void EachWarning_HasACommentAboveIt()
    {
        foreach (var result in shop.Log.Where(r => r.File.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var line = int.Parse(Line().Match(result.Place).Value, CultureInfo.InvariantCulture);

            Assert.Contains(shop.Text(result.File).Split('\n').Take(line).TakeLast(5), l => l.Contains($"// {result.Rule}: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheRepositorysReadme_QuotesTheBuild()
    {
        var quoted = Finding().Matches(File.ReadAllText(Repository.PathOf("README.md")));

        Assert.NotEmpty(quoted);
        Assert.All(quoted, m => Assert.Contains($"OnlineShop/{m.Value}", shop.Result.Findings));
        Assert.Equal(
            quoted.Select(m => m.Groups["place"].Value),
            Finding().Matches(File.ReadAllText(Repository.PathOf("README.ja.md"))).Select(m => m.Groups["place"].Value));
    }

    [Fact]
    public void TheBuild_WritesEverythingAndSaysWhereAtItsEnd()
    {
        Assert.Equal($"privacy -> OnlineShop/{Output}", shop.Result.Made.Last());
        Assert.Equal(
            [
                Output + "inventory.json", Output + "ledger.csv", Output + "ledger.xlsx",
                Output + "privacy-statement.en.html", Output + "privacy-statement.en.md",
                Output + "privacy-statement.ja.html", Output + "privacy-statement.ja.md",
            ],
            shop.Files(Output));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public void TheStatementThatCustomersRead_IsTheOneThatTheBuildWrites(string language) =>
        Assert.Equal(shop.Text(Output + $"privacy-statement.{language}.md"), shop.Text($"docs/privacy-statement.{language}.md"));

    [Theory]
    [InlineData("PRIV2001", "AccountService.cs", "AccountContracts.cs(13,54)", "AccountService.cs(39,47)", "AccountService.cs(75,77)")]
    [InlineData("PRIV2001", "NewsletterJob.cs", "NewsletterJob.cs(43,60)", "NewsletterJob.cs(43,17)")]
    public void TheCompilersLog_ShowsTheWayOfTheData(string rule, string file, params string[] way) =>
        Assert.Equal(way, Assert.Single(shop.Log, r => r.Rule == rule && r.File.EndsWith(file, StringComparison.Ordinal)).Related.Select(p => p[(p.LastIndexOf('/') + 1)..]));

    /// <summary>A row of "The warnings": file, rule, and how often where more than once.</summary>
    [GeneratedRegex(@"^\| \[[^\]]+\]\((?<file>[^)]+)\) \| (?<rule>PRIV\d{4})(?: ?[(（](?<count>\d+)件?[)）])? \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    /// <summary>A row of the list of rules.</summary>
    [GeneratedRegex(@"^\| \[(PRIV\d{4})\]", RegexOptions.Multiline)]
    private static partial Regex Rule();

    /// <summary>A command of the README that checks something.</summary>
    [GeneratedRegex("^    dotnet run --project src/PrivacyAnalyzers.Cli -- (check|statement --check) .*$", RegexOptions.Multiline)]
    private static partial Regex CheckCommand();

    /// <summary>A command of the README that builds a project under other conditions.</summary>
    [GeneratedRegex(@"^    dotnet build \S+ -p:.*$", RegexOptions.Multiline)]
    private static partial Regex BuildCommand();

    [GeneratedRegex(@"(?<=\()\d+")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<place>\S+\(\d+,\d+\): warning PRIV\d{4}): .*$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
