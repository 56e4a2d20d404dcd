namespace PrivacyAnalyzers.Catalog;

/// <summary>Entries by doc-comment id: exact ones in a table, prefixes in a list, longest first.</summary>
internal sealed class EntryIndex<T>
    where T : class
{
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, T>> _prefixes = [];

    public EntryIndex(IEnumerable<T> entries, Func<T, string> idOf)
    {
        foreach (var entry in entries)
        {
            var id = idOf(entry);
            if (id.EndsWith("*", StringComparison.Ordinal))
            {
                _prefixes.Insert(0, new(id.Substring(0, id.Length - 1), entry));
            }
            else
            {
                _exact[id] = entry;
            }
        }

        // Stable, so that of equally long prefixes the one declared last is found first.
        _prefixes = [.. _prefixes.OrderByDescending(p => p.Key.Length)];
    }

    /// <summary>True where there are no entries.</summary>
    public bool IsEmpty => _exact.Count == 0 && _prefixes.Count == 0;

    /// <summary>The entry for a doc-comment id, the exact one before the longest prefix; null where there is none.</summary>
    public T? Find(string id)
    {
        if (_exact.TryGetValue(id, out var entry))
        {
            return entry;
        }

        foreach (var prefix in _prefixes)
        {
            if (id.StartsWith(prefix.Key, StringComparison.Ordinal))
            {
                return prefix.Value;
            }
        }

        return null;
    }
}
