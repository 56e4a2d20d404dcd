namespace PrivacyAnalyzers.Testing;

/// <summary>Shows the lines in which two texts differ: <c>-</c> expected only, <c>+</c> actual only, with a few common lines around.</summary>
internal static class TextDiff
{
    private const int CommonLinesShown = 3;

    /// <summary>The difference, or an empty text where there is none.</summary>
    public static string Between(string expected, string actual)
    {
        var script = Compare(Lines(expected), Lines(actual));
        var shown = Enumerable.Range(0, script.Count)
            .Where(index => script[index].Mark != ' ')
            .SelectMany(index => Enumerable.Range(index - CommonLinesShown, (2 * CommonLinesShown) + 1))
            .ToHashSet();
        return string.Join('\n', script.Select((line, index) => (line, index)).Where(each => shown.Contains(each.index)).Select(each => Show(each.line)));
    }

    private static string Show((char Mark, string Line) line)
    {
        var text = line.Line.TrimEnd('\n');
        if (line.Mark == ' ')
        {
            return "  " + text;
        }

        // A difference at a line's end would be invisible otherwise.
        var content = text.TrimEnd(' ', '\r');
        var end = text[content.Length..].Replace(' ', '·').Replace("\r", "\\r", StringComparison.Ordinal);
        return $"{line.Mark} {content}{end}{(line.Line.EndsWith('\n') ? "" : " (no line end)")}";
    }

    /// <summary>The lines, each with its line feed.</summary>
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + '\n').ToArray();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>The shortest edit script, by the longest common subsequence of lines.</summary>
    private static List<(char Mark, string Line)> Compare(string[] expected, string[] actual)
    {
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            for (var j = actual.Length - 1; j >= 0; j--)
            {
                common[i, j] = expected[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var script = new List<(char, string)>();
        var (from, to) = (0, 0);
        while (from < expected.Length || to < actual.Length)
        {
            if (from < expected.Length && to < actual.Length && expected[from] == actual[to])
            {
                script.Add((' ', expected[from++]));
                to++;
            }
            else if (from < expected.Length && (to == actual.Length || common[from + 1, to] >= common[from, to + 1]))
            {
                script.Add(('-', expected[from++]));
            }
            else
            {
                script.Add(('+', actual[to++]));
            }
        }

        return script;
    }
}
