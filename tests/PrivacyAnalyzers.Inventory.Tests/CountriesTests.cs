namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("US", "United States", "アメリカ合衆国")]
    [InlineData("IE", "Ireland", "アイルランド")]
    [InlineData("ZZ", "ZZ", "ZZ")]
    public void Country_HasItsNameInBothLanguages(string code, string english, string japanese)
    {
        Assert.Equal(english, Countries.NameOf(code, "en"));
        Assert.Equal(japanese, Countries.NameOf(code, "ja"));
    }
}
