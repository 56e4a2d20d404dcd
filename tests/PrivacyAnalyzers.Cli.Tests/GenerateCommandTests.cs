using System.Diagnostics;
using PrivacyAnalyzers.Inventory.Tests;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Tests;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    private string[] Written() => [.. Directory.GetFiles(_tool["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void WhenInputsAreGood_WritesEverythingAndSaysWhere()
    {
        var promise = _tool.File("privacy.yml", Tool.Promise);

        Assert.Equal(0, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"]));

        Assert.Equal("Data inventory, ledger and privacy statement (4 items of personal data): out\n", _tool.Output);
        Assert.Equal("", _tool.Error);
        Assert.Equal(
            [
                "inventory.json", "ledger.csv", "ledger.xlsx",
                "privacy-statement.en.html", "privacy-statement.en.md", "privacy-statement.ja.html", "privacy-statement.ja.md",
            ],
            Written());
    }

    [Fact]
    public void WhenTheUserInterfaceIsJapanese_SaysSoInJapanese()
    {
        Assert.Equal(0, _tool.RunIn("ja", "generate", "--facts", _tool.DomainFacts, "--output", _tool["out"]));

        Assert.Equal("インベントリ・管理台帳・プライバシーステートメント（個人情報 4 項目）: out\n", _tool.Output);
    }

    [Fact]
    public void WhenThereIsNoPromise_DocumentsAreEnglish()
    {
        _tool.Run("generate", "--facts", _tool.DomainFacts, "--output", _tool["out"]);

        Assert.Equal(["inventory.json", "ledger.csv", "ledger.xlsx", "privacy-statement.en.html", "privacy-statement.en.md"], Written());
        Assert.StartsWith("\"Personal data\",", _tool.Read("out/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenALanguageIsAskedFor_DocumentsHaveIt()
    {
        var promise = _tool.File("privacy.yml", Tool.Promise);

        _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"], "--language", "en");

        Assert.Equal(["inventory.json", "ledger.csv", "ledger.xlsx", "privacy-statement.en.html", "privacy-statement.en.md"], Written());
        Assert.StartsWith("\"Personal data\",", _tool.Read("out/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenSeveralLanguagesAreAskedFor_TheFirstIsTheLedgers()
    {
        var promise = _tool.File("privacy.yml", Tool.Promise);

        Assert.Equal(0, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"], "--language", "en", "ja"));

        Assert.Equal(
            ["inventory.json", "ledger.csv", "ledger.xlsx", "privacy-statement.en.html", "privacy-statement.en.md", "privacy-statement.ja.html", "privacy-statement.ja.md"],
            Written());
        Assert.StartsWith("\"Personal data\",", _tool.Read("out/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenRunAgain_FilesThatWouldNotChangeAreLeftAlone()
    {
        var args = new[] { "generate", "--facts", _tool.DomainFacts, "--output", _tool["out"] };
        _tool.Run(args);
        var before = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(_tool["out"]))
        {
            File.SetLastWriteTimeUtc(file, before);
        }

        File.AppendAllText(_tool["out/ledger.csv"], "x");
        _tool.Run(args);

        Assert.Equal(["ledger.csv"], Directory.GetFiles(_tool["out"]).Where(f => File.GetLastWriteTimeUtc(f) != before).Select(f => Path.GetFileName(f)));
        Assert.DoesNotContain("\nx", _tool.Read("out/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenPathsStandInAList_TheyAreReadFromItsFolder()
    {
        _ = _tool.DomainFacts;
        var list = _tool.File("obj/facts.txt", "../Domain/bin/Shop.Domain.privacy.json\r\n\n");

        Assert.Equal(0, _tool.Run("generate", "--facts-list", list, "--output", _tool["out"]));

        Assert.Contains("\"Customer.Email\"", _tool.Read("out/inventory.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenPeopleWroteAStatement_ItsRegionsAreFilledInTheOutputOnly()
    {
        const string human = "# 当社の方針\n\n<!-- privacy:begin joint-use -->\n<!-- privacy:end joint-use -->\n\n以上\n";
        var promise = _tool.File("privacy.yml", Tool.Promise);
        _tool.File("docs/statement.ja.md", human);

        Assert.Equal(0, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"]));

        Assert.Equal(
            "# 当社の方針\n\n<!-- privacy:begin joint-use -->\n\n個人データの共同利用は行っていません。\n\n<!-- privacy:end joint-use -->\n\n以上\n",
            _tool.Read("out/privacy-statement.ja.md"));
        Assert.Contains("<title>当社の方針</title>", _tool.Read("out/privacy-statement.ja.html"), StringComparison.Ordinal);
        Assert.Equal(human, _tool.Read("docs/statement.ja.md"));
        Assert.StartsWith("# Privacy statement\n", _tool.Read("out/privacy-statement.en.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenARegionIsUnknown_WarnsWithItsLine()
    {
        var promise = _tool.File("privacy.yml", Tool.Promise);
        _tool.File("docs/statement.en.md", "# Ours\n\n<!-- privacy:begin colected -->\n<!-- privacy:end colected -->\n");

        Assert.Equal(0, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"]));

        Assert.StartsWith("docs/statement.en.md(3): warning PRIVACY007: region 'colected' is not known; known are controller,", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenFactsAreMissing_SaysWhichFile()
    {
        Assert.Equal(2, _tool.Run("generate", "--facts", _tool["none.privacy.json"], "--output", _tool["out"]));

        Assert.Equal("none.privacy.json: error PRIVACY001: the file does not exist\n", _tool.Error);
        Assert.False(Directory.Exists(_tool["out"]));
    }

    [Fact]
    public void WhenTheUserInterfaceIsJapanese_ErrorsAreJapanese()
    {
        Assert.Equal(2, _tool.RunIn("ja", "generate", "--facts", _tool["none.privacy.json"], "--output", _tool["out"]));

        Assert.Equal("none.privacy.json: error PRIVACY001: ファイルがありません\n", _tool.Error);
    }

    [Fact]
    public void WhenNoFactsAreGiven_SaysHowToGetThem()
    {
        Assert.Equal(2, _tool.Run("generate", "--output", _tool["out"]));

        Assert.Equal(
            "privacy: error PRIVACY001: no facts were given: build the solution with the package PrivacyAnalyzers, then name its *.privacy.json files with --facts or --facts-list\n",
            _tool.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"schema\": 1, \"assembly\": ")]
    [InlineData("{ \"schema\": 99, \"assembly\": \"Shop\" }")]
    [InlineData("\u0000\u0001\ufffd")]
    public void WhenFactsAreBroken_SaysSoInOneLine(string text)
    {
        var broken = _tool.File("Shop.privacy.json", text);

        Assert.Equal(2, _tool.Run("generate", "--facts", broken, "--output", _tool["out"]));

        Assert.StartsWith("Shop.privacy.json: error PRIVACY002: ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Error.Count(c => c == '\n'));
        Assert.False(Directory.Exists(_tool["out"]));
    }

    [Fact]
    public void WhenThePromiseIsBroken_SaysWhereAndWritesNothing()
    {
        var promise = _tool.File("privacy.yml", "version: 1\npurposes:\n  support:\n    text: To answer you.\n    basis: agreement\n    retention: P1Y\n");

        Assert.Equal(2, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"]));

        Assert.StartsWith("privacy.yml(5,12): error PRIV0001: ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Error.Count(c => c == '\n'));
        Assert.False(Directory.Exists(_tool["out"]));
    }

    [Fact]
    public void WhenThePromiseOnlyLacksEntries_CellsAreLeftOpen()
    {
        var promise = _tool.File("privacy.yml", "version: 1\n");

        Assert.Equal(0, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", promise, "--output", _tool["out"]));

        Assert.Equal("", _tool.Error);
        Assert.Contains("- Name: \\[to confirm: privacy officer\\]", _tool.Read("out/privacy-statement.en.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenThePromiseIsMissing_SaysWhichFile()
    {
        Assert.Equal(2, _tool.Run("generate", "--facts", _tool.DomainFacts, "--promise", _tool["privacy.yml"], "--output", _tool["out"]));

        Assert.Equal("privacy.yml: error PRIVACY004: the file does not exist\n", _tool.Error);
    }

    [Fact]
    public void WhenTheOutputIsAFile_SaysThatItCannotBeWritten()
    {
        var taken = _tool.File("out", "mine");

        Assert.Equal(2, _tool.Run("generate", "--facts", _tool.DomainFacts, "--output", taken));

        Assert.StartsWith("out/inventory.json: error PRIVACY006: can't be written: ", _tool.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(1, _tool.Error.Count(c => c == '\n'));
        Assert.Equal("mine", _tool.Read("out"));
    }

    [Fact]
    public void WhenTwoProjectsHaveOneAssemblyName_BothAreListedAndNamed()
    {
        var first = _tool.Facts("src/Web/bin/net10.0/Shop.privacy.json", new AssemblyFacts("Shop") { Members = [Shop.Domain.Members[1]] });
        var second = _tool.Facts("tools/Web/bin/net10.0/Shop.privacy.json", new AssemblyFacts("Shop") { Members = [Shop.Domain.Members[2]] });

        Assert.Equal(0, _tool.Run("generate", "--facts", second, first, "--output", _tool["out"]));

        Assert.Equal(
            "tools/Web/bin/net10.0/Shop.privacy.json: warning PRIVACY003: the assembly 'Shop' is that of 'src/Web/bin/net10.0/Shop.privacy.json' too: "
            + "both are listed, by their folders; give one of the projects another AssemblyName\n",
            _tool.Error);
        var inventory = _tool.Read("out/inventory.json");
        Assert.Contains("\"name\": \"Shop (src)\"", inventory, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Shop (tools)\"", inventory, StringComparison.Ordinal);
        Assert.Contains("\"Customer.Email\"", inventory, StringComparison.Ordinal);
        Assert.Contains("\"Customer.Name\"", inventory, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenOneProjectIsBuiltForTwoFrameworks_ItIsOneAssembly()
    {
        var first = _tool.Facts("Web/bin/net8.0/Shop.privacy.json", new AssemblyFacts("Shop") { Members = [Shop.Domain.Members[1]] });
        var second = _tool.Facts("Web/bin/net10.0-windows/Shop.privacy.json", new AssemblyFacts("Shop") { Members = [Shop.Domain.Members[2]] });

        Assert.Equal(0, _tool.Run("generate", "--facts", first, second, "--output", _tool["out"]));

        Assert.Equal("", _tool.Error);
        Assert.Contains("\"name\": \"Shop\"", _tool.Read("out/inventory.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenCopiesOfOneFileAreGiven_TheyCountOnce()
    {
        var copy = _tool.Facts("Web/bin/Shop.Domain.privacy.json", Shop.Domain);

        Assert.Equal(0, _tool.Run("generate", "--facts", copy, _tool.DomainFacts, copy, "--output", _tool["out"]));

        Assert.Equal("", _tool.Error);
        Assert.Equal("Data inventory, ledger and privacy statement (4 items of personal data): out\n", _tool.Output);
    }

    [Fact]
    public void Program_ExitsWithTheCodeAndWithoutAStackTrace()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(PrivacyTool).Assembly.Location);
        start.ArgumentList.Add("generate");
        start.ArgumentList.Add("--facts");
        start.ArgumentList.Add("none.privacy.json");
        start.ArgumentList.Add("--output");
        start.ArgumentList.Add(_tool["out"]);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "ja";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("none.privacy.json: error PRIVACY001: ファイルがありません\n", error.ReplaceLineEndings("\n"));
    }
}
