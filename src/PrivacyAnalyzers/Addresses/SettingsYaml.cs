using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PrivacyAnalyzers.Addresses;

/// <summary>Reads the texts and sections of a settings file in YAML; lists, anchors and what is nested very deep say nothing about addresses and are passed over.</summary>
internal static class SettingsYaml
{
    private const int MaxDepth = 32;

    /// <summary>Sections as dictionaries and values as text; null where the first document is no section.</summary>
    /// <exception cref="FormatException">The text is no YAML.</exception>
    public static object? Parse(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                if (parser.Current is MappingStart)
                {
                    return Section(parser, 1);
                }

                if (parser.Current is Scalar or SequenceStart)
                {
                    return null;
                }
            }

            return null;
        }
        catch (YamlException mistake)
        {
            throw new FormatException(mistake.Message, mistake);
        }
    }

    private static Dictionary<string, object?> Section(Parser parser, int depth)
    {
        var section = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = parser.Current as Scalar;
            Skip(parser);
            parser.MoveNext();
            if (key is not null && parser.Current is Scalar value)
            {
                section[key.Value] = value.Value;
            }
            else if (key is not null && depth < MaxDepth && parser.Current is MappingStart)
            {
                section[key.Value] = Section(parser, depth + 1);
            }
            else
            {
                Skip(parser);
            }
        }

        return section;
    }

    /// <summary>Goes to the end of a list or map that begins here.</summary>
    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
        }
        while (depth > 0 && parser.MoveNext());
    }
}
