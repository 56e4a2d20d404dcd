using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JsonMap = System.Text.Json.Nodes.JsonObject;

namespace PrivacyAnalyzers.Model.Tests;

/// <summary>Validates YAML against the keywords of JSON Schema draft 7 that <c>privacy.schema.json</c> uses; any other keyword fails the test.</summary>
internal sealed class JsonSchemaSubset(JsonElement root)
{
    /// <summary>The places that do not conform, as paths; empty where all does.</summary>
    public IReadOnlyList<string> Validate(string yaml)
    {
        var errors = new PromiseErrors(new LineIndex(yaml));
        var document = YamlDocument.Read(yaml, PromiseSections.Keys, PromiseMessages.EmptyFile, errors);
        Assert.Empty(errors.ByPosition());
        return Validate(root, ToJson(document!), "$");
    }

    /// <summary>As <see cref="Validate(string)"/>, for JSON.</summary>
    public IReadOnlyList<string> ValidateJson(string json) => Validate(root, JsonNode.Parse(json), "$");

    private List<string> Validate(JsonElement schema, JsonNode? value, string path)
    {
        var failures = new List<string>();
        foreach (var keyword in schema.EnumerateObject())
        {
            failures.AddRange(Validate(schema, keyword, value, path));
        }

        return failures;
    }

    private List<string> Validate(JsonElement schema, JsonProperty keyword, JsonNode? value, string path) => keyword.Name switch
    {
        "$schema" or "title" or "description" or "definitions" or "else" => [],
        "$ref" => Validate(root.GetProperty("definitions").GetProperty(keyword.Value.GetString()!["#/definitions/".Length..]), value, path),
        "type" => FailIf(!IsOfType(keyword.Value, value), path),
        "const" => FailIf(!JsonNode.DeepEquals(JsonNode.Parse(keyword.Value.GetRawText()), value), path),
        "enum" => FailIf(!keyword.Value.EnumerateArray().Any(one => JsonNode.DeepEquals(JsonNode.Parse(one.GetRawText()), value)), path),
        "pattern" => FailIf(Text(value) is { } text && !Regex.IsMatch(text, keyword.Value.GetString()!), path),
        "minimum" => FailIf(value?.GetValueKind() == JsonValueKind.Number && value.GetValue<int>() < keyword.Value.GetInt32(), path),
        "minItems" => FailIf(value is JsonArray list && list.Count < keyword.Value.GetInt32(), path),
        "items" => value is JsonArray items ? [.. items.SelectMany((item, i) => Validate(keyword.Value, item, $"{path}[{i}]"))] : [],
        "required" => value is JsonMap map ? [.. keyword.Value.EnumerateArray().Select(key => key.GetString()!).Where(key => !map.ContainsKey(key)).Select(key => $"{path}.{key}")] : [],
        "properties" => value is JsonMap map
            ? [.. map.Where(e => keyword.Value.TryGetProperty(e.Key, out _)).SelectMany(e => Validate(keyword.Value.GetProperty(e.Key), e.Value, $"{path}.{e.Key}"))]
            : [],
        "additionalProperties" => value is JsonMap map
            ? [.. map.Where(e => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(e.Key, out _))
                .SelectMany(e => keyword.Value.ValueKind == JsonValueKind.False ? [$"{path}.{e.Key}"] : Validate(keyword.Value, e.Value, $"{path}.{e.Key}"))]
            : [],
        "propertyNames" => value is JsonMap map ? [.. map.SelectMany(e => Validate(keyword.Value, JsonValue.Create(e.Key), $"{path}.{e.Key}"))] : [],
        "allOf" => [.. keyword.Value.EnumerateArray().SelectMany(one => Validate(one, value, path))],
        "anyOf" => FailIf(keyword.Value.EnumerateArray().All(one => Validate(one, value, path).Count > 0), path),
        "if" => Validate(keyword.Value, value, path).Count > 0 && schema.TryGetProperty("else", out var other) ? Validate(other, value, path) : [],
        _ => throw new InvalidOperationException($"The keyword '{keyword.Name}' is not checked."),
    };

    private static List<string> FailIf(bool fails, string path) => fails ? [path] : [];

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool IsOfType(JsonElement type, JsonNode? value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "object" => value is JsonMap,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "integer" => value?.GetValueKind() == JsonValueKind.Number,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "null" => value is null,
            var other => throw new InvalidOperationException($"The type '{other}' is not checked."),
        };

    /// <summary>The node as editors see it: by the core schema of YAML 1.2, a word without quotes may be a number, a truth value or null.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping map => new JsonMap(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, ToJson(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        { IsEmpty: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsPlain: true } scalar when int.TryParse(scalar.Value, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException("No such node."),
    };
}
