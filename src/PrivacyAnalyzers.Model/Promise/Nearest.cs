namespace PrivacyAnalyzers.Model;

/// <summary>Finds the known word that somebody meant who wrote another.</summary>
internal static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The known word that needs the fewest changed, added, dropped or swapped letters; case and <c>_</c> for <c>-</c> count nothing.</summary>
    /// <returns>Null where none is near enough: more than a third of the letters, and more than one, would change.</returns>
    public static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var written = Fold(word);
        string? nearest = null;
        var smallest = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - written.Length) < smallest && Distance(written, Fold(candidate)) is var distance && distance < smallest)
            {
                smallest = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace('_', '-');

    /// <summary>The optimal string alignment distance.</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(
                    Math.Min(last[j] + 1, current[j - 1] + 1),
                    last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            beforeLast = last;
            last = current;
        }

        return last[b.Length];
    }
}
