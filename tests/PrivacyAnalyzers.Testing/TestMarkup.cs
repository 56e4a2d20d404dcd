using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>
/// A test file's text without its markup, and what the markup says: <c>[|…|]</c> (a span with an empty name),
/// <c>{|name:…|}</c> (a named span; <c>|#n}</c> closes <c>{|#n:</c> where spans overlap) and <c>$$</c> (a position).
/// </summary>
internal sealed partial record TestMarkup(string Text, ImmutableArray<int> Positions, ImmutableArray<(string Name, TextSpan Span)> Spans)
{
    /// <summary>Reads the markup of a file.</summary>
    /// <param name="input">The text with its markup.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="positionsAreCode">Whether <c>$$</c> belongs to the text.</param>
    /// <returns>The text, and the spans in the order of their starts, outer before inner.</returns>
    /// <exception cref="VerificationException">A span is opened and not closed, or closed and not opened.</exception>
    public static TestMarkup Parse(string input, string path, bool positionsAreCode)
    {
        var text = new StringBuilder(input.Length);
        var positions = ImmutableArray.CreateBuilder<int>();
        var spans = new List<(string Name, int Start, int End)>();
        var open = new List<int>();
        var copied = 0;
        foreach (Match tag in Tags().Matches(input))
        {
            if (positionsAreCode && tag.Value == "$$")
            {
                continue;
            }

            text.Append(input, copied, tag.Index - copied);
            copied = tag.Index + tag.Length;
            if (tag.Value == "$$")
            {
                positions.Add(text.Length);
            }
            else if (tag.Groups["name"].Success || tag.Value == "[|")
            {
                open.Add(spans.Count);
                spans.Add((tag.Groups["name"].Value, text.Length, End: -1));
            }
            else
            {
                var closes = open.FindLastIndex(index => IsClosedBy(spans[index].Name, tag));
                if (closes < 0 || (closes != open.Count - 1 && !tag.Groups["end"].Success))
                {
                    throw new VerificationException($"Markup of '{path}': '{tag.Value}' at line {LineOf(input, tag.Index)} closes nothing that is open.");
                }

                spans[open[closes]] = spans[open[closes]] with { End = text.Length };
                open.RemoveAt(closes);
            }
        }

        if (open.Count > 0)
        {
            throw new VerificationException($"Markup of '{path}': the span '{(spans[open[0]].Name is { Length: > 0 } name ? "{|" + name + ":" : "[|")}' is never closed.");
        }

        text.Append(input, copied, input.Length - copied);
        return new(text.ToString(), positions.ToImmutable(), [.. spans.Select(span => (span.Name, TextSpan.FromBounds(span.Start, span.End)))]);
    }

    private static bool IsClosedBy(string name, Match tag) =>
        tag.Groups["end"].Success ? name == tag.Groups["end"].Value
        : tag.Value == "|]" ? name.Length == 0
        : name.Length > 0;

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"\$\$|\[\||\|\]|\{\|(?<name>[^:|[\]{}\s]+):|\|\}|\|(?<end>\#\d+)\}")]
    private static partial Regex Tags();
}
