namespace PrivacyAnalyzers.Catalog;

/// <summary>Entries by doc-comment id: exact ones in a table, prefixes in lists by how they begin, longest first.</summary>
internal sealed class EntryIndex<T>
    where T : class
{
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KeyValuePair<string, T>>> _prefixes = new(StringComparer.Ordinal);

    public EntryIndex(IEnumerable<T> entries, Func<T, string> idOf)
    {
        var prefixes = new List<KeyValuePair<string, T>>();
        foreach (var entry in entries)
        {
            var id = idOf(entry);
            if (id.EndsWith("*", StringComparison.Ordinal))
            {
                prefixes.Insert(0, new(id.Substring(0, id.Length - 1), entry));
            }
            else
            {
                _exact[id] = entry;
            }
        }

        // Stable, so that of equally long prefixes the one declared last is found first.
        foreach (var prefix in prefixes.OrderByDescending(p => p.Key.Length))
        {
            var head = HeadOf(prefix.Key);
            if (!_prefixes.TryGetValue(head, out var alike))
            {
                _prefixes.Add(head, alike = []);
            }

            alike.Add(prefix);
        }
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

        // A prefix with a head is longer than any without one.
        return FindPrefix(id, HeadOf(id)) ?? FindPrefix(id, "");
    }

    private T? FindPrefix(string id, string head)
    {
        if (_prefixes.TryGetValue(head, out var alike))
        {
            foreach (var prefix in alike)
            {
                if (id.StartsWith(prefix.Key, StringComparison.Ordinal))
                {
                    return prefix.Value;
                }
            }
        }

        return null;
    }

    /// <summary>An id up to its second dot, as <c>M:System.Console</c>; empty where it has none.</summary>
    private static string HeadOf(string id)
    {
        var first = id.IndexOf('.');
        var second = first < 0 ? -1 : id.IndexOf('.', first + 1);
        return second < 0 ? "" : id.Substring(0, second);
    }
}
