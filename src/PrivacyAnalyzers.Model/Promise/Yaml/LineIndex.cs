namespace PrivacyAnalyzers.Model;

/// <summary>Finds the line and column of an offset. Lines break where Roslyn's <c>SourceText</c> breaks them.</summary>
internal sealed class LineIndex
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineBreak(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>True for each character that ends a line, by itself or as part of CR LF.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The line that holds this offset, from 0.</summary>
    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Offset of the first character of a line; the length of the text for a line after the last.</summary>
    public int StartOf(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>The position of a part of the text, cut at the end of its first line so that it always lies in one line.</summary>
    public TextPosition Position(int start, int end)
    {
        start = Math.Min(start, _text.Length);
        end = Math.Min(Math.Max(start, end), _text.Length);
        for (var i = start; i < end; i++)
        {
            if (IsLineBreak(_text[i]))
            {
                end = i;
            }
        }

        var line = LineOf(start);
        return new TextPosition(start, end - start, line, start - _starts[line]);
    }
}
