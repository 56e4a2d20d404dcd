using System.Collections.Immutable;
using System.Globalization;
using JsonObjectValue = System.Collections.Generic.Dictionary<string, object?>;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads the JSON of a facts file.</summary>
internal static class FactsReader
{
    /// <summary>Reads a facts file; unknown properties are ignored, null counts as absent.</summary>
    /// <exception cref="FactsFormatException">The text is not a facts file of a known schema.</exception>
    public static AssemblyFacts Read(string text)
    {
        if (Parse(text) is not JsonObjectValue root || Property<double?>(root, "schema", "number") is not { } schema)
        {
            throw Malformed("it has no schema number", "スキーマ番号がありません");
        }

        if (schema != AssemblyFacts.CurrentSchema)
        {
            var found = schema.ToString(CultureInfo.InvariantCulture);
            throw new FactsFormatException(new(
                $"Its schema is {found} and this version of PrivacyAnalyzers reads {AssemblyFacts.CurrentSchema}: use the same version in all projects and build again",
                $"スキーマは {found} ですが、このバージョンの PrivacyAnalyzers が読めるのは {AssemblyFacts.CurrentSchema} です。すべてのプロジェクトで同じバージョンを使い、ビルドし直してください"));
        }

        return new AssemblyFacts(Text(root, "assembly"))
        {
            References = Texts(root, "references"),
            Members = Array(root, "members", Member),
            Flows = Array(root, "flows", Flow),
            Collections = Array(root, "collections", Collection),
            Stores = Array(root, "stores", Store),
            Deletions = Array(root, "deletions", d => new DeletionFact(Text(d, "in"), Text(d, "kind"), Text(d, "at")) { Item = OptionalText(d, "item"), Table = OptionalText(d, "table") }),
            Contacts = Array(root, "contacts", c => new ContactFact(OptionalText(c, "host"), Text(c, "by"), Text(c, "in"), Text(c, "at"))),
            ProcessesFor = Texts(root, "processesFor"),
            Addresses = Array(root, "addresses", a => new AddressFact(Text(a, "id"), Text(a, "address"))),
            GivenAddresses = Array(root, "givenAddresses", g => new GivenAddressFact(Text(g, "parameter"), Text(g, "by")) { Parts = Texts(g, "parts") is { IsEmpty: false } parts ? parts : null }),
            Methods = Array(root, "methods", MethodFactJson.Read),
            Findings = Array(root, "findings", f => new Finding(Text(f, "rule"), Text(f, "source"), OptionalText(f, "sink"), OptionalText(f, "in"))),
        };
    }

    private static MemberFact Member(JsonObjectValue fact) =>
        new(Text(fact, "id"), Text(fact, "name"), Text(fact, "category"), Reason(fact), Text(fact, "at"))
        {
            Evidence = OptionalText(fact, "evidence"),
            Label = OptionalText(fact, "label"),
            Purposes = Texts(fact, "purposes"),
            Subject = OptionalText(fact, "subject"),
            Retention = Property<JsonObjectValue>(fact, "retention", "object") is { } r ? new(OptionalText(r, "period"), OptionalText(r, "until")) : null,
            Required = Property<bool?>(fact, "required", "boolean"),
            Protected = Property<bool?>(fact, "protected", "boolean") == true,
        };

    private static FlowFact Flow(JsonObjectValue fact) =>
        new(Text(fact, "source"), Text(fact, "sourceName"), Text(fact, "category"), Text(fact, "kind"), Text(fact, "sink"), Text(fact, "in"), Text(fact, "at"))
        {
            Host = OptionalText(fact, "host"),
            Recipient = OptionalText(fact, "recipient"),
            Because = OptionalText(fact, "because") is null ? null : Reason(fact),
            Rule = OptionalText(fact, "rule"),
        };

    private static CollectionFact Collection(JsonObjectValue fact) =>
        new(Text(fact, "id"), Text(fact, "kind"), Text(fact, "item"), Text(fact, "at"));

    private static StoreFact Store(JsonObjectValue fact) =>
        new(Text(fact, "id"), Text(fact, "kind"), OptionalText(fact, "table"), Text(fact, "item"), Text(fact, "at"));

    private static ClassificationReason Reason(JsonObjectValue fact) => Word<ClassificationReason>("because", Text(fact, "because"));

    /// <summary>A word that stands for a value of an enumeration, in lower case.</summary>
    public static T Word<T>(string name, string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues(typeof(T)))
        {
            if (value.ToString().ToLowerInvariant() == word)
            {
                return value;
            }
        }

        throw Malformed($"\"{name}\" is '{Shorten(word)}'", $"\"{name}\" の値が '{Shorten(word)}' です");
    }

    private static object? Parse(string text)
    {
        try
        {
            return JsonParser.Parse(text);
        }
        catch (FormatException exception)
        {
            throw Malformed($"it is not JSON at {exception.Message}", $"{exception.Message} が JSON として正しくありません");
        }
    }

    public static ImmutableArray<T> Array<T>(JsonObjectValue parent, string name, Func<JsonObjectValue, T> read) =>
        [.. Items(parent, name).Select(item => read(As<JsonObjectValue>(item, name, "object")))];

    public static ImmutableArray<string> Texts(JsonObjectValue parent, string name) =>
        [.. Items(parent, name).Select(item => As<string>(item, name, "string"))];

    private static List<object?> Items(JsonObjectValue parent, string name) =>
        Property<List<object?>>(parent, name, "array") ?? [];

    public static string Text(JsonObjectValue parent, string name) =>
        OptionalText(parent, name) ?? throw Malformed($"\"{name}\" is missing", $"\"{name}\" がありません");

    public static string? OptionalText(JsonObjectValue parent, string name) => Property<string>(parent, name, "string");

    /// <returns>Null where the property is absent.</returns>
    public static T? Property<T>(JsonObjectValue parent, string name, string type) =>
        parent.TryGetValue(name, out var value) && value is not null ? As<T>(value, name, type) : default;

    private static T As<T>(object? value, string name, string type) =>
        value is T expected ? expected : throw Malformed($"\"{name}\" is not of type {type}", $"\"{name}\" の型が {type} ではありません");

    private static string Shorten(string text) => text.Length > 40 ? text.Substring(0, 40) + "…" : text;

    private static FactsFormatException Malformed(string en, string ja) => new(new(
        $"This is not a facts file: {en}; delete it and build again",
        $"ファクトファイルではありません: {ja}。削除してビルドし直してください"));
}
