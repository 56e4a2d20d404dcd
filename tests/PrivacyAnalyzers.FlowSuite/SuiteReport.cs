using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>Prints what a run gave.</summary>
internal static class SuiteReport
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>A table with a row a folder; with <paramref name="verbose"/>, each missed and false line, too.</summary>
    public static void Print(SuiteResult result, bool verbose, TextWriter output)
    {
        if (verbose)
        {
            foreach (var folder in result.Folders)
            {
                PrintLines("missed", folder.Missed.Select(line => line.ToString()), output);
                PrintLines("false", folder.False.Select(line => line.ToString()), output);
                PrintLines("bound", folder.Bounds.Select(line => line.ToString()), output);
                PrintLines("does not compile", folder.CompileErrors, output);
            }
        }

        foreach (var failure in result.Folders.SelectMany(folder => folder.Failures))
        {
            output.WriteLine($"the analyzer failed: {failure}");
        }

        var table = new Table().AddColumn("Folder").Border(TableBorder.Simple);
        foreach (var header in new[] { "Found", "Missed", "False", "Negatives", "Precision", "Recall", "Bounds", "Errors" })
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var folder in result.Folders)
        {
            AddRow(table, folder.Folder, folder.Score, folder.CompileErrors.Length);
        }

        AddRow(table, "all", result.Score, result.Folders.Sum(folder => folder.CompileErrors.Length));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 160;
        console.Write(table);
    }

    /// <summary>The result with all its lines as JSON.</summary>
    public static string ToJson(SuiteResult result) => JsonSerializer.Serialize(result, Json);

    private static void PrintLines(string what, IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{what}: {line}");
        }
    }

    private static void AddRow(Table table, string name, Score score, int errors) => table.AddRow(
        new Text(name),
        Number(score.Found),
        Number(score.Missed),
        Number(score.False),
        Number(score.Negatives),
        Percentage(score.Precision),
        Percentage(score.Recall),
        Number(score.Bounds),
        Number(errors));

    private static Text Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static Text Percentage(double? share) => new(share is { } value ? value.ToString("P1", CultureInfo.InvariantCulture) : "–");
}
