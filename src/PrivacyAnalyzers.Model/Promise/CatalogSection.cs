using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads catalog entries, which have the same form in catalog files and below <c>catalog:</c> in <c>privacy.yml</c>.</summary>
internal static class CatalogSection
{
    /// <summary>The keys of the lists of entries.</summary>
    public static readonly ImmutableArray<string> Keys = ["sources", "sinks", "sanitizers", "propagators", "deletions", "weak-encryption", "trusted"];

    private const string CallableKinds = "MPF";
    private const string CallableOrAttributeKinds = "MPFT";
    private const string ScopeKinds = "NTMPF";

    private static readonly ImmutableArray<string> SinkKinds =
        ["log", "console", "exception", "telemetry", "serialize", "http", "sdk", "storage", "file", "url", "cookie", "cache", "response", "message", "hash", "addressee", "addressees", "switch"];

    private static readonly ImmutableArray<string> Readings = ["value", "text", "graph"];

    /// <summary>The entries below the keys of <see cref="Keys"/>.</summary>
    public static CatalogEntries Read(EntryReader section, PromiseErrors errors) => new()
    {
        Sources = Read(section, errors, "sources", ReadSources),
        Sinks = Read(section, errors, "sinks", ReadSinks),
        Sanitizers = Read(section, errors, "sanitizers", ReadSanitizers),
        Propagators = Read(section, errors, "propagators", ReadPropagators),
        Deletions = Read(section, errors, "deletions", ReadDeletions),
        WeakEncryption = Read(section, errors, "weak-encryption", ReadWeakEncryption),
        Trusted = Read(section, errors, "trusted", ReadTrusted),
    };

    private delegate IEnumerable<T> EntriesOf<T>(string list, YamlNode node, EntryReader entry, PromiseErrors errors);

    private static ImmutableArray<T> Read<T>(EntryReader section, PromiseErrors errors, string list, EntriesOf<T> entriesOf)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var item in section.Items(list))
        {
            var entry = EntryReader.Of(list, item, errors);
            entries.AddRange(entriesOf(list, item, entry, errors));
            entry.ReportUnknownKeys();
        }

        return entries.ToImmutable();
    }

    private static IEnumerable<SourceEntry> ReadSources(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var methods = Methods(list, node, entry, errors);
        var category = entry.Scalar("category");
        var key = Parameter("key", entry, errors);
        var isOfPerson = entry.Flag("of-person");
        var names = entry.OneOrMoreTexts("through");
        ImmutableArray<string> through = names.IsEmpty ? [] : [.. names.Select(t => t.Value)];
        foreach (var forKey in new[] { "key", "of-person" })
        {
            if (category is not null && entry.Find(forKey) is { } keyEntry)
            {
                errors.Unreadable(keyEntry.Key, PromiseMessages.OnlyOneOf("category", forKey));
            }
        }

        if (entry.Find("category") is null && entry.Find("key") is null)
        {
            errors.Unreadable(node, PromiseMessages.LacksKey(list, "category", "key"));
        }

        return key is null && (category is null || !Categories.Check(category, errors))
            ? []
            : methods.Select(method => new SourceEntry(method.Value, key is null ? category!.Value : "", PositionOf(method, errors)) { Key = key, IsOfPerson = isOfPerson, Through = through });
    }

    private static IEnumerable<SinkEntry> ReadSinks(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var methods = Methods(list, node, entry, errors, CallableOrAttributeKinds);
        var kind = OneOf("kind", Required(list, "kind", node, entry, errors), SinkKinds, errors);
        var arguments = Arguments(entry, errors);
        var template = Parameter("template", entry, errors);
        var reads = Reads(entry, SinkReads.Text, errors);
        var graphIf = Parameter("graph-if", entry, errors);
        var serializer = entry.Text("serializer");
        var address = Parameter("address", entry, errors);
        var setting = entry.Text("setting");
        var unless = Parameters("unless", entry, errors);
        var on = entry.OneOrMoreTexts("on").RemoveAll(id => !IsDocumentationId(id, "PFTM", errors));
        return kind is null
            ? []
            : methods.Select(method => new SinkEntry(method.Value, kind, PositionOf(method, errors))
            {
                Arguments = arguments,
                Template = template,
                Reads = reads,
                GraphIf = graphIf,
                Serializer = serializer,
                Address = address,
                Setting = setting,
                Unless = unless,
                On = [.. on.Select(id => id.Value)],
            });
    }

    private static IEnumerable<SanitizerEntry> ReadSanitizers(string list, YamlNode node, EntryReader entry, PromiseErrors errors) =>
        Methods(list, node, entry, errors, CallableOrAttributeKinds).Select(method => new SanitizerEntry(method.Value, PositionOf(method, errors)));

    private static IEnumerable<PropagatorEntry> ReadPropagators(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var methods = Methods(list, node, entry, errors);
        var from = Parameters("from", entry, errors);
        var to = Parameter("to", entry, errors) ?? "return";
        var reads = Reads(entry, SinkReads.Value, errors);
        return methods.Select(method => new PropagatorEntry(method.Value, from, to, PositionOf(method, errors)) { Reads = reads });
    }

    private static IEnumerable<DeletionEntry> ReadDeletions(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var methods = Methods(list, node, entry, errors);
        var argument = Parameter("argument", entry, errors) ?? "this";
        var undoes = OneOf("undoes", entry.Scalar("undoes"), SinkKinds, errors);
        return methods.Select(method => new DeletionEntry(method.Value, argument, PositionOf(method, errors)) { Undoes = undoes });
    }

    private static IEnumerable<WeakEncryptionEntry> ReadWeakEncryption(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var methods = Methods(list, node, entry, errors);
        var constants = Parameters("constant", entry, errors);
        return methods.Select(method => new WeakEncryptionEntry(method.Value, constants, PositionOf(method, errors)));
    }

    private static IEnumerable<TrustedEntry> ReadTrusted(string list, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        var sink = OneOf("sink", Required(list, "sink", node, entry, errors), SinkKinds, errors);
        var where = Required(list, "where", node, entry, errors);
        return sink is null || where is null || !IsDocumentationId(where, ScopeKinds, errors)
            ? []
            : [new TrustedEntry(sink, where.Value, errors.Lines.Position(where.Start, where.End))];
    }

    private static ImmutableArray<YamlScalar> Methods(string list, YamlNode node, EntryReader entry, PromiseErrors errors, string kinds = CallableKinds)
    {
        var methods = entry.OneOrMoreTexts("method");
        if (methods.IsEmpty)
        {
            errors.Unreadable(node, PromiseMessages.LacksKey(list, "method"));
        }

        return methods.RemoveAll(method => !IsDocumentationId(method, kinds, errors));
    }

    private static bool IsDocumentationId(YamlScalar id, string kinds, PromiseErrors errors)
    {
        if (DocumentationId.IsValid(id.Value, kinds))
        {
            return true;
        }

        errors.Unreadable(id, PromiseMessages.BadDocumentationId(id.Value, DocumentationId.Prefixes(kinds)));
        return false;
    }

    private static YamlScalar? Required(string list, string key, YamlNode node, EntryReader entry, PromiseErrors errors)
    {
        if (entry.Find(key) is null)
        {
            errors.Unreadable(node, PromiseMessages.LacksKey(list, key));
        }

        return entry.Scalar(key);
    }

    private static string? OneOf(string key, YamlScalar? value, ImmutableArray<string> allowed, PromiseErrors errors)
    {
        if (value is null || allowed.Contains(value.Value))
        {
            return value?.Value;
        }

        errors.Unreadable(value, PromiseMessages.NotOneOf(key, value.Value, allowed));
        return null;
    }

    private static SinkReads Reads(EntryReader entry, SinkReads absent, PromiseErrors errors) =>
        OneOf("reads", entry.Scalar("reads"), Readings, errors) switch
        {
            "value" => SinkReads.Value,
            "text" => SinkReads.Text,
            "graph" => SinkReads.Graph,
            _ => absent,
        };

    /// <summary>What <c>argument</c> says, or one of its two other names, which read better for several arguments and for a log's values.</summary>
    private static ImmutableArray<string> Arguments(EntryReader entry, PromiseErrors errors)
    {
        string? given = null;
        ImmutableArray<string> arguments = [];
        foreach (var key in new[] { "argument", "arguments", "values" })
        {
            if (entry.Find(key) is not { } found)
            {
                continue;
            }

            if (given is not null)
            {
                errors.Unreadable(found.Key, PromiseMessages.TwoOf(key, given));
                continue;
            }

            given = key;
            arguments = Parameters(key, entry, errors);
        }

        return arguments;
    }

    private static ImmutableArray<string> Parameters(string key, EntryReader entry, PromiseErrors errors) =>
        [.. entry.OneOrMoreTexts(key).Where(value => IsParameter(key, value, errors)).Select(value => value.Value)];

    private static string? Parameter(string key, EntryReader entry, PromiseErrors errors) =>
        entry.Scalar(key) is { } value && IsParameter(key, value, errors) ? value.Value : null;

    private static bool IsParameter(string key, YamlScalar value, PromiseErrors errors)
    {
        var name = value.Value;
        if (name.Length > 0 && (name.All(c => c is >= '0' and <= '9') || (!char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.'))))
        {
            return true;
        }

        errors.Unreadable(value, PromiseMessages.BadParameter(key, name));
        return false;
    }

    private static TextPosition PositionOf(YamlScalar method, PromiseErrors errors) => errors.Lines.Position(method.Start, method.End);
}
