using System.Text;
using JsonObjectValue = System.Collections.Generic.Dictionary<string, object?>;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads and writes <c>privacy.baseline.json</c>: UTF-8 without a mark, LF, sorted, an entry a line.</summary>
public static class BaselineFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "privacy.baseline.json";

    private const int Schema = 1;

    /// <summary>The baseline as JSON text, ending in a line feed.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder("{\n  \"schema\": 1,\n  \"findings\": [");
        var separator = "\n    ";
        foreach (var (finding, reason) in baseline.Entries)
        {
            text.Append(separator).Append(new JsonObject()
                .Add("rule", finding.Rule)
                .Add("source", finding.Source)
                .Add("sink", finding.Sink)
                .Add("in", finding.In)
                .Add("reason", reason));
            separator = ",\n    ";
        }

        return text.Append(baseline.Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a baseline; never throws, whatever the text. Unknown properties are ignored.</summary>
    /// <returns>Null, and the reason in <paramref name="error"/>, where the text is no baseline of a known schema.</returns>
    public static Baseline? Read(string text, out LocalizedText? error)
    {
        error = null;
        try
        {
            if (JsonParser.Parse(text) is JsonObjectValue root && root.TryGetValue("schema", out var schema) && schema is (double)Schema
                && root.TryGetValue("findings", out var findings) && findings is List<object?> entries)
            {
                var read = entries.Select(Entry).ToList();
                if (read.All(e => e is not null))
                {
                    return new Baseline(read!);
                }
            }

            error = Malformed("it needs 'schema': 1 and 'findings', each with 'rule' and 'source'", "'schema': 1 と、'rule' と 'source' を持つ 'findings' が必要です");
        }
        catch (FormatException exception)
        {
            error = Malformed($"it is not JSON at {exception.Message}", $"{exception.Message} が JSON として正しくありません");
        }

        return null;
    }

    private static BaselineEntry? Entry(object? value) =>
        value is JsonObjectValue entry && Text(entry, "rule") is { } rule && Text(entry, "source") is { } source
            ? new BaselineEntry(new Finding(rule, source, Text(entry, "sink"), Text(entry, "in")), Text(entry, "reason"))
            : null;

    private static string? Text(JsonObjectValue entry, string name) => entry.TryGetValue(name, out var value) ? value as string : null;

    private static LocalizedText Malformed(string en, string ja) => new(
        $"this is not a baseline: {en}; write it anew with 'privacy baseline'",
        $"ベースラインではありません: {ja}。'privacy baseline' で作り直してください");
}
