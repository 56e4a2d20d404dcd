namespace PrivacyAnalyzers.Model;

/// <summary>A part of a YAML document and where it stands.</summary>
/// <param name="start">Offset of its first character in the file.</param>
internal abstract class YamlNode(int start)
{
    /// <summary>Offset of the first character in the file.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after the last character; a collection in block style ends with its last child.</summary>
    public abstract int End { get; }

    /// <summary>True where the file gives a key without a value, or <c>null</c>.</summary>
    public virtual bool IsEmpty => false;
}

/// <summary>A text, number, truth value, or nothing.</summary>
internal sealed class YamlScalar(int start, int end, string value, bool isPlain) : YamlNode(start)
{
    /// <summary>The text without quotes and escapes.</summary>
    public string Value { get; } = value;

    /// <summary>True where the text stands without quotes.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <inheritdoc/>
    public override int End { get; } = end;

    /// <inheritdoc/>
    public override bool IsEmpty => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A node with children.</summary>
internal abstract class YamlCollection(int start, bool isFlow) : YamlNode(start)
{
    /// <summary>True for <c>{ }</c> and <c>[ ]</c>, false where indentation says what belongs together.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Offset after the closing bracket; null in block style, and where the file breaks off before it.</summary>
    public int? FlowEnd { get; set; }

    /// <inheritdoc/>
    public override int End => FlowEnd ?? LastChild?.End ?? Start;

    /// <summary>The last child; null where there is none.</summary>
    protected abstract YamlNode? LastChild { get; }
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(int start, bool isFlow) : YamlCollection(start, isFlow)
{
    /// <summary>The items, in the file's order.</summary>
    public List<YamlNode> Items { get; } = [];

    /// <inheritdoc/>
    protected override YamlNode? LastChild => Items.Count == 0 ? null : Items[Items.Count - 1];
}

/// <summary>Keys and values; no key twice.</summary>
internal sealed class YamlMapping(int start, bool isFlow) : YamlCollection(start, isFlow)
{
    private readonly Dictionary<string, YamlEntry> _byKey = new(StringComparer.Ordinal);
    private readonly List<YamlEntry> _entries = [];

    /// <summary>The entries, in the file's order.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <inheritdoc/>
    protected override YamlNode? LastChild => _entries.Count == 0 ? null : _entries[_entries.Count - 1].Value;

    /// <summary>The entry with this key; null where there is none.</summary>
    public YamlEntry? Find(string key) => _byKey.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>Adds an entry, unless its key is there already.</summary>
    public bool TryAdd(YamlEntry entry)
    {
        if (_byKey.ContainsKey(entry.Key.Value))
        {
            return false;
        }

        _byKey.Add(entry.Key.Value, entry);
        _entries.Add(entry);
        return true;
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
