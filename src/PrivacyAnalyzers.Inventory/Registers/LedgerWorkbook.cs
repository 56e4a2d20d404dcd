using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Writes the registers as an Excel workbook, a sheet each, and a sheet that says what the tool cannot see.</summary>
public static partial class LedgerWorkbook
{
    /// <summary>The file's name.</summary>
    public const string FileName = "ledger.xlsx";

    // Excel's limit: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
    private const int LongestCell = 32_767;

    // In points; the last is Excel's limit.
    private const double LineHeight = 15;
    private const double TitleHeight = 24;
    private const double HighestRow = 409;

    // How many characters wide a printed page of A3 across is, still legible.
    private const double PageWidth = 230;

    // The oldest time that a zip entry can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook: the same bytes for the same inventory.</summary>
    /// <param name="inventory">What it shows.</param>
    /// <param name="language">"ja" or "en".</param>
    /// <returns>An .xlsx file.</returns>
    public static byte[] Write(DataInventory inventory, string language)
    {
        var registers = new Registers(inventory, language).All;
        var limits = ToolLimits.In(language);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            // Every part gets an id of ours: the ones that the library makes are random.
            document.ChangeIdOfPart(workbook, "workbook");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
            styles.Stylesheet = Stylesheet(language);
            var sheets = new Sheets();
            var names = new DefinedNames();
            for (var i = 0; i < registers.Length; i++)
            {
                AddSheet(registers[i].Title, part => WriteRegister(part, registers[i], limits));
                var sheet = "'" + registers[i].Title.Replace("'", "''", StringComparison.Ordinal) + "'!";
                var header = HeaderRow(registers[i]);
                names.Append(
                    new DefinedName(sheet + FilterRange(registers[i], absolute: true)) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true },
                    new DefinedName($"{sheet}$A:$A,{sheet}${header}:${header}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }

            AddSheet(limits.Title, part => WriteLimits(part, limits));
            workbook.Workbook = new Workbook(sheets, names);

            void AddSheet(string title, Action<WorksheetPart> write)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                write(workbook.AddNewPart<WorksheetPart>($"sheet{number}"));
                sheets.Append(new Sheet { Name = title, SheetId = number, Id = $"sheet{number}" });
            }
        }

        return WithoutTimes(stream);
    }

    private static void WriteRegister(WorksheetPart part, Register register, ToolLimits limits)
    {
        var header = HeaderRow(register);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 1, VerticalSplit = header, TopLeftCell = $"B{header + 1}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(register.Columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        var row = 1u;
        WriteRow(writer, row++, TitleHeight, [(register.Title, Style.Title)]);
        WriteRow(writer, row++, LineHeight, [(limits.Notice, Style.Plain)]);
        foreach (var heading in register.Heading)
        {
            WriteRow(writer, row++, LineHeight, [(heading.Name, Style.Name), (heading.Cell.Text, heading.Cell.Open.IsEmpty ? Style.Plain : Style.OpenHeading)]);
        }

        var widths = register.Columns.Select(c => c.Width).ToArray();
        WriteRow(writer, row++, HeightOf(register.Columns.Select(c => c.Header), widths), register.Columns.Select(c => (c.Header, Style.Header)));
        foreach (var cells in register.Rows)
        {
            WriteRow(writer, row++, HeightOf(cells.Select(c => c.Text), widths), cells.Select((c, i) => (c.Text, StyleOf(c, register.Columns[i].Required))));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FilterRange(register, absolute: false) });
        writer.WriteElement(new PageSetup
        {
            Orientation = OrientationValues.Landscape,
            PaperSize = 8,
            FitToWidth = (uint)Math.Ceiling(widths.Sum() / PageWidth),
            FitToHeight = 0,
        });
        writer.WriteEndElement();
    }

    private static void WriteLimits(WorksheetPart part, ToolLimits limits)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        const double width = 100;
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = width, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        var row = 1u;
        WriteRow(writer, row++, TitleHeight, [(limits.Title, Style.Title)]);
        foreach (var line in (IEnumerable<string>)[limits.Origin, .. limits.Cells, .. limits.Limits])
        {
            WriteRow(writer, row++, HeightOf([line], [width]), [(line, Style.Cell)]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, double height, IEnumerable<(string Text, Style Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number, Height = height, CustomHeight = true });
        var column = 0;
        foreach (var (text, style) in cells)
        {
            // Inline strings: Excel never takes one for a formula, whatever its first character.
            writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new Text(ExcelText(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = ColumnName(column++) + number,
                DataType = CellValues.InlineString,
                StyleIndex = (uint)style,
            });
        }

        writer.WriteEndElement();
    }

    // Not every program fits rows to wrapped text when it opens a file, so the height is written: an estimate, a Japanese character taking the room of two.
    private static double HeightOf(IEnumerable<string> texts, double[] widths)
    {
        var lines = texts.Zip(widths, (text, width) => text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Sum(RoomOf) / (width - 1))))).Max();
        return Math.Min(HighestRow, lines * LineHeight);
    }

    private static double RoomOf(char c) => c < 0x1100 ? 1 : 2;

    private static uint HeaderRow(Register register) => (uint)register.Heading.Length + 3;

    private static string FilterRange(Register register, bool absolute)
    {
        var first = HeaderRow(register);
        var last = first + register.Rows.Length;
        var lastColumn = ColumnName(register.Columns.Length - 1);
        return absolute ? $"$A${first}:${lastColumn}${last}" : $"A{first}:{lastColumn}{last}";
    }

    /// <summary>A, B, … Z, AA, AB for 0, 1, … 25, 26, 27.</summary>
    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static Style StyleOf(Cell cell, bool required) =>
        cell.Open.IsEmpty ? Style.Cell : required ? Style.OpenRequired : Style.Open;

    /// <summary>The text without what XML can't hold, and with what Excel would take for one of its own escapes escaped.</summary>
    private static string ExcelText(string text)
    {
        var valid = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                valid.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                valid.Append(text[i]);
            }
        }

        var escaped = ExcelEscape().Replace(valid.ToString(), "_x005F_$1");
        return escaped.Length <= LongestCell ? escaped : escaped[..(LongestCell - 1)] + "…";
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex ExcelEscape();

    /// <summary>How a cell looks: an index into <see cref="Stylesheet"/>'s cell formats.</summary>
    private enum Style : uint
    {
        Plain,
        Title,
        Name,
        Header,
        Cell,
        Open,
        OpenRequired,
        OpenHeading,
    }

    private static Stylesheet Stylesheet(string language)
    {
        var fontName = language == "ja" ? "Yu Gothic" : "Calibri";

        Font FontOf(double size, bool bold, string color)
        {
            var font = new Font();
            if (bold)
            {
                font.Append(new Bold());
            }

            font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = fontName });
            return font;
        }

        static Fill Solid(string color) =>
            new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

        static CellFormat Format(uint font, uint fill, uint border, bool wrap) =>
            new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
            {
                FontId = font,
                FillId = fill,
                BorderId = border,
                ApplyFont = true,
                ApplyFill = fill > 0,
                ApplyBorder = border > 0,
                ApplyAlignment = true,
            };

        static Border Grid() => new(
            new LeftBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
            new RightBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
            new TopBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
            new BottomBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
            new DiagonalBorder());

        return new Stylesheet(
            new Fonts(FontOf(10, false, "FF000000"), FontOf(14, true, "FF1F3864"), FontOf(10, true, "FF000000"), FontOf(10, true, "FFFFFFFF")),
            // Excel keeps the first two fills for itself.
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FF1F3864"),
                Solid("FFFFF9E5"),
                Solid("FFFFD966")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Grid()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Format(font: 0, fill: 0, border: 0, wrap: false),
                Format(font: 1, fill: 0, border: 0, wrap: false),
                Format(font: 2, fill: 0, border: 0, wrap: false),
                Format(font: 3, fill: 2, border: 1, wrap: true),
                Format(font: 0, fill: 0, border: 1, wrap: true),
                Format(font: 0, fill: 3, border: 1, wrap: true),
                Format(font: 0, fill: 4, border: 1, wrap: true),
                Format(font: 0, fill: 4, border: 0, wrap: false)));
    }

    /// <summary>The package anew, its parts by name and without the time at which they were written.</summary>
    private static byte[] WithoutTimes(MemoryStream package)
    {
        using var target = new MemoryStream();
        package.Position = 0;
        using (var source = new ZipArchive(package, ZipArchiveMode.Read))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // [Content_Types].xml comes first by ordinal order too, where readers look for it.
            foreach (var part in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
