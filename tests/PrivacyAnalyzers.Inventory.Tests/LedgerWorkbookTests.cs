using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class LedgerWorkbookTests
{
    private static SpreadsheetDocument Open(DataInventory inventory, string language = "ja") =>
        SpreadsheetDocument.Open(new MemoryStream(LedgerWorkbook.Write(inventory, language)), isEditable: false);

    private static WorksheetPart SheetOf(SpreadsheetDocument document, string name)
    {
        var workbook = document.WorkbookPart!;
        var sheet = Assert.Single(workbook.Workbook.Sheets!.Elements<Sheet>(), s => s.Name == name);
        return (WorksheetPart)workbook.GetPartById(sheet.Id!);
    }

    private static string[][] RowsOf(WorksheetPart sheet) =>
        [.. sheet.Worksheet.Descendants<Row>().Select(r => r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText).ToArray())];

    private static DataInventory WithLabel(string label) => InventoryBuilder.Merge(
        [new AssemblyFacts("Shop") { Members = [new("P:Shop.A.Email", "A.Email", "contact.email", ClassificationReason.Attribute, "A.cs:1") { Label = label }] }],
        Promise.Empty);

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public void Workbook_IsValidForExcel(string language)
    {
        using var document = Open(Shop.Inventory, language);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void WhenThereIsNoData_WorkbookIsValidToo()
    {
        using var document = Open(InventoryBuilder.Merge([], Promise.Empty), "en");

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Sheets_AreTheRegistersAndWhatTheToolCannotSee()
    {
        using var document = Open(Shop.Inventory);

        Assert.Equal(
            ["個人情報管理台帳", "委託先管理台帳", "通信先一覧", "処理活動の記録（GDPR第30条）", "情報資産台帳（ISO 27001）", "この台帳について"],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void Sheet_HoldsTitleHeadingHeaderAndRows()
    {
        using var document = Open(Shop.Inventory);

        var rows = RowsOf(SheetOf(document, "個人情報管理台帳"));

        Assert.Equal(["個人情報管理台帳"], rows[0]);
        Assert.Equal(["事業者", "株式会社サンプルショップ"], rows[2]);
        Assert.Equal(["個人情報の項目", "分類", "要配慮・特別な規制", "本人の類型", "利用目的"], rows[3][..5]);
        Assert.Equal(["お名前", "氏名", "該当なし", "お客さま", "ご注文の処理および商品の発送のため"], rows[4][..5]);
        Assert.Equal(9, rows.Length);
    }

    [Fact]
    public void Header_IsFrozenAndFiltered()
    {
        using var document = Open(Shop.Inventory);
        var sheet = SheetOf(document, "個人情報管理台帳").Worksheet;

        var pane = Assert.Single(sheet.Descendants<Pane>());
        Assert.Equal((PaneStateValues.Frozen, 4d, 1d, "B5"), (pane.State!.Value, pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A4:AG9", Assert.Single(sheet.Descendants<AutoFilter>()).Reference!.Value);
    }

    [Fact]
    public void OpenCell_IsHighlighted_AndRequiredOnesMore()
    {
        using var document = Open(Shop.Inventory);
        var row = SheetOf(document, "個人情報管理台帳").Worksheet.Descendants<Row>().Single(r => r.RowIndex! == 6u);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

        string ColorOf(string column)
        {
            var cell = row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == column + "6");
            var format = (CellFormat)formats.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
            return formats.Fills!.ElementAt((int)format.FillId!.Value).Descendants<ForegroundColor>().Single().Rgb!.Value!;
        }

        Assert.Equal("FFFFF9E5", ColorOf("D"));
        Assert.Equal("FFFFD966", ColorOf("E"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("_x0041_")]
    [InlineData("  spaced  ")]
    [InlineData("絵文字😀")]
    public void WhenTextLooksLikeAFormulaOrAnEscape_ItStaysText(string label)
    {
        using var document = Open(WithLabel(label));

        var cell = SheetOf(document, "個人情報管理台帳").Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == "A5");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(label.Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal), cell.InnerText);
    }

    [Fact]
    public void WhenTextHoldsWhatXmlCannot_ItIsLeftOut()
    {
        using var document = Open(WithLabel("a\u0001b\ud800c"));

        Assert.Equal("abc", RowsOf(SheetOf(document, "個人情報管理台帳"))[4][0]);
    }

    [Fact]
    public void WhenTextIsLongerThanExcelTakes_ItIsCut()
    {
        using var document = Open(WithLabel(new string('x', 40_000)));

        var text = RowsOf(SheetOf(document, "個人情報管理台帳"))[4][0];

        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("x…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LastSheet_SaysWhatCodeCannotShow()
    {
        using var document = Open(Shop.Inventory, "en");

        var text = SheetOf(document, "About this file").Worksheet.InnerText;

        Assert.All(
            ["training", "contracts", "evaluation", "physical security", "granted access", "really deleted", "paper", "free text"],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenWrittenAgain_BytesAreTheSame()
    {
        var first = LedgerWorkbook.Write(Shop.Inventory, "ja");
        Thread.Sleep(2_100);

        Assert.Equal(first, LedgerWorkbook.Write(Shop.Inventory, "ja"));
    }

    [Fact]
    public void Parts_CarryNoTime()
    {
        using var zip = new ZipArchive(new MemoryStream(LedgerWorkbook.Write(Shop.Inventory, "ja")));

        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
    }
}
