using System.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class LedgerCsvTests
{
    private static string Csv(string label)
    {
        var facts = new AssemblyFacts("Shop") { Members = [new("P:Shop.A.Email", "A.Email", "contact.email", ClassificationReason.Attribute, "A.cs:1") { Label = label }] };
        return Encoding.UTF8.GetString(LedgerCsv.Write(InventoryBuilder.Merge([facts], Promise.Empty), "en"));
    }

    [Fact]
    public void File_StartsWithTheMarkThatExcelNeeds() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], LedgerCsv.Write(Shop.Inventory, "ja")[..3]);

    [Fact]
    public void Lines_EndInCrLfAndCellsKeepTheirOwnBreaks()
    {
        var lines = Encoding.UTF8.GetString(LedgerCsv.Write(Shop.Inventory, "ja")).Split("\r\n");

        Assert.Equal(7, lines.Length);
        Assert.StartsWith("\uFEFF\"個人情報の項目\",\"分類\",\"要配慮・特別な規制\",", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"メールアドレス\",\"メール\",\"該当なし\",\"お客さま\",\"ご注文の処理および商品の発送のため\nお問い合わせに回答するため\",", lines[3], StringComparison.Ordinal);
        Assert.Equal("", lines[6]);
    }

    [Fact]
    public void Quotes_AreDoubled() => Assert.Contains("\r\n\"say \"\"hi\"\", please\",\"E-mail\",", Csv("say \"hi\", please"), StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("＝1")]
    public void WhenTextWouldBeAFormula_AnApostropheStandsBeforeIt(string label) =>
        Assert.Contains($"\r\n\"'{label}\",\"E-mail\",", Csv(label), StringComparison.Ordinal);
}
