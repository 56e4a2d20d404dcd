using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace PrivacyAnalyzers.Model.Tests;

public class FactsFileTests
{
    internal static readonly AssemblyFacts Shop = new("Shop.Domain")
    {
        References = ["Shop.Core", "Acme.Mail"],
        Members =
        [
            new("P:Shop.Customer.Name", "Customer.Name", "identity.name", ClassificationReason.Label, "Customer.cs:12") { Evidence = "氏名", Label = "お客様の氏名" },
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", ClassificationReason.Attribute, "Customer.cs:14")
            {
                Purposes = ["order-fulfilment", "support"],
                Subject = "customer",
                Retention = new("P5Y", "account-closed"),
                Required = true,
                Protected = true,
            },
        ],
        Flows =
        [
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", "http", "M:System.Net.Http.HttpClient.PostAsync", "M:Shop.Mailer.Send", "Mailer.cs:9") { Host = "api.example.com", Recipient = "mailer", Because = ClassificationReason.Attribute, Rule = "PRIV4001" },
            new("P:Shop.Customer.Email", "Customer.Email", "contact.email", "log", "M:Log", "M:Shop.Mailer.Send", "Mailer.cs:41"),
        ],
        Collections = [new("M:Shop.Signup.Post(Shop.Customer)", "endpoint", "P:Shop.Customer.Email", "Signup.cs:20")],
        Stores = [new("T:Shop.ShopDbContext", "database", "Customers", "P:Shop.Customer.Email", "ShopDbContext.cs:7")],
        Contacts = [new("maps.example", "HttpClient.GetAsync", "M:Shop.Map.Load", "Map.cs:8"), new("chat.example", "HttpClient.PostAsync", "M:Shop.Chat.Run", "Chat.cs:5"), new(null, "SmtpClient.Send", "M:Shop.Mailer.Send", "Mailer.cs:9")],
        Addresses = [new("F:Shop.Servers.Mail", "https://mail.example/")],
        GivenAddresses = [new("M:Shop.Chat.Send(Shop.Message)#message", "HttpClient.SendAsync") { Parts = ["P:Shop.Message.Target"] }, new("M:Shop.Chat.Load(System.String)#url", "HttpClient.GetAsync")],
        Deletions = [new("M:Shop.Retention.Run", "delete", "Retention.cs:12") { Item = "P:Shop.Customer.Email" }, new("M:Shop.Retention.Run", "delete", "Retention.cs:13") { Table = "KAIIN" }],
        ProcessesFor = ["support", "marketing"],
        Findings = [new("PRIV4001", "P:Shop.Customer.Email", "M:System.Net.Http.HttpClient.PostAsync", "M:Shop.Mailer.Send"), new("PRIV1002", "P:Shop.Customer.Email")],
        Methods =
        [
            new("M:Shop.Text.Nothing(System.String)"),
            new("M:Shop.Text.Join(Shop.Customer,System.Func{System.String})")
            {
                Returns = new() { From = ["0/P:Shop.Customer.Name", "call:0"], Text = ["0"], Graph = ["1"], Data = [new("P:Shop.Customer.Email", "Customer.Email", "contact.email")], Objects = ["new:0"], Begins = "https://", IsUnknown = true },
                Throws = new() { From = ["this"] },
                Objects = [new() { Type = "Shop.Line" }, new() { IsFound = true }, new() { Function = "M:Shop.Text.Nothing(System.String)", Receiver = new() { From = ["this"] } }],
                Writes = [new("new:0/P:Shop.Line.Text", new() { From = ["0/P:Shop.Customer.Name"] }), new("new:0/[\"a~1b\"]", ValueFact.Nothing)],
                Sinks =
                [
                    new("0", "serialize", "M:Serialize", "Text.Join", "Text.cs:7") { Reads = SinkReads.Graph, Serializer = "System.Text.Json", Reported = ["P:Shop.Customer.Email"] },
                    new("1", "log", "M:Log", "Text.Join", "Text.cs:9") { As = SinkReads.Graph },
                    new("0", "http", "M:Post", "Text.Join", "Text.cs:8") { As = SinkReads.Text, Reads = SinkReads.Value, Host = "api.example.com", Recipient = "mailer" },
                ],
                Calls = [new("1", [new() { From = ["0/P:Shop.Customer.Name"] }, ValueFact.Nothing])],
                Implementations = ["M:Shop.Other.Join(Shop.Customer,System.Func{System.String})"],
                Cut = "effects",
            },
        ],
    };

    private const string ShopText = """
        {
          "schema": 1,
          "assembly": "Shop.Domain",
          "references": [
            "Acme.Mail",
            "Shop.Core"
          ],
          "members": [
            { "id": "P:Shop.Customer.Email", "name": "Customer.Email", "category": "contact.email", "because": "attribute", "purposes": ["order-fulfilment", "support"], "subject": "customer", "retention": { "period": "P5Y", "until": "account-closed" }, "required": true, "protected": true, "at": "Customer.cs:14" },
            { "id": "P:Shop.Customer.Name", "name": "Customer.Name", "category": "identity.name", "because": "label", "evidence": "氏名", "label": "お客様の氏名", "at": "Customer.cs:12" }
          ],
          "flows": [
            { "source": "P:Shop.Customer.Email", "sourceName": "Customer.Email", "category": "contact.email", "kind": "log", "sink": "M:Log", "in": "M:Shop.Mailer.Send", "at": "Mailer.cs:41" },
            { "source": "P:Shop.Customer.Email", "sourceName": "Customer.Email", "category": "contact.email", "because": "attribute", "kind": "http", "sink": "M:System.Net.Http.HttpClient.PostAsync", "host": "api.example.com", "recipient": "mailer", "rule": "PRIV4001", "in": "M:Shop.Mailer.Send", "at": "Mailer.cs:9" }
          ],
          "collections": [
            { "id": "M:Shop.Signup.Post(Shop.Customer)", "kind": "endpoint", "item": "P:Shop.Customer.Email", "at": "Signup.cs:20" }
          ],
          "stores": [
            { "id": "T:Shop.ShopDbContext", "kind": "database", "table": "Customers", "item": "P:Shop.Customer.Email", "at": "ShopDbContext.cs:7" }
          ],
          "deletions": [
            { "in": "M:Shop.Retention.Run", "kind": "delete", "item": "P:Shop.Customer.Email", "at": "Retention.cs:12" },
            { "in": "M:Shop.Retention.Run", "kind": "delete", "table": "KAIIN", "at": "Retention.cs:13" }
          ],
          "contacts": [
            { "by": "SmtpClient.Send", "in": "M:Shop.Mailer.Send", "at": "Mailer.cs:9" },
            { "host": "chat.example", "by": "HttpClient.PostAsync", "in": "M:Shop.Chat.Run", "at": "Chat.cs:5" },
            { "host": "maps.example", "by": "HttpClient.GetAsync", "in": "M:Shop.Map.Load", "at": "Map.cs:8" }
          ],
          "processesFor": [
            "marketing",
            "support"
          ],
          "addresses": [
            { "id": "F:Shop.Servers.Mail", "address": "https://mail.example/" }
          ],
          "givenAddresses": [
            { "parameter": "M:Shop.Chat.Load(System.String)#url", "by": "HttpClient.GetAsync" },
            { "parameter": "M:Shop.Chat.Send(Shop.Message)#message", "by": "HttpClient.SendAsync", "parts": ["P:Shop.Message.Target"] }
          ],
          "methods": [
            { "id": "M:Shop.Text.Join(Shop.Customer,System.Func{System.String})", "returns": { "from": ["0/P:Shop.Customer.Name", "call:0"], "text": ["0"], "graph": ["1"], "data": [{ "id": "P:Shop.Customer.Email", "name": "Customer.Email", "category": "contact.email" }], "objects": ["new:0"], "begins": "https://", "unknown": true }, "throws": { "from": ["this"] }, "objects": [{ "type": "Shop.Line" }, { "found": true }, { "function": "M:Shop.Text.Nothing(System.String)", "receiver": { "from": ["this"] } }], "writes": [{ "to": "new:0/P:Shop.Line.Text", "from": ["0/P:Shop.Customer.Name"] }, { "to": "new:0/[\"a~1b\"]" }], "sinks": [{ "from": "0", "kind": "serialize", "reads": "graph", "serializer": "System.Text.Json", "sink": "M:Serialize", "reported": ["P:Shop.Customer.Email"], "in": "Text.Join", "at": "Text.cs:7" }, { "graph": "1", "kind": "log", "sink": "M:Log", "in": "Text.Join", "at": "Text.cs:9" }, { "text": "0", "kind": "http", "reads": "value", "sink": "M:Post", "host": "api.example.com", "recipient": "mailer", "in": "Text.Join", "at": "Text.cs:8" }], "calls": [{ "function": "1", "arguments": [{ "from": ["0/P:Shop.Customer.Name"] }, {}] }], "implementations": ["M:Shop.Other.Join(Shop.Customer,System.Func{System.String})"], "cut": "effects" },
            { "id": "M:Shop.Text.Nothing(System.String)" }
          ],
          "findings": [
            { "rule": "PRIV1002", "source": "P:Shop.Customer.Email" },
            { "rule": "PRIV4001", "source": "P:Shop.Customer.Email", "sink": "M:System.Net.Http.HttpClient.PostAsync", "in": "M:Shop.Mailer.Send" }
          ]
        }

        """;

    [Fact]
    public void Write_SortsAndPutsEachFactOnALine() => Assert.Equal(ShopText, FactsFile.Write(Shop));

    [Fact]
    public void Write_LeavesOutWhatIsEmpty() =>
        Assert.Equal("{\n  \"schema\": 1,\n  \"assembly\": \"A\"\n}\n", FactsFile.Write(new AssemblyFacts("A") { Members = default }));

    [Fact]
    public void Write_GivesTheSameBytesWhateverTheOrder()
    {
        var reversed = Shop with
        {
            References = [.. Shop.References.Reverse()],
            Members = [.. Shop.Members.Reverse()],
            Flows = [.. Shop.Flows.Reverse()],
        };

        Assert.Equal(FactsFile.Write(Shop), FactsFile.Write(reversed));
    }

    [Fact]
    public void Write_EscapesWhatJsonForbids() =>
        Assert.Contains(
            """
            "assembly": "a\"b\\c\n\r\t\u0000\u007f\u2028\ud83d😀日本"
            """,
            FactsFile.Write(new AssemblyFacts("a\"b\\c\n\r\t\0\u007f\u2028\ud83d😀日本")));

    [Fact]
    public void Write_IsJsonThatOthersRead()
    {
        var json = System.Text.Json.JsonDocument.Parse(FactsFile.Write(Shop)).RootElement;

        Assert.Equal("P5Y", json.GetProperty("members")[0].GetProperty("retention").GetProperty("period").GetString());
    }

    [Fact]
    public void Read_GivesBackEveryValue()
    {
        var read = FactsFile.Read(ShopText, out var error);

        Assert.Null(error);
        Assert.NotNull(read);
        Assert.Equal("Shop.Domain", read.Assembly);
        Assert.Equal(["Acme.Mail", "Shop.Core"], read.References.AsEnumerable());
        var email = read.Members[0];
        Assert.Equal(["order-fulfilment", "support"], email.Purposes.AsEnumerable());
        Assert.Equal(
            new MemberFact("P:Shop.Customer.Email", "Customer.Email", "contact.email", ClassificationReason.Attribute, "Customer.cs:14")
            {
                Purposes = email.Purposes,
                Subject = "customer",
                Retention = new("P5Y", "account-closed"),
                Required = true,
                Protected = true,
            },
            email);
        Assert.Equal((ClassificationReason.Label, "氏名", "お客様の氏名", (bool?)null, false), (read.Members[1].Because, read.Members[1].Evidence, read.Members[1].Label, read.Members[1].Required, read.Members[1].Protected));
        Assert.Equal([Shop.Flows[1], Shop.Flows[0]], read.Flows.AsEnumerable());
        Assert.Equal(Shop.Collections.AsEnumerable(), read.Collections.AsEnumerable());
        Assert.Equal(Shop.Stores.AsEnumerable(), read.Stores.AsEnumerable());
        Assert.Equal(Shop.Deletions.AsEnumerable(), read.Deletions.AsEnumerable());
        Assert.Equal([null, "chat.example", "maps.example"], read.Contacts.Select(c => c.Host));
        Assert.Equal(["SmtpClient.Send", "HttpClient.PostAsync", "HttpClient.GetAsync"], read.Contacts.Select(c => c.By));
        Assert.Equal(Shop.Addresses.AsEnumerable(), read.Addresses.AsEnumerable());
        Assert.Equal(["M:Shop.Chat.Load(System.String)#url ", "M:Shop.Chat.Send(Shop.Message)#message P:Shop.Message.Target"], read.GivenAddresses.Select(g => $"{g.Parameter} {(g.Parts is { } parts ? string.Join(" ", parts) : "")}"));
        Assert.Equal(Shop.ProcessesFor.Order(StringComparer.Ordinal), read.ProcessesFor.AsEnumerable());
        Assert.Equal(Shop.Findings.Order(), read.Findings.AsEnumerable());
        Assert.Equal(ShopText, FactsFile.Write(read));
    }

    [Fact]
    public void Read_GivesBackWhatMethodsDo()
    {
        var methods = FactsFile.Read(ShopText, out _)!.Methods;

        Assert.True(methods[1].Returns.IsNothing);
        var join = methods[0];
        Assert.Equal(["0/P:Shop.Customer.Name", "call:0"], join.Returns.From.AsEnumerable());
        Assert.Equal(["0"], join.Returns.Text.AsEnumerable());
        Assert.Equal(["1"], join.Returns.Graph.AsEnumerable());
        Assert.Equal(new DataFact("P:Shop.Customer.Email", "Customer.Email", "contact.email"), Assert.Single(join.Returns.Data));
        Assert.Equal(("https://", true), (join.Returns.Begins, join.Returns.IsUnknown));
        Assert.Equal(["Shop.Line", null, null], join.Objects.Select(o => o.Type));
        Assert.Equal(["new:0/P:Shop.Line.Text", "new:0/[\"a~1b\"]"], join.Writes.Select(w => w.To));
        Assert.Equal([(SinkReads.Graph, SinkReads.Value, null), (SinkReads.Text, SinkReads.Graph, null), (SinkReads.Value, SinkReads.Text, "mailer")], join.Sinks.Select(s => (s.Reads, s.As, s.Recipient)));
        Assert.Equal(2, Assert.Single(join.Calls).Arguments.Length);
        Assert.Equal("effects", join.Cut);
    }

    [Theory]
    [InlineData("{}", "\"id\" is missing")]
    [InlineData("{\"id\":\"M:A.B\",\"returns\":3}", "\"returns\" is not of type object")]
    [InlineData("{\"id\":\"M:A.B\",\"writes\":[{}]}", "\"to\" is missing")]
    [InlineData("{\"id\":\"M:A.B\",\"sinks\":[{\"kind\":\"log\",\"sink\":\"M:L\",\"in\":\"A.B\",\"at\":\"A.cs:1\"}]}", "\"from\" is missing")]
    [InlineData("{\"id\":\"M:A.B\",\"sinks\":[{\"from\":\"0\",\"kind\":\"log\",\"reads\":\"all\",\"sink\":\"M:L\",\"in\":\"A.B\",\"at\":\"A.cs:1\"}]}", "\"reads\" is 'all'")]
    public void WhatIsNoMethod_GivesOneSentence(string method, string reason)
    {
        Assert.Null(FactsFile.Read($"{{\"schema\": 1, \"assembly\": \"A\", \"methods\": [{method}]}}", out var error));

        Assert.Equal($"This is not a facts file: {reason}; delete it and build again", error?.En);
    }

    [Theory]
    [InlineData(ClassificationReason.Attribute)]
    [InlineData(ClassificationReason.Marker)]
    [InlineData(ClassificationReason.Promise)]
    [InlineData(ClassificationReason.Catalog)]
    [InlineData(ClassificationReason.Facts)]
    [InlineData(ClassificationReason.Name)]
    [InlineData(ClassificationReason.Label)]
    public void Read_KnowsEveryReasonThatWriteWrites(ClassificationReason reason)
    {
        var facts = new AssemblyFacts("A") { Members = [new("P:A.B", "A.B", "work", reason, "A.cs:1")] };

        Assert.Equal(reason, FactsFile.Read(FactsFile.Write(facts), out _)?.Members[0].Because);
    }

    [Fact]
    public void WhatIsWrittenIsReadBack_ForAnyText()
    {
        static bool SurvivesUnchanged(string[] texts)
        {
            var t = texts.Select(x => x ?? "").Concat(["", "", ""]).ToArray();
            var facts = new AssemblyFacts(t[0])
            {
                References = [.. t],
                Members = [.. t.Select(x => new MemberFact(x, x, x, ClassificationReason.Name, t[1]) { Evidence = x, Label = t[2], Purposes = [.. t] })],
                Flows = [.. t.Select(x => new FlowFact(x, x, x, x, x, x, x) { Host = x })],
                Stores = [.. t.Select(x => new StoreFact(x, x, null, x, x))],
            };
            var written = FactsFile.Write(facts);
            var read = FactsFile.Read(written, out _);
            return read is not null && read.Assembly == t[0] && FactsFile.Write(read) == written;
        }

        Prop.ForAll<string[]>(SurvivesUnchanged).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AnyUtf16_IsReadBack()
    {
        var all = new string([.. Enumerable.Range(0, 0x10000).Select(c => (char)c)]);
        var lone = "\ud800 \udc00 \udc00\ud800";

        Assert.Equal(all + lone, FactsFile.Read(FactsFile.Write(new AssemblyFacts(all + lone)), out _)?.Assembly);
    }

    [Fact]
    public void UnknownPropertiesNullsAndAByteOrderMark_AreIgnored()
    {
        var read = FactsFile.Read(
            "\uFEFF{\"schema\":1,\"future\":{\"a\":[1,null,{}]},\"assembly\":\"A\",\"flows\":null,\"members\":[{\"id\":\"P:A.B\",\"name\":\"A.B\",\"category\":\"work\",\"because\":\"name\",\"at\":\"A.cs:1\",\"label\":null,\"x y\":1}]}",
            out var error);

        Assert.Null(error);
        Assert.Equal("P:A.B", Assert.Single(read!.Members).Id);
    }

    [Theory]
    [InlineData("", "it is not JSON at 1:1")]
    [InlineData("   ", "it is not JSON at 1:4")]
    [InlineData("\0\u0001MZ\ufffd\ud800", "it is not JSON at 1:1")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"mem", "it is not JSON at 1:36")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\"} x", "it is not JSON at 1:32")]
    [InlineData("schema: 1", "it is not JSON at 1:1")]
    [InlineData("[]", "it has no schema number")]
    [InlineData("null", "it has no schema number")]
    [InlineData("{}", "it has no schema number")]
    [InlineData("{\"schema\": \"1\"}", "\"schema\" is not of type number")]
    [InlineData("{\n  \"schema\": 1,\n  \"assembly\": \"\\x\"\n}", "it is not JSON at 3:17")]
    [InlineData("{\"schema\": 1, \"assembly\": \"\\u00g0\"}", "it is not JSON at 1:32")]
    [InlineData("{\"schema\": 1, \"assembly\": \"a\nb\"}", "it is not JSON at 1:29")]
    [InlineData("{\"schema\": -}", "it is not JSON at 1:12")]
    [InlineData("{\"schema\": 1}", "\"assembly\" is missing")]
    [InlineData("{\"schema\": 1, \"assembly\": 3}", "\"assembly\" is not of type string")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"members\": {}}", "\"members\" is not of type array")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"members\": [3]}", "\"members\" is not of type object")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"members\": [null]}", "\"members\" is not of type object")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"references\": [1]}", "\"references\" is not of type string")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"flows\": [{}]}", "\"source\" is missing")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"members\": [{\"id\":\"i\",\"name\":\"n\",\"category\":\"c\",\"because\":\"guess\",\"at\":\"a\"}]}", "\"because\" is 'guess'")]
    [InlineData("{\"schema\": 1, \"assembly\": \"A\", \"members\": [{\"id\":\"i\",\"name\":\"n\",\"category\":\"c\",\"because\":\"name\",\"at\":\"a\",\"required\":\"yes\"}]}", "\"required\" is not of type boolean")]
    public void WhatIsNoFactsFile_GivesOneSentence(string text, string reason)
    {
        Assert.Null(FactsFile.Read(text, out var error));

        Assert.Equal($"This is not a facts file: {reason}; delete it and build again", error?.En);
        Assert.StartsWith("ファクトファイルではありません: ", error?.Ja);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void AnotherSchema_IsNamed(string schema)
    {
        Assert.Null(FactsFile.Read($"{{\"schema\": {schema}, \"assembly\": \"A\"}}", out var error));

        Assert.Equal($"Its schema is {schema} and this version of PrivacyAnalyzers reads 1: use the same version in all projects and build again", error?.En);
        Assert.Equal($"スキーマは {schema} ですが、このバージョンの PrivacyAnalyzers が読めるのは 1 です。すべてのプロジェクトで同じバージョンを使い、ビルドし直してください", error?.Ja);
    }

    [Fact]
    public void DeepNesting_IsRefused()
    {
        var deep = "{\"schema\":1,\"assembly\":\"A\",\"x\":" + string.Concat(Enumerable.Repeat("[", 1_000_000)) + string.Concat(Enumerable.Repeat("]", 1_000_000)) + "}";

        Assert.Null(FactsFile.Read(deep, out var error));
        Assert.Equal("This is not a facts file: it is not JSON at 1:95; delete it and build again", error?.En);
    }

    [Fact]
    public void TenMegabytes_AreReadOrRefused()
    {
        var facts = new AssemblyFacts("A")
        {
            Members = [.. Enumerable.Range(0, 75_000).Select(i => new MemberFact($"P:Shop.Type{i}.Email", $"Type{i}.Email", "contact.email", ClassificationReason.Name, $"File{i}.cs:1"))],
        };
        var text = FactsFile.Write(facts);
        Assert.InRange(text.Length, 9_000_000, 12_000_000);

        Assert.Equal(75_000, FactsFile.Read(text, out _)?.Members.Length);
        Assert.Null(FactsFile.Read(text[..^3], out _));
        Assert.Null(FactsFile.Read(new string('x', 10_000_000), out _));
        Assert.Null(FactsFile.Read("\"" + new string('x', 10_000_000), out _));
    }

    [Fact]
    public void CuttingTheFileAnywhere_NeverThrows()
    {
        for (var length = 0; length < ShopText.TrimEnd().Length; length++)
        {
            Assert.Null(FactsFile.Read(ShopText[..length], out var error));
            Assert.NotNull(error);
        }
    }

    [Fact]
    public void ChangingAnyCharacter_NeverThrows()
    {
        var text = ShopText.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var replacement in "\"\\}\0")
            {
                var changed = (char[])text.Clone();
                changed[i] = replacement;
                var read = FactsFile.Read(new string(changed), out var error);
                Assert.Equal(read is null, error is not null);
            }
        }
    }
}
