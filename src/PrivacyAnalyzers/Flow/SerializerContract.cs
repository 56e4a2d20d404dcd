using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Which members a serializer would write of an object.</summary>
internal sealed record SerializerContract
{
    private const string DataContractAttribute = "System.Runtime.Serialization.DataContractAttribute";
    private const string DataMemberAttribute = "System.Runtime.Serialization.DataMemberAttribute";
    private const string IgnoreDataMemberAttribute = "System.Runtime.Serialization.IgnoreDataMemberAttribute";
    private const string NonSerializedAttribute = "System.NonSerializedAttribute";

    /// <summary>What controllers answer with, as the catalog names it.</summary>
    public const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Where no serializer is named: everything public.</summary>
    public static readonly SerializerContract Everything = new() { WritesPublicFields = true, IgnoreHint = "[JsonIgnore]" };

    /// <summary>What an object consists of: its fields, whoever may see them.</summary>
    public static readonly SerializerContract State = new() { WritesPublicFields = true, WritesState = true };

    private static readonly ImmutableDictionary<string, SerializerContract> Known = new[]
    {
        new SerializerContract
        {
            Name = "System.Text.Json",
            IgnoreAttributes = ["System.Text.Json.Serialization.JsonIgnoreAttribute"],
            IncludeAttributes = ["System.Text.Json.Serialization.JsonIncludeAttribute"],
            IgnoreHint = "[JsonIgnore]",
        },
        new SerializerContract
        {
            Name = "Newtonsoft.Json",
            IgnoreAttributes = ["Newtonsoft.Json.JsonIgnoreAttribute", IgnoreDataMemberAttribute, NonSerializedAttribute],
            IncludeAttributes = ["Newtonsoft.Json.JsonPropertyAttribute", DataMemberAttribute],
            WritesPublicFields = true,
            IgnoreHint = "[JsonIgnore]",
        },

        // What controllers answer with, where the program does not say that Newtonsoft.Json writes it.
        new SerializerContract
        {
            Name = Mvc,
            IgnoreAttributes = ["System.Text.Json.Serialization.JsonIgnoreAttribute"],
            IncludeAttributes = ["System.Text.Json.Serialization.JsonIncludeAttribute"],
            IgnoreHint = "[JsonIgnore]",
        },

        // What [LogProperties] logs of a parameter.
        new SerializerContract
        {
            Name = "Microsoft.Extensions.Logging",
            IgnoreAttributes = ["Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute"],
            IgnoreHint = "[LogPropertyIgnore]",
        },
        new SerializerContract
        {
            Name = "System.Xml.Serialization",
            IgnoreAttributes = ["System.Xml.Serialization.XmlIgnoreAttribute"],
            WritesPublicFields = true,
            NeedsSetter = true,
            IgnoreHint = "[XmlIgnore]",
        },

        // XML that is written by hand: what an object hands over is its own text.
        new SerializerContract { Name = "System.Xml", IgnoreHint = "[XmlIgnore]" },
        new SerializerContract
        {
            Name = "System.Runtime.Serialization",
            IgnoreAttributes = [IgnoreDataMemberAttribute, NonSerializedAttribute],
            IncludeAttributes = [DataMemberAttribute],
            WritesPublicFields = true,
            NeedsSetter = true,
            IgnoreHint = "[IgnoreDataMember]",
        },
        new SerializerContract
        {
            Name = "MessagePack",
            IgnoreAttributes = ["MessagePack.IgnoreMemberAttribute", IgnoreDataMemberAttribute],
            IncludeAttributes = ["MessagePack.KeyAttribute", DataMemberAttribute],
            WritesPublicFields = true,
            IgnoreHint = "[IgnoreMember]",
        },
        new SerializerContract
        {
            Name = "protobuf-net",
            IgnoreAttributes = ["ProtoBuf.ProtoIgnoreAttribute"],
            IncludeAttributes = ["ProtoBuf.ProtoMemberAttribute", DataMemberAttribute],
            WritesPublicFields = true,
            IgnoreHint = "[ProtoIgnore]",
        },
        new SerializerContract
        {
            Name = "YamlDotNet",
            IgnoreAttributes = ["YamlDotNet.Serialization.YamlIgnoreAttribute"],
            WritesPublicFields = true,
            IgnoreHint = "[YamlIgnore]",
        },
        new SerializerContract
        {
            Name = "CsvHelper",
            IgnoreAttributes = ["CsvHelper.Configuration.Attributes.IgnoreAttribute"],
            IgnoreHint = "[Ignore]",
        },
        new SerializerContract
        {
            Name = "Microsoft.EntityFrameworkCore",
            IgnoreAttributes = ["System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute"],
            IgnoreHint = "[NotMapped]",
        },
        new SerializerContract
        {
            Name = "MongoDB.Bson",
            IgnoreAttributes = ["MongoDB.Bson.Serialization.Attributes.BsonIgnoreAttribute"],
            WritesPublicFields = true,
            IgnoreHint = "[BsonIgnore]",
        },
        new SerializerContract
        {
            Name = "BinaryFormatter",
            IgnoreAttributes = [NonSerializedAttribute],
            WritesPublicFields = true,
            WritesState = true,
            IgnoreHint = "[NonSerialized]",
        },
    }.ToImmutableDictionary(c => c.Name);

    /// <summary>As the catalog names it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Full metadata names of the attributes that keep a member out; the first is its own.</summary>
    public ImmutableArray<string> IgnoreAttributes { get; init; } = [];

    /// <summary>Full metadata names of the attributes that bring a non-public member or a field in.</summary>
    public ImmutableArray<string> IncludeAttributes { get; init; } = [];

    /// <summary>Whether public fields are written without an attribute.</summary>
    public bool WritesPublicFields { get; init; }

    /// <summary>Whether only what can be read back is written: properties with a public setter, and collections.</summary>
    public bool NeedsSetter { get; init; }

    /// <summary>Whether fields are written, whoever may see them, rather than what is public.</summary>
    public bool WritesState { get; init; }

    /// <summary>How a message tells to keep a member out.</summary>
    public string IgnoreHint { get; init; } = "";

    /// <summary>The contract of the serializer with this name; all public members where the name is null or unknown.</summary>
    public static SerializerContract Of(string? name) => name is not null && Known.TryGetValue(name, out var contract) ? contract : Everything;

    /// <summary>The same in a program; its controllers answer by Newtonsoft.Json where it refers to the package that does so.</summary>
    public static SerializerContract Of(string? name, Compilation compilation) =>
        Of(name == Mvc && compilation.ReferencedAssemblyNames.Any(a => a.Name == "Microsoft.AspNetCore.Mvc.NewtonsoftJson") ? "Newtonsoft.Json" : name);

    /// <summary>The members of a type, inherited ones too, that would be written.</summary>
    public IEnumerable<ISymbol> MembersOf(ITypeSymbol type)
    {
        var optIn = IsOptIn(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && seen.Add(member.Name) && Writes(member, optIn))
                {
                    yield return member;
                }
            }
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers()))
            {
                if (member is IPropertySymbol && seen.Add(member.Name) && Writes(member, optIn))
                {
                    yield return member;
                }
            }
        }
    }

    private bool Writes(ISymbol member, bool optIn)
    {
        if (member.IsStatic || member.IsImplicitlyDeclared)
        {
            return false;
        }

        var isIncluded = Has(member, IncludeAttributes);
        var isReadable = member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property =>
                isIncluded || (WritesState ? StaticFields.FieldOf(property) is { } field && !IsIgnored(field) : IsPublic(property, getter)),
            IFieldSymbol { AssociatedSymbol: null, IsConst: false } field =>
                isIncluded || WritesState || (WritesPublicFields && field.DeclaredAccessibility == Accessibility.Public),
            _ => false,
        };
        return isReadable && (isIncluded || !optIn) && !IsIgnored(member);
    }

    private bool IsPublic(IPropertySymbol property, IMethodSymbol getter) =>
        property.DeclaredAccessibility == Accessibility.Public
        && getter.DeclaredAccessibility == Accessibility.Public
        && (!NeedsSetter || property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || !SymbolEqualityComparer.Default.Equals(DataTypes.Held(property.Type), property.Type));

    /// <summary>An attribute on a record's positional parameter stays on the parameter: serializers don't see it.</summary>
    private bool IsIgnored(ISymbol member) =>
        member.GetAttributes().Any(a =>
            a.AttributeClass is { } type && (type.TypeKind == TypeKind.Error ? IsIgnoreOfMissing(type.Name) : IgnoreAttributes.Contains(MetadataName.Of(type))) && IsUnconditional(a));

    /// <summary>True for the name of an attribute that keeps a member out, though nobody knows whose it is.</summary>
    private bool IsIgnoreOfMissing(string name) =>
        IgnoreAttributes.Any(a => a.EndsWith("." + name, StringComparison.Ordinal) || a.EndsWith("." + name + "Attribute", StringComparison.Ordinal));

    /// <summary>System.Text.Json's JsonIgnoreCondition: 1 is Always; Never, WhenWritingDefault and WhenWritingNull do write.</summary>
    private static bool IsUnconditional(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value is not { Kind: TypedConstantKind.Enum, Value: not 1 };

    private static bool Has(ISymbol member, ImmutableArray<string> attributes) =>
        member.GetAttributes().Any(a => a.AttributeClass is { } type && attributes.Contains(MetadataName.Of(type)));

    /// <summary>
    /// Newtonsoft.Json's MemberSerialization.OptIn is 1; a DataContract is opt-in, too. protobuf-net writes nothing without a mark,
    /// unless ImplicitFields says otherwise: 1 is AllPublic, 2 AllFields.
    /// </summary>
    private bool IsOptIn(ITypeSymbol type) => Name switch
    {
        "Newtonsoft.Json" or "System.Runtime.Serialization" => type.GetAttributes().Any(a => a.AttributeClass is { } attribute && MetadataName.Of(attribute) switch
        {
            "Newtonsoft.Json.JsonObjectAttribute" => Name == "Newtonsoft.Json"
                && (a.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: 1 }] || a.NamedArguments.Any(n => n.Key == "MemberSerialization" && n.Value.Value is 1)),
            DataContractAttribute => true,
            _ => false,
        }),
        "protobuf-net" => !type.IsAnonymousType
            && !type.GetAttributes().Any(a => a.NamedArguments.Any(n => n is { Key: "ImplicitFields", Value.Value: 1 or 2 })),
        _ => false,
    };
}
