using System.Text.Json;
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
        var rows = TableRow().Matches(shop.Text(readme))
            .Select(m => $"{m.Groups["file"].Value} {m.Groups["rule"].Value} {(m.Groups["count"] is { Success: true, Value: var count } ? count : "1")}");

        Assert.Equal(0, shop.Result.ExitCode);
        Assert.Equal(
            shop.Result.Findings.Select(f => Finding().Match(f)).GroupBy(m => $"{m.Groups["file"].Value} {m.Groups["rule"].Value}").Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EachWarning_HasACommentAboveIt()
    {
        foreach (var finding in shop.Result.Findings.Select(f => Finding().Match(f)).Where(m => m.Groups["file"].Value.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var above = shop.Text(finding.Groups["file"].Value).Split('\n').Take(int.Parse(finding.Groups["line"].Value)).TakeLast(5);

            Assert.Contains(above, l => l.Contains($"// {finding.Groups["rule"].Value}: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheRepositorysReadme_QuotesTheBuild()
    {
        var quoted = Finding().Matches(File.ReadAllText(Repository.PathOf("README.md")));

        Assert.NotEmpty(quoted);
        Assert.All(quoted, m => Assert.Contains(m.Value, shop.Result.Findings));
        Assert.Equal(
            quoted.Select(m => m.Groups["place"].Value),
            Finding().Matches(File.ReadAllText(Repository.PathOf("README.ja.md"))).Select(m => m.Groups["place"].Value));
    }

    [Fact]
    public void TheBuild_WritesEverythingAndSaysWhereAtItsEnd()
    {
        Assert.Equal("privacy -> " + Output, shop.Result.Made.Last());
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

    [Fact]
    public void TheCompilersLog_ShowsTheWayOfTheData()
    {
        using var log = JsonDocument.Parse(shop.Text("OnlineShop.Web/OnlineShop.Web.sarif"));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray()
            .Single(r => r.GetProperty("ruleId").GetString() == "PRIV2001" && Place(r.GetProperty("locations")[0]).StartsWith("NewsletterJob.cs", StringComparison.Ordinal));

        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal("NewsletterJob.cs 44:54", Place(result.GetProperty("locations")[0]));
        Assert.Equal([""], result.GetProperty("relatedLocations").EnumerateArray().Select(Place));
    }

    private static string Place(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var region = physical.GetProperty("region");
        return $"{Path.GetFileName(physical.GetProperty("artifactLocation").GetProperty("uri").GetString())} {region.GetProperty("startLine")}:{region.GetProperty("startColumn")}";
    }

    /// <summary>A row of "The warnings": file, rule, and how often where more than once.</summary>
    [GeneratedRegex(@"^\| \[[^\]]+\]\((?<file>[^)]+)\) \| (?<rule>PRIV\d{4})(?: ?[(（](?<count>\d+)件?[)）])? \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^(?<place>(?<file>[^\s(]+)\((?<line>\d+),\d+\): warning (?<rule>PRIV\d{4})): .*$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
