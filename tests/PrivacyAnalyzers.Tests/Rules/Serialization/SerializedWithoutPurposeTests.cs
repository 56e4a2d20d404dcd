namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3001.</summary>
public class SerializedWithoutPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3001");

    private static string Method(string body) => $$"""
        using PrivacyAnalyzers.Annotations;
        using Newtonsoft.Json;
        using STJ = System.Text.Json.JsonSerializer;

        public class Plain { public int Id { get; set; } [PersonalData(DataCategory.ContactEmail), Purpose("support")] public string Mail { get; set; } = ""; }
        public class Ignored
        {
            [PersonalData(DataCategory.IdentityName)]
            [System.Text.Json.Serialization.JsonIgnore] public string ForSystem { get; set; } = "";
        }
        public class IgnoredByNewtonsoft
        {
            [PersonalData(DataCategory.IdentityName)]
            [Newtonsoft.Json.JsonIgnore] public string ForNewtonsoft { get; set; } = "";
        }
        public class SometimesIgnored
        {
            [PersonalData(DataCategory.IdentityName)]
            [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string? Now { get; set; }
        }
        public class Fields { [PersonalData(DataCategory.IdentityName)] public string Field1 = ""; }
        public class Hidden { [PersonalData(DataCategory.IdentityName)] internal string Inner { get; set; } = ""; [PersonalData(DataCategory.IdentityName)] private string Own { get; set; } = ""; }
        [JsonObject(MemberSerialization.OptIn)]
        public class OptIn { [JsonProperty, PersonalData(DataCategory.IdentityName)] public string In { get; set; } = ""; [PersonalData(DataCategory.IdentityName)] public string Out { get; set; } = ""; }
        public class Gold : Customer { public int Points { get; set; } }

        class Export
        {
            public void Run(Customer c, Order order, List<Customer> all, Dictionary<int, Customer> byId, Stream s)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheMembersAndTheSerializer() => VerifyCS.VerifyAnalyzerAsync(
        Method("""var json = STJ.Serialize({|#0:order|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Name' (identity.name), with 'Order.ShipTo' (contact.address), is serialized by System.Text.Json without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""var json = STJ.Serialize({|#0:order|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Name'（identity.name）、'Order.ShipTo'（contact.address）が利用目的の宣言なしに System.Text.Json でシリアル化されます。[Purpose(\"…\")] を付けるか、[JsonIgnore] で除外してください"));

    [Theory]
    [InlineData("""STJ.Serialize({|PRIV3001:c|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:c|}, c.GetType());""")]
    [InlineData("""STJ.Serialize<object>({|PRIV3001:c|});""")]
    [InlineData("""STJ.SerializeToUtf8Bytes({|PRIV3001:c|});""")]
    [InlineData("""STJ.SerializeAsync(s, {|PRIV3001:all|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:byId|});""")]
    [InlineData("""STJ.Serialize(new { Who = {|PRIV3001:c.Name|} });""")]
    [InlineData("""STJ.Serialize({|PRIV3001:c.Name|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:all.Select(x => new { x.Id, x.Name })|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:new Gold()|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:new SometimesIgnored()|});""")]
    [InlineData("""STJ.Serialize({|PRIV3001:new IgnoredByNewtonsoft()|});""")]
    [InlineData("""var p = new Plain { Mail = c.Name }; STJ.Serialize({|PRIV3001:p|});""")]
    [InlineData("""JsonConvert.SerializeObject({|PRIV3001:c|});""")]
    [InlineData("""JsonConvert.SerializeObject({|PRIV3001:new Ignored()|});""")]
    [InlineData("""JsonConvert.SerializeObject({|PRIV3001:new Fields()|});""")]
    [InlineData("""JsonConvert.SerializeObject({|PRIV3001:new OptIn()|});""")]
    [InlineData("""Newtonsoft.Json.Linq.JObject.FromObject({|PRIV3001:c|});""")]
    public Task WithoutPurpose_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""STJ.Serialize(new Plain());""")]
    [InlineData("""STJ.Serialize(c.Email);""")]
    [InlineData("""STJ.Serialize(c.Id);""")]
    [InlineData("""STJ.Serialize(new { c.Id, c.Shelf });""")]
    [InlineData("""STJ.Serialize(new { Name = Redact.Fully(c.Name) });""")]
    [InlineData("""STJ.Serialize(new Ignored());""")]
    [InlineData("""STJ.Serialize(new Fields());""")]
    [InlineData("""STJ.Serialize(new Hidden());""")]
    [InlineData("""JsonConvert.SerializeObject(new IgnoredByNewtonsoft());""")]
    [InlineData("""JsonConvert.SerializeObject(new Hidden());""")]
    [InlineData("""STJ.Serialize(all.Count);""")]
    [InlineData("""STJ.Serialize(all.Select(x => x.Id));""")]
    [InlineData("""STJ.Serialize(all.Select(x => new { x.Id, x.Shelf }));""")]
    [InlineData("""STJ.Serialize(nameof(c.Name));""")]
    [InlineData("""STJ.Serialize(new { HasName = c.Name.Length > 0 });""")]
    [InlineData("""STJ.Deserialize<Customer>("{}");""")]
    public Task WithPurposeOrNoPersonalData_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
