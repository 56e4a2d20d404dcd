namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3001: each serializer writes what its own contract says.</summary>
public class SerializersTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3001");

    private static string Method(string body) => $$"""
        using System.Runtime.Serialization;
        using System.Xml.Serialization;
        using PrivacyAnalyzers.Annotations;

        public class Xml { [PersonalData(DataCategory.IdentityName), XmlIgnore] public string A { get; set; } = ""; [PersonalData(DataCategory.IdentityName)] public string B { get; } = ""; [PersonalData(DataCategory.IdentityName)] internal string C = ""; }
        public class XmlList { [PersonalData(DataCategory.ContactEmail)] public List<string> Mails { get; } = []; }
        [DataContract] public class Contract { [DataMember] public int Id; [PersonalData(DataCategory.IdentityName)] public string A { get; set; } = ""; }
        [DataContract] public class Member { [DataMember, PersonalData(DataCategory.IdentityName)] private string _a = ""; }
        public class Poco { [PersonalData(DataCategory.IdentityName), IgnoreDataMember] public string A { get; set; } = ""; }
        [MessagePack.MessagePackObject] public class Packed { [MessagePack.Key(0)] public int Id; [PersonalData(DataCategory.IdentityName), MessagePack.IgnoreMember] public string A { get; set; } = ""; }
        [ProtoBuf.ProtoContract] public class Proto { [ProtoBuf.ProtoMember(1)] public int Id; [PersonalData(DataCategory.IdentityName)] public string A { get; set; } = ""; }
        [ProtoBuf.ProtoContract] public class ProtoMember { [ProtoBuf.ProtoMember(1), PersonalData(DataCategory.IdentityName)] public string A { get; set; } = ""; }
        [ProtoBuf.ProtoContract(ImplicitFields = ProtoBuf.ImplicitFields.AllPublic)] public class ProtoAll { [PersonalData(DataCategory.IdentityName)] public string A { get; set; } = ""; }
        public class Yaml { [PersonalData(DataCategory.IdentityName), YamlDotNet.Serialization.YamlIgnore] public string A { get; set; } = ""; }
        public class Csv { [PersonalData(DataCategory.IdentityName), CsvHelper.Configuration.Attributes.Ignore] public string A { get; set; } = ""; [PersonalData(DataCategory.IdentityName)] public string Field = ""; }
        [Serializable] public class State { [PersonalData(DataCategory.IdentityName)] private string _a = ""; public int Id { get; set; } }
        [Serializable] public class Stateless { [NonSerialized, PersonalData(DataCategory.IdentityName)] private string _a = ""; [field: NonSerialized] [PersonalData(DataCategory.IdentityName)] public string B { get; set; } = ""; [PersonalData(DataCategory.IdentityName)] public string C => _a; }

        class Export
        {
            public async Task Run(XmlList mails, Member member, State state, Customer c, List<Customer> all, Stream s, YamlDotNet.Serialization.ISerializer yaml, CsvHelper.CsvWriter csv, IFormatter binary)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_NamesTheSerializersOwnAttribute() => VerifyCS.VerifyWithLibrariesAsync(
        Method("""new XmlSerializer(typeof(Customer)).Serialize(s, {|#0:c|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "'Customer.Name' (identity.name), with 'Order.ShipTo' (contact.address), is serialized by System.Xml.Serialization without a declared purpose; add [Purpose(\"…\")] to it, or keep it out with [XmlIgnore]"));

    [Theory]
    [InlineData("""new XmlSerializer(typeof(List<Customer>)).Serialize(s, {|PRIV3001:all|});""")]
    [InlineData("""new XmlSerializer(typeof(XmlList)).Serialize(s, {|PRIV3001:mails|});""")]
    [InlineData("""new DataContractSerializer(typeof(Customer)).WriteObject(s, {|PRIV3001:c|});""")]
    [InlineData("""new System.Runtime.Serialization.Json.DataContractJsonSerializer(typeof(Member)).WriteObject(s, {|PRIV3001:member|});""")]
    [InlineData("""MessagePack.MessagePackSerializer.Serialize({|PRIV3001:c|});""")]
    [InlineData("""await MessagePack.MessagePackSerializer.SerializeAsync(s, {|PRIV3001:all|});""")]
    [InlineData("""MessagePack.MessagePackSerializer.SerializeToJson({|PRIV3001:c|});""")]
    [InlineData("""MessagePack.MessagePackSerializer.Typeless.Serialize({|PRIV3001:c|});""")]
    [InlineData("""ProtoBuf.Serializer.Serialize(s, {|PRIV3001:new ProtoMember()|});""")]
    [InlineData("""ProtoBuf.Serializer.SerializeWithLengthPrefix(s, {|PRIV3001:new ProtoAll()|}, ProtoBuf.PrefixStyle.None);""")]
    [InlineData("""yaml.Serialize({|PRIV3001:c|});""")]
    [InlineData("""new YamlDotNet.Serialization.Serializer().Serialize({|PRIV3001:c|});""")]
    [InlineData("""csv.WriteRecords({|PRIV3001:all|});""")]
    [InlineData("""csv.WriteRecord({|PRIV3001:c|});""")]
    [InlineData("""await csv.WriteRecordsAsync({|PRIV3001:all|});""")]
    [InlineData("#pragma warning disable SYSLIB0011, SYSLIB0050 // Obsolete, and what the case is about.\nbinary.Serialize(s, {|PRIV3001:state|});")]
    public Task WhatTheSerializerWrites_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""new XmlSerializer(typeof(Xml)).Serialize(s, new Xml());""")]
    [InlineData("""new XmlSerializer(typeof(Customer)).Deserialize(s);""")]
    [InlineData("""new DataContractSerializer(typeof(Contract)).WriteObject(s, new Contract());""")]
    [InlineData("""new DataContractSerializer(typeof(Poco)).WriteObject(s, new Poco());""")]
    [InlineData("""new DataContractSerializer(typeof(Customer)).ReadObject(s);""")]
    [InlineData("""MessagePack.MessagePackSerializer.Serialize(new Packed());""")]
    [InlineData("""MessagePack.MessagePackSerializer.Serialize(c.Email);""")]
    [InlineData("""ProtoBuf.Serializer.Serialize(s, new Proto());""")]
    [InlineData("""ProtoBuf.Serializer.Serialize(s, c);""")]
    [InlineData("""yaml.Serialize(new Yaml());""")]
    [InlineData("""yaml.Serialize(all.Count);""")]
    [InlineData("""csv.WriteRecords(new List<Csv>());""")]
    [InlineData("""csv.WriteRecords(all.Select(x => new { x.Id, x.Email }));""")]
    [InlineData("#pragma warning disable SYSLIB0011, SYSLIB0050 // Obsolete, and what the case is about.\nbinary.Serialize(s, new Stateless());")]
    public Task WhatTheSerializerLeavesOut_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));
}
