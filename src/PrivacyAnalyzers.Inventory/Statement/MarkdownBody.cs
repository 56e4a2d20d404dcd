using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Builds the Markdown of one section; every text is escaped, and the open questions are kept.</summary>
internal sealed partial class MarkdownBody(Wording say)
{
    private readonly StringBuilder _text = new();
    private readonly List<OpenQuestion> _open = [];
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    public ImmutableArray<OpenQuestion> Open => [.. _open.Distinct()];

    public MarkdownBody Paragraph(string english, string japanese) => Paragraph(say.SayCell(english, japanese));

    public MarkdownBody Paragraph(Cell cell)
    {
        StartBlock();
        _text.Append(Inline(cell)).Append('\n');
        return this;
    }

    /// <summary>A list of names and what is said of them.</summary>
    public MarkdownBody Terms(params (string Name, Cell Cell)[] terms)
    {
        StartBlock();
        foreach (var (name, cell) in terms)
        {
            _text.Append("- ").Append(Escape(name)).Append(say.Say(": ", "：")).Append(Inline(cell)).Append('\n');
        }

        return this;
    }

    public MarkdownBody Bullets(IEnumerable<Cell> cells)
    {
        StartBlock();
        foreach (var cell in cells)
        {
            _text.Append("- ").Append(Inline(cell)).Append('\n');
        }

        return this;
    }

    public MarkdownBody Table(ImmutableArray<string> headers, IEnumerable<ImmutableArray<Cell>> rows)
    {
        StartBlock();
        AppendRow(headers.Select(Escape));
        AppendRow(headers.Select(_ => "---"));
        foreach (var row in rows)
        {
            AppendRow(row.Select(Inline));
        }

        return this;
    }

    /// <summary>Notes on which ids of the inventory the section's claims rest; readers of the page don't see them.</summary>
    public MarkdownBody From(params IEnumerable<string> ids)
    {
        _sources.UnionWith(ids.Select(id => NotAnId().Replace(id, "")));
        return this;
    }

    public override string ToString() =>
        _sources.Count == 0 ? _text.ToString() : $"{_text}\n<!-- source: {string.Join(", ", _sources)} -->\n";

    /// <summary>The text as Markdown that shows it as it is, on one line.</summary>
    public static string Escape(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        var escaped = Special().Replace(line, @"\$0");
        return BlockStart().Replace(escaped, m => m.Groups[1].Value + "\\" + m.Groups[2].Value);
    }

    private void StartBlock()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void AppendRow(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private string Inline(Cell cell)
    {
        _open.AddRange(cell.Open);
        return string.Join(say.Comma, cell.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Escape));
    }

    [GeneratedRegex(@"[\\`*_\[\]<>|~]|&(?=[#\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    // What makes a list or a heading at the start of a line.
    [GeneratedRegex(@"^(\s*\d*)([-+.)#])", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"[^\p{L}\p{N}_.:*-]+|--+", RegexOptions.CultureInvariant)]
    private static partial Regex NotAnId();
}
