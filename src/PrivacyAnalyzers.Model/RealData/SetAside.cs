using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Values that are set aside for examples and tests, and words that only examples and shared mailboxes have: <c>set-aside.tsv</c>. Thread-safe.</summary>
internal static class SetAside
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableHashSet<string>>> Table = new(() => EmbeddedTable.Rows("set-aside.tsv")
        .ToImmutableDictionary(row => row[0], row => row[1].Split(' ').ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)));

    /// <summary>The values of one kind, in any case.</summary>
    /// <param name="kind">The first column.</param>
    public static ImmutableHashSet<string> Of(string kind) => Table.Value[kind];
}
