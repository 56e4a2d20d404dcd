namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3001: JSON and XML that is written by hand, value by value.</summary>
public class WritersTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3001");

    private static string Method(string body) => $$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Xml;
        using System.Xml.Linq;
        using Newtonsoft.Json.Linq;
        using PrivacyAnalyzers.Annotations;

        class Export
        {
            public async Task Run(Customer c, List<Customer> all, Utf8JsonWriter json, Newtonsoft.Json.JsonWriter old, XmlWriter xml, XmlDocument document, XElement root, JsonNode node, JObject tree)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheWriter() => VerifyCS.VerifyAnalyzerAsync(
        Method("""json.WriteString("name", {|#0:c.Name|}); xml.WriteElementString("name", {|#1:c.Name|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name' (identity.name) is serialized by System.Text.Json without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [JsonIgnore]"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("'Customer.Name' (identity.name) is serialized by System.Xml without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [XmlIgnore]"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""xml.WriteElementString("name", {|#0:c.Name|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name'（identity.name）が利用目的の宣言なしに System.Xml でシリアル化されます。[Purpose(\"…\")] を付けるか、[XmlIgnore] で除外してください"));

    [Theory]
    [InlineData("""json.WriteStringValue({|PRIV3001:c.Name|});""")]
    [InlineData("""json.WriteString("name"u8, {|PRIV3001:c.Name|}.Trim());""")]
    [InlineData("""json.WriteRawValue("\"" + {|PRIV3001:c.Name|} + "\"");""")]
    [InlineData("""foreach (var x in all) { json.WriteStringValue({|PRIV3001:x.Name|}); }""")]
    [InlineData("""var value = JsonValue.Create({|PRIV3001:c.Name|});""")]
    [InlineData("""var value = JsonValue.Create({|PRIV3001:c|});""")]
    [InlineData("""new JsonArray().Add<Customer>({|PRIV3001:c|});""")]
    [InlineData("""node["name"] = {|PRIV3001:c.Name|};""")]
    [InlineData("""var o = new JsonObject { ["name"] = {|PRIV3001:c.Name|} };""")]
    [InlineData("""old.WriteValue({|PRIV3001:c.Name|});""")]
    [InlineData("""tree["name"] = {|PRIV3001:c.Name|};""")]
    [InlineData("""var p = new JProperty("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""tree.Add("name", new JValue({|PRIV3001:c.Name|}));""")]
    [InlineData("""xml.WriteAttributeString("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""xml.WriteString({|PRIV3001:c.Name|});""")]
    [InlineData("""await xml.WriteElementStringAsync(null, "name", null, {|PRIV3001:c.Name|});""")]
    [InlineData("""xml.WriteCData({|PRIV3001:c.Name|});""")]
    [InlineData("""var e = new XElement("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""var names = all.Select(x => new XElement("name", {|PRIV3001:x.Name|})).ToList();""")]
    [InlineData("""var e = new XElement("people", new XElement("person", new XAttribute("id", c.Id), new XElement("name", {|PRIV3001:c.Name|})));""")]
    [InlineData("""root.Add(new XElement("name", {|PRIV3001:c.Name|}));""")]
    [InlineData("""root.Add({|PRIV3001:c.Name|});""")]
    [InlineData("""var a = new XAttribute("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""root.SetElementValue("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""root.Value = {|PRIV3001:c.Name|};""")]
    [InlineData("""document.DocumentElement!.InnerText = {|PRIV3001:c.Name|};""")]
    [InlineData("""document.DocumentElement!.SetAttribute("name", {|PRIV3001:c.Name|});""")]
    [InlineData("""document.AppendChild(document.CreateTextNode({|PRIV3001:c.Name|}));""")]
    public Task PersonalDataThatIsWritten_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""json.WriteString("email", c.Email);""")]
    [InlineData("""json.WriteNumber("id", c.Id);""")]
    [InlineData("""json.WriteNumber("length", c.Name.Length);""")]
    [InlineData("""json.WriteBoolean("hasName", c.Name != "");""")]
    [InlineData("""json.WriteString("name", Redact.Fully(c.Name));""")]
    [InlineData("""json.WriteString("shelf", c.Shelf);""")]
    [InlineData("""node["id"] = c.Id;""")]
    [InlineData("""node["email"] = c.Email;""")]
    [InlineData("""var name = node[c.Name];""")]
    [InlineData("""var o = JsonNode.Parse("{}");""")]
    [InlineData("""var name = (string?)tree["name"];""")]
    [InlineData("""tree["id"] = c.Id;""")]
    [InlineData("""var e = new XElement("customer", new XAttribute("id", c.Id), new XElement("email", c.Email));""")]
    [InlineData("""var e = root.Element(c.Name);""")]
    [InlineData("""c.Name = root.Value;""")]
    [InlineData("""c.Name = root.Attribute("name")!.Value;""")]
    [InlineData("""xml.WriteElementString("count", all.Count.ToString());""")]
    [InlineData("""xml.WriteComment("exported");""")]
    public Task HarmlessWriting_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
