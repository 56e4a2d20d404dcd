using System.Text.Json;

namespace PrivacyAnalyzers.Model.Tests;

/// <summary>Holds <c>docs/schema/privacy.schema.json</c> against the reader: what editors say and what the compiler says must agree.</summary>
public class PromiseSchemaTests
{
    private const string UnknownKey = "zzzzzzzzzzzz";

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFile.Path("docs/schema/privacy.schema.json"))).RootElement;

    /// <summary>Each map of the format: its place in the schema, and a file with an unknown key in it.</summary>
    public static TheoryData<string, string> Maps => new()
    {
        { "", $"{UnknownKey}: x" },
        { "controller", $"controller: {{ {UnknownKey}: x }}" },
        { "controller.officer", $"controller: {{ officer: {{ {UnknownKey}: x }} }}" },
        { "controller.complaints", $"controller: {{ complaints: {{ {UnknownKey}: x }} }}" },
        { "statement", $"statement: {{ {UnknownKey}: x }}" },
        { "purposes.*", $"purposes: {{ a: {{ {UnknownKey}: x }} }}" },
        { "purposes.*.retention", $"purposes: {{ a: {{ retention: {{ {UnknownKey}: x }} }} }}" },
        { "recipients.*", $"recipients: {{ a: {{ {UnknownKey}: x }} }}" },
        { "stores.*", $"stores: {{ a: {{ {UnknownKey}: x }} }}" },
        { "categories.*", $"categories: {{ fin.card: {{ {UnknownKey}: x }} }}" },
        { "classify.*", $"classify: {{ 'P:A.B': {{ {UnknownKey}: x }} }}" },
        { "markers.*", $"markers: {{ A.B: {{ {UnknownKey}: x }} }}" },
        { "catalog", $"catalog: {{ {UnknownKey}: x }}" },
        { "catalog.sources[]", $"catalog: {{ sources: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.sinks[]", $"catalog: {{ sinks: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.sanitizers[]", $"catalog: {{ sanitizers: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.propagators[]", $"catalog: {{ propagators: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.deletions[]", $"catalog: {{ deletions: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.weak-encryption[]", $"catalog: {{ weak-encryption: [{{ {UnknownKey}: x }}] }}" },
        { "catalog.trusted[]", $"catalog: {{ trusted: [{{ {UnknownKey}: x }}] }}" },
        { "definitions.localized", $"disadvantages: [{{ {UnknownKey}: x }}]" },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void Schema_HasExactlyTheKeysOfTheReader(string place, string yaml)
    {
        var error = Assert.Single(PromiseReader.Read(yaml).Errors, e => e.Message.En!.StartsWith($"unknown key '{UnknownKey}'", StringComparison.Ordinal));
        var known = error.Message.En!.Split("expected one of: ")[1].Split(", ");
        Assert.Equal(known.Order(StringComparer.Ordinal), KeysByPlace()[place].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryMapOfTheSchema_IsHeldAgainstTheReader() =>
        Assert.Equal(Maps.Select(row => (string)row[0]).Order(StringComparer.Ordinal), KeysByPlace().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Categories_AreThoseOfTheTaxonomy() =>
        Assert.Equal(Taxonomy.All.Select(c => c.Id), Values(Schema.GetProperty("definitions").GetProperty("category")));

    [Theory]
    [InlineData("kind: zzz", "sink")]
    [InlineData("kind: log, reads: zzz", "reads")]
    public void ChoicesOfTheCatalog_AreThoseOfTheReader(string keys, string definition)
    {
        var error = Assert.Single(CatalogReader.Read($"sinks: [ {{ method: 'M:A', {keys} }} ]").Errors);
        Assert.Equal(error.Message.En!.Split("expected one of: ")[1].Split(", "), Values(Schema.GetProperty("definitions").GetProperty(definition)));
    }

    [Fact]
    public void EveryDescription_IsInBothLanguages() => Assert.All(Descriptions(Schema), text =>
    {
        var languages = text.Split("\n\n");
        Assert.Equal(2, languages.Length);
        Assert.DoesNotContain(languages[0], c => c is >= '\u3041' and <= '\u30FF');
    });

    [Fact]
    public void Example_IsValid() => Assert.Empty(new JsonSchemaSubset(Schema).Validate(PromiseExample.Text));

    /// <summary>The sample shop lacks an entry on purpose, to show PRIV0003.</summary>
    [Fact]
    public void SampleShop_LacksTheSameForBoth()
    {
        var text = File.ReadAllText(RepositoryFile.Path("docs/samples/OnlineShop/privacy.yml"));
        Assert.Equal(PromiseReader.Read(text).Errors.Where(e => e.Kind is PromiseErrorKind.Unreadable or PromiseErrorKind.MissingEntry).Select(e => "$." + e.MissingPath), new JsonSchemaSubset(Schema).Validate(text));
    }

    [Fact]
    public void Draft_IsValid() => Assert.Empty(new JsonSchemaSubset(Schema).Validate(new PromiseDraft("privacy.schema.json")
    {
        Languages = ["ja", "en"],
        Purposes = ["support"],
        Recipients = [new RecipientDraft("stripe", "api.stripe.com", ["fin.card"])],
        Stores = ["ShopDbContext"],
        Categories = ["fin.card"],
    }.Write()));

    /// <summary>Mistakes that schema and reader both see, each with the place that the schema names.</summary>
    [Theory]
    [InlineData("version: 2", "$.version")]
    [InlineData("controller: { name: Shop }", "$.controller.complaints")]
    [InlineData("controller: { name: { fr: Magasin }, complaints: { contact: x } }", "$.controller.name")]
    [InlineData("purposes: { a: { text: A } }", "$.purposes.a.retention")]
    [InlineData("purposes: { a: { text: A, retention: 5 years } }", "$.purposes.a.retention")]
    [InlineData("purposes: { a: { text: A, retention: P6M1Y } }", "$.purposes.a.retention")]
    [InlineData("purposes: { a: { text: A, retention: P1Y, basis: none } }", "$.purposes.a.basis")]
    [InlineData("purposes: { a: { text: A, retention: P1Y, statutory: yes } }", "$.purposes.a.statutory")]
    [InlineData("recipients: { a: { role: own, hosts: ['https://a.example'] } }", "$.recipients.a.hosts[0]")]
    [InlineData("recipients: { a: { role: own, hosts: a.example } }", "$.recipients.a.hosts")]
    [InlineData("recipients: { a: { role: seller, country: JP } }", "$.recipients.a.role")]
    [InlineData("recipients: { a: { role: processor } }", "$.recipients.a.country")]
    [InlineData("recipients: { a: { role: processor, country: Japan } }", "$.recipients.a.country")]
    [InlineData("recipients: { a: { role: own, receives: [email] } }", "$.recipients.a.receives[0]")]
    [InlineData("categories: { email: {} }", "$.categories.email")]
    [InlineData("classify: { 'A.B': { category: none } }", "$.classify.A.B")]
    [InlineData("classify: { 'P:A.B': {} }", "$.classify.P:A.B.category")]
    [InlineData("catalog: { sinks: [ { method: 'M:A', kind: log, argument: -1 } ] }", "$.catalog.sinks[0].argument")]
    [InlineData("catalog: { sanitizers: [ { method: A } ] }", "$.catalog.sanitizers[0].method")]
    public void Mistake_IsSeenByBoth(string yaml, string place)
    {
        var text = yaml.StartsWith("controller", StringComparison.Ordinal) ? yaml : yaml + "\ncontroller: { name: Shop, complaints: { contact: x } }\n";
        Assert.Equal([place], new JsonSchemaSubset(Schema).Validate(text));
        Assert.NotEmpty(PromiseReader.Read(text).Errors);
    }

    [Theory]
    [InlineData("recipients: { a: { role: own } }")]
    [InlineData("recipients: { a: { role: '[to confirm]', country: '【要確認】' } }")]
    [InlineData("purposes: { a: { text: A, retention: '[to confirm]' } }")]
    [InlineData("purposes: { a: { text: A, retention: { until: account-closed } } }")]
    [InlineData("markers: { A.B: }")]
    [InlineData("controller: { name: Shop, officer: Taro, complaints: { contact: x } }")]
    [InlineData("catalog: { sinks: [ { method: 'T:A.LoggedAttribute', kind: log, graph-if: 2 } ], sanitizers: [ { method: ['T:A.MaskedAttribute'] } ] }")]
    [InlineData("catalog: { sinks: [ { method: ['M:A', 'M:B'], kind: log, arguments: [0, this, name] } ] }")]
    [InlineData("catalog: { sources: [ { method: 'M:A', key: type, of-person: true } ] }")]
    [InlineData("catalog: { sources: [ { method: 'M:A', category: contact.email, through: [A, 'T:N.B'] } ] }")]
    public void OtherForms_AreAcceptedByBoth(string yaml)
    {
        var text = yaml.StartsWith("controller", StringComparison.Ordinal) ? yaml : yaml + "\ncontroller: { name: Shop, complaints: { contact: x } }\n";
        Assert.Empty(new JsonSchemaSubset(Schema).Validate(text));
        Assert.Empty(PromiseReader.Read(text).Errors);
    }

    [Theory]
    [InlineData("docs/promise.md")]
    [InlineData("docs/promise.ja.md")]
    public void Guide_ExplainsEveryKeyAndChoice(string guide)
    {
        var text = File.ReadAllText(RepositoryFile.Path(guide));
        var choices = new[] { "sink", "reads" }.SelectMany(name => Values(Schema.GetProperty("definitions").GetProperty(name)));
        Assert.All(KeysByPlace().Values.SelectMany(keys => keys).Concat(choices).Distinct(), key =>
            Assert.True(text.Contains($"`{key}`", StringComparison.Ordinal) || text.Contains($"{{ {key}: ", StringComparison.Ordinal) || text.Contains($", {key}: ", StringComparison.Ordinal), $"'{key}' is not in {guide}."));
    }

    /// <summary>The keys of each map of the schema whose keys are fixed.</summary>
    private static Dictionary<string, string[]> KeysByPlace()
    {
        var places = new Dictionary<string, string[]>();
        Collect(Schema, "", places);
        foreach (var definition in Schema.GetProperty("definitions").EnumerateObject())
        {
            Collect(definition.Value, "definitions." + definition.Name, places);
        }

        return places;
    }

    private static void Collect(JsonElement schema, string place, Dictionary<string, string[]> places)
    {
        var prefix = place.Length == 0 ? "" : place + ".";
        if (schema.TryGetProperty("properties", out var properties) && schema.TryGetProperty("additionalProperties", out _))
        {
            places.Add(place, [.. properties.EnumerateObject().Select(p => p.Name)]);
            foreach (var property in properties.EnumerateObject())
            {
                Collect(property.Value, prefix + property.Name, places);
            }
        }
        else if (schema.TryGetProperty("additionalProperties", out var values))
        {
            Collect(values, prefix + "*", places);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Collect(items, place + "[]", places);
        }

        if (schema.TryGetProperty("anyOf", out var choices))
        {
            foreach (var choice in choices.EnumerateArray())
            {
                Collect(choice, place, places);
            }
        }
    }

    private static IEnumerable<string> Values(JsonElement definition) => definition.GetProperty("enum").EnumerateArray().Select(v => v.GetString()!);

    private static IEnumerable<string> Descriptions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p is { Name: "description", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : Descriptions(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Descriptions),
        _ => [],
    };
}
