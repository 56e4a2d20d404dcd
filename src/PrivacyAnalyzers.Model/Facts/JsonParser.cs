using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>Parses JSON (RFC 8259), since neither netstandard2.0 nor the analyzer's folder holds a parser that refuses a truncated file.</summary>
/// <remarks>
/// A value is a <see cref="Dictionary{TKey, TValue}"/> by name (the last of equal names wins), a <see cref="List{T}"/>,
/// a <see cref="string"/>, a <see cref="double"/>, a <see cref="bool"/>, or null.
/// Numbers are taken as .NET reads them, so that <c>+1</c> and <c>01</c> pass too.
/// </remarks>
internal sealed class JsonParser
{
    /// <summary>Deeper nesting is refused, so that no text can exhaust the stack.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonParser(string text) => _text = text;

    /// <summary>Parses a whole text; a leading byte order mark is skipped.</summary>
    /// <exception cref="FormatException">The text is not JSON; the message is the line and column, for instance <c>3:14</c>, from 1.</exception>
    public static object? Parse(string text)
    {
        var parser = new JsonParser(text);
        if (parser.Current == '\uFEFF')
        {
            parser._position++;
        }

        var value = parser.Value();
        parser.SkipWhiteSpace();
        return parser._position == text.Length ? value : throw parser.Unexpected();
    }

    /// <summary>The character to be read next; NUL, which is never valid outside a string, at the end.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private object? Value()
    {
        SkipWhiteSpace();
        switch (Current)
        {
            case '{':
                return Object();
            case '[':
                return Array();
            case '"':
                return String();
            case 't':
                Expect("true");
                return true;
            case 'f':
                Expect("false");
                return false;
            case 'n':
                Expect("null");
                return null;
            default:
                return Number();
        }
    }

    private Dictionary<string, object?> Object()
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        Enter();
        if (!TryRead('}'))
        {
            do
            {
                SkipWhiteSpace();
                var name = String();
                SkipWhiteSpace();
                Expect(":");
                properties[name] = Value();
            }
            while (TryRead(','));
            Expect("}");
        }

        _depth--;
        return properties;
    }

    private List<object?> Array()
    {
        var items = new List<object?>();
        Enter();
        if (!TryRead(']'))
        {
            do
            {
                items.Add(Value());
            }
            while (TryRead(','));
            Expect("]");
        }

        _depth--;
        return items;
    }

    private string String()
    {
        Expect("\"");
        var start = _position;
        while (Current is not ('"' or '\\') && Current >= ' ')
        {
            _position++;
        }

        if (Current == '"')
        {
            return _text.Substring(start, _position++ - start);
        }

        var value = new StringBuilder().Append(_text, start, _position - start);
        while (Current != '"')
        {
            value.Append(Current == '\\' ? Escape() : Current >= ' ' ? _text[_position++] : throw Unexpected());
        }

        _position++;
        return value.ToString();
    }

    private char Escape()
    {
        _position++;
        var escaped = Current switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            'u' => HexDigits(),
            '"' or '\\' or '/' => Current,
            _ => throw Unexpected(),
        };
        _position++;
        return escaped;
    }

    /// <summary>Reads up to the last of four hexadecimal digits.</summary>
    private char HexDigits()
    {
        var code = 0;
        for (var i = 0; i < 4; i++)
        {
            _position++;
            var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(Current));
            code = digit >= 0 ? (code * 16) + digit : throw Unexpected();
        }

        return (char)code;
    }

    private double Number()
    {
        var start = _position;
        while (Current is (>= '0' and <= '9') or '+' or '-' or '.' or 'e' or 'E')
        {
            _position++;
        }

        if (double.TryParse(_text.Substring(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _position = start;
        throw Unexpected();
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Unexpected();
        }

        _position++;
    }

    private bool TryRead(char expected)
    {
        SkipWhiteSpace();
        if (Current != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(string expected)
    {
        if (string.CompareOrdinal(_text, _position, expected, 0, expected.Length) != 0)
        {
            throw Unexpected();
        }

        _position += expected.Length;
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private FormatException Unexpected()
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < _position; i++)
        {
            if (_text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new FormatException(string.Format(CultureInfo.InvariantCulture, "{0}:{1}", line, _position - lineStart + 1));
    }
}
