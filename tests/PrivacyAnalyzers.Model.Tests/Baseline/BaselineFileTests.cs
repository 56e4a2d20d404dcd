namespace PrivacyAnalyzers.Model.Tests;

public class BaselineFileTests
{
    private const string Text = """
        {
          "schema": 1,
          "findings": [
            { "rule": "PRIV1002", "source": "P:Shop.Customer.Birthday", "reason": "経理と確認中 (#12)" },
            { "rule": "PRIV2001", "source": "P:Shop.Customer.Email", "sink": "M:Log(System.String)", "in": "M:Shop.Mailer.Send" }
          ]
        }

        """;

    private static readonly Finding Birthday = new("PRIV1002", "P:Shop.Customer.Birthday");
    private static readonly Finding Email = new("PRIV2001", "P:Shop.Customer.Email", "M:Log(System.String)", "M:Shop.Mailer.Send");

    [Fact]
    public void Write_SortsAndPutsEachEntryOnALine() =>
        Assert.Equal(Text, BaselineFile.Write(new Baseline([new(Email, null), new(Birthday, "経理と確認中 (#12)"), new(Email, null)])));

    [Fact]
    public void Read_GivesBackWhatWasWritten()
    {
        var baseline = BaselineFile.Read(Text, out var error);

        Assert.Null(error);
        Assert.Equal(Text, BaselineFile.Write(baseline!));
        Assert.True(baseline!.Accepts(Email));
        Assert.True(baseline.Accepts(Birthday));
    }

    [Fact]
    public void AnotherRuleSinkOrMember_IsNotAccepted()
    {
        var baseline = new Baseline([new(Email, null)]);

        Assert.False(baseline.Accepts(Email with { Rule = "PRIV3001" }));
        Assert.False(baseline.Accepts(Email with { Source = "P:Shop.Customer.Name" }));
        Assert.False(baseline.Accepts(Email with { Sink = "M:Log(System.Object)" }));
        Assert.False(baseline.Accepts(Email with { In = "M:Shop.Mailer.Resend" }));
        Assert.False(Baseline.Empty.Accepts(Email));
    }

    [Fact]
    public void For_KeepsTheReasonsOfWhatStays()
    {
        var baseline = new Baseline([new(Birthday, "being asked"), new(Email, "gone")]).For([Birthday, Email with { In = "M:Shop.Mailer.Resend" }]);

        Assert.Equal([new(Birthday, "being asked"), new(Email with { In = "M:Shop.Mailer.Resend" }, null)], baseline.Entries.ToList());
    }

    [Fact]
    public void NoFindings_AreAnEmptyList()
    {
        Assert.Equal("{\n  \"schema\": 1,\n  \"findings\": []\n}\n", BaselineFile.Write(Baseline.Empty));
        Assert.Empty(BaselineFile.Read(BaselineFile.Write(Baseline.Empty), out _)!.Entries);
    }

    [Theory]
    [InlineData("", "it is not JSON at 1:1")]
    [InlineData("{ \"schema\": 1, \"findings\": [", "it is not JSON at 1:")]
    [InlineData("[]", "it needs 'schema': 1")]
    [InlineData("{ \"schema\": 2, \"findings\": [] }", "it needs 'schema': 1")]
    [InlineData("{ \"schema\": 1 }", "it needs 'schema': 1")]
    [InlineData("{ \"schema\": 1, \"findings\": [ { \"rule\": \"PRIV2001\" } ] }", "each with 'rule' and 'source'")]
    [InlineData("{ \"schema\": 1, \"findings\": [ 7 ] }", "each with 'rule' and 'source'")]
    public void WhatIsNoBaseline_IsRefusedWithTheReason(string text, string reason)
    {
        Assert.Null(BaselineFile.Read(text, out var error));
        Assert.Contains(reason, error!.Value.En, StringComparison.Ordinal);
    }
}
