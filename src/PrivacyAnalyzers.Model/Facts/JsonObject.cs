using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>A JSON object on one line, its properties in the order they are added; null and empty values are left out.</summary>
internal sealed class JsonObject
{
    private readonly StringBuilder _text = new();

    public JsonObject Add(string name, string? value)
    {
        if (value is not null)
        {
            AppendName(name);
            AppendString(_text, value);
        }

        return this;
    }

    public JsonObject Add(string name, bool? value)
    {
        if (value is { } known)
        {
            AppendName(name);
            _text.Append(known ? "true" : "false");
        }

        return this;
    }

    public JsonObject Add(string name, JsonObject? value)
    {
        if (value is not null)
        {
            AppendName(name);
            _text.Append(value);
        }

        return this;
    }

    public JsonObject Add(string name, ImmutableArray<string> values)
    {
        if (!values.IsDefaultOrEmpty)
        {
            AppendName(name);
            var separator = "[";
            foreach (var value in values)
            {
                _text.Append(separator);
                AppendString(_text, value);
                separator = ", ";
            }

            _text.Append(']');
        }

        return this;
    }

    public JsonObject Add(string name, IEnumerable<JsonObject> values)
    {
        var text = string.Join(", ", values);
        if (text.Length > 0)
        {
            AppendName(name);
            _text.Append('[').Append(text).Append(']');
        }

        return this;
    }

    /// <summary>Appends a JSON string with its quotes. Letters of all scripts stay readable; what JSON or a text tool would stumble over is escaped.</summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]):
                    text.Append(c).Append(value[++i]);
                    break;
                case var _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }

    /// <summary>The object, for instance <c>{ "id": "P:A.B", "required": true }</c>.</summary>
    public override string ToString() => _text.Length == 0 ? "{}" : $"{{ {_text} }}";

    private void AppendName(string name)
    {
        if (_text.Length > 0)
        {
            _text.Append(", ");
        }

        _text.Append('"').Append(name).Append("\": ");
    }
}
