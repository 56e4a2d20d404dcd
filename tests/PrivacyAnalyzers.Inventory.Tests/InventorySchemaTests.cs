using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Model.Tests;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed class InventorySchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFile.Path("docs/schema/inventory.schema.json"))).RootElement;

    /// <summary>An inventory in which every optional property is there.</summary>
    private static DataInventory Full { get; } = InventoryBuilder.Merge(
        [
            Shop.Domain,
            Shop.Persistence with { Contacts = [new("maps.example", "HttpClient.GetAsync", "M:Shop.Map.Load", "Map.cs:8"), new("api.stripe.com", "HttpClient.PostAsync", "M:Shop.Pay.Run", "Pay.cs:5"), new(null, "SmtpClient.Send", "M:Shop.Mail.Run", "Mail.cs:5")] },
            Shop.Web with { Flows = [.. Shop.Web.Flows, Shop.Web.Flows[0] with { Because = ClassificationReason.Catalog, Recipient = "stripe", At = "A.cs:1" }] },
        ],
        Shop.Promise with
        {
            Recipients = [Shop.Promise.Recipients[0] with { PurposeOfRecipient = LocalizedText.Same("x"), OptOut = "https://stripe.example" }],
            Disadvantages = [LocalizedText.Same("x")],
        });

    private static IReadOnlyList<string> Failures(string json) => [.. new InventorySchema(Schema).Validate(JsonNode.Parse(json)!)];

    [Fact]
    public void RealInventories_Conform()
    {
        Assert.Empty(Failures(InventoryJson.Write(Full)));
        Assert.Empty(Failures(InventoryJson.Write(Shop.Inventory)));
        Assert.Empty(Failures(InventoryJson.Write(InventoryBuilder.Merge([], Promise.Empty))));
    }

    [Fact]
    public void EveryPropertyOfTheSchema_IsWrittenByTheTool()
    {
        var written = Properties(JsonNode.Parse(InventoryJson.Write(Full))!).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(InventorySchema.PropertyNames(Schema).Except(written, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "$.schema")]
    [InlineData("\"because\": \"promise\"", "\"because\": \"guess\"", "$.items[0].because")]
    [InlineData("\"protected\": true", "\"protected\": \"yes\"", "$.items[0].protected")]
    [InlineData("\"protected\": true", "\"proteced\": true", "$.items[0].protected")]
    public void AMistake_IsFoundByTheSchema(string correct, string wrong, string path) =>
        Assert.Contains(path, Failures(InventoryJson.Write(Shop.Inventory).Replace(correct, wrong, StringComparison.Ordinal)));

    private static IEnumerable<string> Properties(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(p => Properties(p.Value!).Prepend(p.Key)),
        JsonArray list => list.SelectMany(i => Properties(i!)),
        _ => [],
    };
}
