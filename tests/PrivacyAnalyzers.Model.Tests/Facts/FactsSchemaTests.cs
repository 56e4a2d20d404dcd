using System.Text.Json;

namespace PrivacyAnalyzers.Model.Tests;

/// <summary>Holds <c>docs/schema/facts.schema.json</c> against the writer.</summary>
public class FactsSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFile.Path("docs/schema/facts.schema.json"))).RootElement;

    private static IReadOnlyList<string> Failures(string json) => new JsonSchemaSubset(Schema).ValidateJson(json);

    [Fact]
    public void WhatIsWritten_Conforms()
    {
        Assert.Empty(Failures(FactsFile.Write(FactsFileTests.Shop)));
        Assert.Empty(Failures(FactsFile.Write(new AssemblyFacts("A"))));
    }

    [Fact]
    public void EveryPropertyOfTheSchema_IsWritten()
    {
        var written = FactsFile.Write(FactsFileTests.Shop);

        Assert.All(PropertyNames(Schema), name => Assert.Contains($"\"{name}\": ", written, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "$.schema")]
    [InlineData("\"because\": \"label\"", "\"because\": \"guess\"", "$.members[1].because")]
    [InlineData("\"protected\": true", "\"proteced\": true", "$.members[0].proteced")]
    [InlineData("\"reads\": \"graph\"", "\"reads\": \"all\"", "$.methods[0].sinks[0].reads")]
    [InlineData("\"to\": \"new:0/P:Shop.Line.Text\"", "\"too\": \"new:0/P:Shop.Line.Text\"", "$.methods[0].writes[0].to")]
    public void AMistake_IsFoundByTheSchema(string correct, string wrong, string path)
    {
        var text = FactsFile.Write(FactsFileTests.Shop);
        Assert.Contains(correct, text, StringComparison.Ordinal);

        Assert.Contains(path, Failures(text.Replace(correct, wrong, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> PropertyNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "properties" ? p.Value.EnumerateObject().Select(n => n.Name).Concat(PropertyNames(p.Value)) : PropertyNames(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(PropertyNames),
        _ => [],
    };
}
