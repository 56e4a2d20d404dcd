namespace PrivacyAnalyzers.Model.Tests;

public class VocabularyTableTests
{
    private static readonly string[] RoleCategories =
    [
        "none", "none.prefix", "none.suffix", "context.subject", "context.organisation", "context.child", "context.carrier", "context.service", "context.settings", "marker.protected", "marker.test",
    ];

    private static readonly string[][] Rows = [.. EmbeddedTable.Rows("vocabulary.tsv")];

    [Fact]
    public void EveryRow_HasKnownKindCategoryAndConfidence() => Assert.All(Rows, row =>
    {
        Assert.Equal(5, row.Length);
        Assert.Contains(row[1], new[] { "word", "romaji", "kanji" });
        Assert.True(RoleCategories.Contains(row[2]) || Taxonomy.Find(row[2]) is not null, row[2]);
        Assert.Contains(row[3], new[] { "high", "medium", "low" });
    });

    [Fact]
    public void EveryPattern_IsInTheFormThatNamesAreFoldedTo() => Assert.All(Rows, row =>
    {
        var pattern = row[0].Replace("{subject}", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal);
        Assert.Equal(pattern, Folded(pattern, isRomaji: row[1] == "romaji"));
    });

    [Fact]
    public void NoRow_IsThereTwice() =>
        Assert.Empty(Rows.GroupBy(r => (r[0], r[1], r[2])).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [InlineData("jyuusyo", "jusho")]
    [InlineData("juusho", "jusho")]
    [InlineData("seinenngappi", "seinengappi")]
    [InlineData("denwabangou", "denwabango")]
    [InlineData("hituyou", "hitsuyo")]
    [InlineData("zityou", "jicho")]
    [InlineData("huriganaa", "furiganaa")]
    [InlineData("shuchu", "shuchu")]
    [InlineData("honnin", "honnin")]
    [InlineData("kainn", "kain")]
    public void Romaji_IsBroughtToOneForm(string word, string expected) => Assert.Equal(expected, Folded(word, isRomaji: true));

    [Theory]
    [InlineData("HTTPServer_2", "http|server|2")]
    [InlineData("userIDs", "user|ids")]
    [InlineData("__eMail.Address", "e|mail|address")]
    [InlineData("顧客Email", "顧客|email")]
    [InlineData("ﾊﾞﾝｺﾞｳ１", "バンゴウ|1")]
    public void Names_AreSplitIntoTokens(string name, string expected)
    {
        var text = new NameText();
        text.Fill(name);
        var tokens = new string([.. Enumerable.Range(0, text.Length).SelectMany(i => i > 0 && text.StartsToken[i] ? new[] { '|', text.Chars[i] } : [text.Chars[i]])]);

        Assert.Equal(expected, tokens);
    }

    private static string Folded(string word, bool isRomaji)
    {
        var text = new NameText();
        text.Fill(word);
        var romaji = new RomajiText();
        romaji.Fill(text);
        return isRomaji ? new string(romaji.Chars, 0, romaji.Length) : new string(text.Chars, 0, text.Length);
    }
}
