namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class RetentionWordingTests
{
    [Theory]
    [InlineData("P5Y", null, "5 years", "5年")]
    [InlineData("P1Y", null, "1 year", "1年")]
    [InlineData("P1Y6M", null, "1 year 6 months", "1年6か月")]
    [InlineData("P2W", null, "2 weeks", "2週間")]
    [InlineData("P030D", null, "30 days", "30日")]
    [InlineData("PT12H", null, "12 hours", "12時間")]
    [InlineData("P1DT30M", null, "1 day 30 minutes", "1日30分")]
    [InlineData("P0D", null, "0 days", "0日")]
    [InlineData(null, "account-closed", "until the account is closed", "アカウントの削除まで")]
    [InlineData("P30D", "account-closed", "30 days after the account is closed", "アカウントの削除から30日")]
    [InlineData("P1Y", "last-visit", "1 year after 'last-visit'", "「last-visit」から1年")]
    [InlineData("five years", null, "five years", "five years")]
    [InlineData("P", null, "P", "P")]
    [InlineData("PT", null, "PT", "PT")]
    public void Retention_ReadsAsPeopleSayIt(string? period, string? until, string english, string japanese)
    {
        var retention = new DataRetention { Period = period, Until = until };

        Assert.Equal(english, RetentionWording.Say(retention, "en"));
        Assert.Equal(japanese, RetentionWording.Say(retention, "ja"));
    }
}
