using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>YAML to be written, in flow style (<c>{ a: 1 }</c>) or block style (by indentation).</summary>
internal sealed class YamlContent
{
    private readonly string? _inline;
    private readonly (string Key, YamlContent Value)[] _entries;

    private YamlContent(string? inline, params (string, YamlContent)[] entries)
    {
        _inline = inline;
        _entries = entries;
    }

    /// <summary>A text.</summary>
    public static YamlContent Text(string text) => new(Quote(text));

    /// <summary>A list in one line.</summary>
    public static YamlContent List(IEnumerable<string> items) => new($"[{string.Join(", ", items.Select(Quote))}]");

    /// <summary>A map in one line.</summary>
    public static YamlContent Inline(params (string Key, YamlContent Value)[] entries) => new(new YamlContent(null, entries).InFlow());

    /// <summary>A map that takes a line an entry in block style.</summary>
    public static YamlContent Map(params (string Key, YamlContent Value)[] entries) => new(null, entries);

    /// <summary>The content in one line.</summary>
    public string InFlow() => _inline ?? $"{{ {string.Join(", ", _entries.Select(entry => $"{Quote(entry.Key)}: {entry.Value.InFlow()}"))} }}";

    /// <summary>True where the content has no lines of its own.</summary>
    public bool IsInline => _inline is not null;

    /// <summary>The entries of a map in lines that each begin with a line break.</summary>
    /// <param name="indent">How many spaces stand before a key.</param>
    /// <param name="step">How many spaces more before the keys below it.</param>
    /// <param name="lineBreak">CR LF, or another.</param>
    public string InLines(int indent, int step, string lineBreak)
    {
        var lines = new StringBuilder();
        foreach (var (key, value) in _entries)
        {
            lines.Append(lineBreak).Append(' ', indent).Append(Quote(key)).Append(':')
                .Append(value.IsInline ? " " + value._inline : value.InLines(indent + step, step, lineBreak));
        }

        return lines.ToString();
    }

    /// <summary>The text as a scalar that every YAML reader takes for this text, in quotes where it needs them.</summary>
    public static string Quote(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || LineIndex.IsLineBreak(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>True for words with a letter in them that no YAML version reads as a number, truth value or nothing.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && IsLetter(text[0])
        && text.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '.' or '-' or '_' or '/')
        && text.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null");

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
