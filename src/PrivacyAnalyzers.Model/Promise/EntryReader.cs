using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads the values of one map by key, and reports those of a wrong type and the keys that nobody asked for.</summary>
/// <remarks>A key without a value counts as absent.</remarks>
internal sealed class EntryReader
{
    private readonly YamlMapping? _map;
    private readonly PromiseErrors _errors;
    private readonly List<string> _known = [];

    // Where something else than a map stands, until all its keys are known.
    private readonly (string Name, YamlNode Value)? _wrong;

    private EntryReader(YamlMapping? map, (string Name, YamlNode Value)? wrong, PromiseErrors errors)
    {
        _map = map;
        _wrong = wrong;
        _errors = errors;
    }

    /// <summary>A reader of this map.</summary>
    public static EntryReader Of(YamlMapping map, PromiseErrors errors) => new(map, null, errors);

    /// <summary>A reader of the map that is the value of <paramref name="name"/>; one that finds nothing where it is something else.</summary>
    public static EntryReader Of(string name, YamlNode value, PromiseErrors errors) =>
        new(value as YamlMapping, value is YamlMapping || value.IsEmpty ? null : (name, value), errors);

    /// <summary>The entry with this key; null where it is absent or has no value.</summary>
    public YamlEntry? Find(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return _map?.Find(key) is { Value.IsEmpty: false } entry ? entry : null;
    }

    /// <summary>The text below this key, with its place; null where absent.</summary>
    public YamlScalar? Scalar(string key) => Find(key) is { } entry ? AsScalar(key, entry.Value, Expected.Text) : null;

    /// <summary>The text below this key; null where absent or still to be confirmed.</summary>
    public string? Text(string key) => Confirmed(Scalar(key))?.Value;

    /// <summary>The value, unless a person still has to confirm it.</summary>
    public static YamlScalar? Confirmed(YamlScalar? value) => value is not null && ToConfirm.IsIn(value.Value) ? null : value;

    /// <summary>The text below this key, one for all languages or by language; empty where absent or still to be confirmed.</summary>
    public LocalizedText Localized(string key) => Find(key) is { } entry ? Localized(key, entry.Value) : default;

    /// <summary>A text, one for all languages or by language.</summary>
    public LocalizedText Localized(string name, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar scalar:
                return Confirmed(scalar) is null ? default : LocalizedText.Same(scalar.Value);
            case YamlMapping map:
                var languages = Of(map, _errors);
                var text = languages.ByLanguage();
                languages.ReportUnknownKeys();
                return text;
            default:
                _errors.Unreadable(value, PromiseMessages.WrongType(name, Expected.Localized, value));
                return default;
        }
    }

    /// <summary>The text that this map gives by language.</summary>
    public LocalizedText ByLanguage() => new(Text("en"), Text("ja"));

    /// <summary>True or false; false where absent.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } entry)
        {
            return false;
        }

        if (entry.Value is YamlScalar { Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        _errors.Unreadable(entry.Value, PromiseMessages.WrongType(key, Expected.Flag, entry.Value));
        return false;
    }

    /// <summary>The texts of the list below this key; none where absent.</summary>
    public ImmutableArray<YamlScalar> Texts(string key) => TextsOf(key, Items(key));

    /// <summary>One text, or the texts of a list; none where absent.</summary>
    public ImmutableArray<YamlScalar> OneOrMoreTexts(string key) => Find(key)?.Value switch
    {
        null => [],
        YamlSequence list => TextsOf(key, list.Items),
        var value => TextsOf(key, [value]),
    };

    /// <summary>The items of the list below this key; none where absent.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Find(key)?.Value)
        {
            case null:
                return [];
            case YamlSequence list:
                return list.Items;
            case var other:
                _errors.Unreadable(other, PromiseMessages.WrongType(key, Expected.List, other));
                return [];
        }
    }

    /// <summary>The entries of the map below this key; none where absent.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        switch (Find(key)?.Value)
        {
            case null:
                return [];
            case YamlMapping map:
                return map.Entries;
            case var other:
                _errors.Unreadable(other, PromiseMessages.WrongType(key, Expected.Map, other));
                return [];
        }
    }

    /// <summary>Reports each key of the map that no method was asked for; where it is no map, that it should be one.</summary>
    public void ReportUnknownKeys()
    {
        if (_wrong is var (name, value))
        {
            _errors.Unreadable(value, PromiseMessages.WrongType(name, Expected.MapWith(_known[0]), value));
        }

        foreach (var entry in _map?.Entries ?? [])
        {
            if (!_errors.IsFull && !_known.Contains(entry.Key.Value))
            {
                _errors.Unreadable(entry.Key, PromiseMessages.UnknownKey(entry.Key.Value, _known));
            }
        }
    }

    private ImmutableArray<YamlScalar> TextsOf(string key, IReadOnlyList<YamlNode> items) =>
        [.. items.Select(item => AsScalar(key, item, Expected.Text)).OfType<YamlScalar>()];

    private YamlScalar? AsScalar(string name, YamlNode value, LocalizedText expected)
    {
        if (value is YamlScalar { IsEmpty: false } scalar)
        {
            return scalar;
        }

        _errors.Unreadable(value, PromiseMessages.WrongType(name, expected, value));
        return null;
    }
}
