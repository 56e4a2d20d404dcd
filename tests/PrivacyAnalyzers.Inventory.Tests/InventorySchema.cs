using System.Text.Json;
using System.Text.Json.Nodes;
using JsonMap = System.Text.Json.Nodes.JsonObject;

namespace PrivacyAnalyzers.Inventory.Tests;

/// <summary>Validates JSON against the keywords of JSON Schema draft 7 that <c>inventory.schema.json</c> uses; any other keyword fails the test.</summary>
internal sealed class InventorySchema(JsonElement root)
{
    /// <summary>The places that do not conform, as paths.</summary>
    public IEnumerable<string> Validate(JsonNode? value) => Validate(root, value, "$");

    /// <summary>All property names that a schema knows.</summary>
    public static IEnumerable<string> PropertyNames(JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var own))
        {
            foreach (var property in own.EnumerateObject())
            {
                yield return property.Name;
            }
        }

        if (schema.TryGetProperty("definitions", out var definitions))
        {
            foreach (var name in definitions.EnumerateObject().SelectMany(d => PropertyNames(d.Value)))
            {
                yield return name;
            }
        }
    }

    private IEnumerable<string> Validate(JsonElement schema, JsonNode? value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Validate(schema, keyword, value, path));

    private IEnumerable<string> Validate(JsonElement schema, JsonProperty keyword, JsonNode? value, string path) => keyword.Name switch
    {
        "$schema" or "title" or "description" or "definitions" => [],
        "$ref" => Validate(root.GetProperty("definitions").GetProperty(keyword.Value.GetString()!["#/definitions/".Length..]), value, path),
        "allOf" => keyword.Value.EnumerateArray().SelectMany(one => Validate(one, value, path)),
        "type" => FailUnless(IsOfType(keyword.Value.GetString()!, value), path),
        "const" => FailUnless(JsonNode.DeepEquals(JsonNode.Parse(keyword.Value.GetRawText()), value), path),
        "enum" => FailUnless(keyword.Value.EnumerateArray().Any(one => JsonNode.DeepEquals(JsonNode.Parse(one.GetRawText()), value)), path),
        "minItems" => FailUnless((value as JsonArray ?? []).Count >= keyword.Value.GetInt32(), path),
        "items" => (value as JsonArray ?? []).SelectMany((item, i) => Validate(keyword.Value, item, $"{path}[{i}]")),
        "required" => keyword.Value.EnumerateArray().Select(key => key.GetString()!).Where(key => value is JsonMap map && !map.ContainsKey(key)).Select(key => $"{path}.{key}"),
        "properties" => (value as JsonMap ?? []).Where(p => keyword.Value.TryGetProperty(p.Key, out _)).SelectMany(p => Validate(keyword.Value.GetProperty(p.Key), p.Value, $"{path}.{p.Key}")),
        "additionalProperties" => (value as JsonMap ?? []).Where(p => !schema.GetProperty("properties").TryGetProperty(p.Key, out _)).Select(p => $"{path}.{p.Key}"),
        _ => throw new InvalidOperationException($"The keyword '{keyword.Name}' is not checked."),
    };

    private static IEnumerable<string> FailUnless(bool holds, string path) => holds ? [] : [path];

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonMap,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => throw new InvalidOperationException($"The type '{type}' is not checked."),
    };
}
