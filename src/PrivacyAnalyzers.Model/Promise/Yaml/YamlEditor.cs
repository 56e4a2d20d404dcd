namespace PrivacyAnalyzers.Model;

/// <summary>Finds where something new goes in a YAML text, so that comments, order, indentation and line endings stay as they are.</summary>
internal sealed class YamlEditor
{
    private const int DefaultStep = 2;

    private readonly string _text;
    private readonly LineIndex _lines;
    private readonly string _lineBreak;
    private readonly int _step;

    private YamlEditor(string text, LineIndex lines, YamlMapping root)
    {
        _text = text;
        _lines = lines;
        Root = root;
        _lineBreak = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        _step = StepOf(root);
    }

    /// <summary>The top of the file.</summary>
    public YamlMapping Root { get; }

    /// <summary>An editor of this text; null where a mistake hides a part of it, since nobody should write into what nobody can read.</summary>
    public static YamlEditor? Open(string text)
    {
        if (IsBlank(text))
        {
            return new YamlEditor(text, new LineIndex(text), new YamlMapping(text.Length, isFlow: false));
        }

        var lines = new LineIndex(text);
        var errors = new PromiseErrors(lines);
        var root = YamlDocument.Read(text, PromiseSections.Keys, PromiseMessages.EmptyFile, errors);
        return root is not null && errors.IsWholeFileKnown ? new YamlEditor(text, lines, root) : null;
    }

    /// <summary>True where the text holds nothing but white space and comments.</summary>
    public static bool IsBlank(string text)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            var content = line.Trim(' ', '\t', '\uFEFF');
            if (content.Length > 0 && content[0] != '#')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts an entry behind the others of a map.</summary>
    public TextEdit AddEntry(YamlMapping map, string key, YamlContent value)
    {
        if (map.IsFlow)
        {
            return AddInBrackets(map, map.Entries.LastOrDefault()?.Value, $"{YamlContent.Quote(key)}: {value.InFlow()}", padding: " ");
        }

        var indent = map.Entries.Count == 0 ? 0 : ColumnOf(map.Start);
        var lines = YamlContent.Map((key, value)).InLines(indent, _step, _lineBreak);
        return map == Root ? AppendSection(lines) : new TextEdit(EndOfEntry(map, indent), 0, lines);
    }

    /// <summary>Gives an entry of <paramref name="map"/> another value.</summary>
    public TextEdit SetValue(YamlMapping map, YamlEntry entry, YamlContent value)
    {
        if (entry.Value.End > entry.Value.Start)
        {
            return new TextEdit(entry.Value.Start, entry.Value.End - entry.Value.Start, value.InFlow());
        }

        if (!map.IsFlow && !value.IsInline)
        {
            var indent = ColumnOf(map.Start);
            return new TextEdit(EndOfEntry(entry.Value, indent), 0, value.InLines(indent + _step, _step, _lineBreak));
        }

        var colon = entry.Key.End;
        while (colon < _text.Length && char.IsWhiteSpace(_text[colon]))
        {
            colon++;
        }

        return colon < _text.Length && _text[colon] == ':'
            ? new TextEdit(colon + 1, 0, " " + value.InFlow())
            : new TextEdit(entry.Key.End, 0, ": " + value.InFlow());
    }

    /// <summary>Puts an item behind the others of a list.</summary>
    public TextEdit AddItem(YamlSequence list, string item)
    {
        var text = YamlContent.Quote(item);
        return list.IsFlow
            ? AddInBrackets(list, list.Items.LastOrDefault(), text, padding: "")
            : new TextEdit(EndOfEntry(list, ColumnOf(list.Start)), 0, $"{_lineBreak}{new string(' ', ColumnOf(list.Start))}- {text}");
    }

    private TextEdit AddInBrackets(YamlCollection collection, YamlNode? last, string text, string padding)
    {
        var closing = collection.FlowEnd!.Value - 1;
        if (last is null)
        {
            var opening = collection.Start + 1;
            return string.IsNullOrWhiteSpace(_text.Substring(opening, closing - opening))
                ? new TextEdit(opening, closing - opening, padding + text + padding)
                : new TextEdit(opening, 0, padding + text);
        }

        return CommaBetween(last.End, closing) is { } comma
            ? new TextEdit(comma + 1, 0, $" {text},")
            // A key without value needs a space behind its colon: "a:, b" is the key "a:,".
            : new TextEdit(last.End, 0, $"{(_text[last.End - 1] == ':' ? " " : "")}, {text}");
    }

    /// <summary>The comma that some people put behind the last entry; null where there is none.</summary>
    private int? CommaBetween(int start, int end)
    {
        var isComment = false;
        for (var i = start; i < end; i++)
        {
            isComment = !LineIndex.IsLineBreak(_text[i]) && (isComment || _text[i] == '#');
            if (_text[i] == ',' && !isComment)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The end of the last line that belongs to a node: its own, or that of a comment that is indented below it.</summary>
    private int EndOfEntry(YamlNode node, int indent)
    {
        var last = _lines.LineOf(Math.Max(node.End, node.Start));
        for (var line = last + 1; _lines.StartOf(line) < _text.Length; line++)
        {
            var column = TextStart(line);
            if (column == LineEnd(line))
            {
                continue;
            }

            if (_text[column] != '#' || ColumnOf(column) <= indent)
            {
                break;
            }

            last = line;
        }

        return LineEnd(last);
    }

    /// <summary>Puts a section at the end of the file, an empty line before it.</summary>
    private TextEdit AppendSection(string lines)
    {
        var end = _text.Length;
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var section = (end == 0 ? "" : _lineBreak + _lineBreak) + lines.Substring(_lineBreak.Length) + _lineBreak;
        return new TextEdit(end, _text.Length - end, section);
    }

    private int TextStart(int line)
    {
        var i = _lines.StartOf(line);
        while (i < _text.Length && _text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private int LineEnd(int line)
    {
        var end = _lines.StartOf(line + 1);
        while (end > _lines.StartOf(line) && LineIndex.IsLineBreak(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>How many characters stand before this one in its line; a byte order mark is none.</summary>
    private int ColumnOf(int offset)
    {
        var start = _lines.StartOf(_lines.LineOf(offset));
        return offset - start - (start == 0 && _text[0] == '\uFEFF' ? 1 : 0);
    }

    /// <summary>How far the file indents: as the first map inside another.</summary>
    private int StepOf(YamlMapping root)
    {
        foreach (var entry in root.Entries)
        {
            if (entry.Value is YamlMapping { IsFlow: false } child && ColumnOf(child.Start) > 0)
            {
                return ColumnOf(child.Start);
            }
        }

        return DefaultStep;
    }
}
