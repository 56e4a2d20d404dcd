using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Writes a scan's result.</summary>
internal static class ScanReport
{
    // Names stay readable in every script; what could end a string or a tag is escaped.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A line a finding, a line a rule, and a summary; LF.</summary>
    public static string Text(ScanResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings)
        {
            var mark = finding.IsSuggestion ? ScanText.Suggestion.Format() + " " : "";
            text.Append(OneLine($"{finding.Path}:{finding.Line}:{finding.Column} {finding.Id} {mark}{finding.Message}")).Append('\n');
        }

        foreach (var rule in CountByRule(result))
        {
            var suggestions = result.Findings.Count(finding => finding.Id == rule.Key && finding.IsSuggestion);
            text.Append(suggestions == 0 ? ScanText.RuleCount.Format(rule.Key, rule.Value) : ScanText.RuleCountWithSuggestions.Format(rule.Key, rule.Value, suggestions)).Append('\n');
        }

        return text.Append(ScanText.Summary.Format(
            result.Findings.Length, result.Projects, result.Files, result.Lines, result.Methods, Seconds(result), result.UnresolvedTypes.Length)).Append('\n').ToString();
    }

    /// <summary>The same as one JSON object, with the names of the unresolved types; LF.</summary>
    public static string Json(ScanResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                json.WriteStartObject();
                json.WriteString("path", finding.Path);
                json.WriteNumber("line", finding.Line);
                json.WriteNumber("column", finding.Column);
                json.WriteString("id", finding.Id);
                json.WriteString("severity", finding.Severity);
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("rules");
            foreach (var rule in CountByRule(result))
            {
                json.WriteNumber(rule.Key, rule.Value);
            }

            json.WriteEndObject();
            json.WriteNumber("projects", result.Projects);
            json.WriteNumber("files", result.Files);
            json.WriteNumber("lines", result.Lines);
            json.WriteNumber("methods", result.Methods);
            json.WritePropertyName("seconds");
            json.WriteRawValue(Seconds(result));
            json.WriteStartArray("unresolvedTypes");
            foreach (var name in result.UnresolvedTypes)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static SortedDictionary<string, int> CountByRule(ScanResult result) =>
        new(result.Findings.CountBy(finding => finding.Id).ToDictionary(), StringComparer.Ordinal);

    private static string Seconds(ScanResult result) => result.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A file's name may hold a line feed, an escape sequence of the terminal, or marks that turn the writing direction.</summary>
    internal static string OneLine(string text) => string.Concat(text.Select(c =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? $"\\u{(int)c:X4}"
            : c.ToString()));
}
