using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Tests;

public sealed class BaselineCommandTests : IDisposable
{
    private static readonly Finding Birthday = new("PRIV1002", "P:Shop.Customer.Birthday");
    private static readonly Finding Email = new("PRIV2001", "P:Shop.Customer.Email", "M:Log", "M:Shop.Mailer.Send");

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    private string Facts(params Finding[] findings) => _tool.Facts("bin/Shop.privacy.json", new AssemblyFacts("Shop") { Findings = [.. findings] });

    [Fact]
    public void AcceptsWhatThereIs_AndSaysHowMuch()
    {
        Assert.Equal(0, _tool.Run("baseline", "--facts", Facts(Email, Birthday), "--file", _tool["privacy.baseline.json"]));

        Assert.Equal("Accepted findings: 2 (2 added, 0 removed): privacy.baseline.json\n", _tool.Output);
        Assert.Equal(
            """
            {
              "schema": 1,
              "findings": [
                { "rule": "PRIV1002", "source": "P:Shop.Customer.Birthday" },
                { "rule": "PRIV2001", "source": "P:Shop.Customer.Email", "sink": "M:Log", "in": "M:Shop.Mailer.Send" }
              ]
            }

            """,
            _tool.Read("privacy.baseline.json"));
    }

    [Fact]
    public void RunAgain_KeepsReasonsAndDropsWhatIsGone()
    {
        var file = _tool.File("privacy.baseline.json", BaselineFile.Write(new Baseline([new(Birthday, "being asked"), new(Email, null)])));

        Assert.Equal(0, _tool.RunIn("ja", "baseline", "--facts", Facts(Birthday), "--file", file));

        Assert.Equal("受け入れた検出結果: 1 件（追加 0 件、削除 1 件）: privacy.baseline.json\n", _tool.Output);
        Assert.Contains("\"reason\": \"being asked\"", _tool.Read("privacy.baseline.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NamesEntriesThatMatchNothing()
    {
        var file = _tool.File("privacy.baseline.json", BaselineFile.Write(new Baseline([new(Birthday, null), new(Email, null)])));

        Assert.Equal(1, _tool.Run("baseline", "--check", "--facts", Facts(Birthday), "--file", file));
        Assert.Equal(
            "privacy.baseline.json: error PRIVACY013: nothing matches the entry PRIV2001 P:Shop.Customer.Email (M:Shop.Mailer.Send -> M:Log) any more: run 'privacy baseline' to remove it\n",
            _tool.Error);

        Assert.Equal(0, _tool.Run("baseline", "--check", "--facts", Facts(Birthday, Email), "--file", file));
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void WhatIsNoBaseline_IsLeftAlone()
    {
        var file = _tool.File("privacy.baseline.json", "mine");

        Assert.Equal(2, _tool.Run("baseline", "--facts", Facts(Birthday), "--file", file));

        Assert.StartsWith("privacy.baseline.json: error PRIVACY012: this is not a baseline: it is not JSON at 1:1", _tool.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _tool.Read("privacy.baseline.json"));
    }

    [Fact]
    public void WithoutFactsOrWithoutBaseline_SaysSo()
    {
        Assert.Equal(2, _tool.Run("baseline", "--file", _tool["privacy.baseline.json"]));
        Assert.Contains("error PRIVACY001: no facts were given", _tool.Error, StringComparison.Ordinal);

        Assert.Equal(2, _tool.Run("baseline", "--check", "--facts", Facts(Birthday), "--file", _tool["privacy.baseline.json"]));
        Assert.Equal("privacy.baseline.json: error PRIVACY012: the file does not exist\n", _tool.Error);
    }
}
