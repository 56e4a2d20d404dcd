using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Which members a serializer would write of an object.</summary>
/// <param name="Name">As the catalog names it.</param>
/// <param name="IgnoreAttributes">Full metadata names of the attributes that keep a member out.</param>
/// <param name="IncludeAttributes">Full metadata names of the attributes that bring a non-public member or a field in.</param>
/// <param name="WritesPublicFields">Whether public fields are written without an attribute.</param>
/// <param name="IgnoreHint">How a message tells to keep a member out.</param>
internal sealed record SerializerContract(
    string Name,
    ImmutableHashSet<string> IgnoreAttributes,
    ImmutableHashSet<string> IncludeAttributes,
    bool WritesPublicFields,
    string IgnoreHint)
{
    private static readonly SerializerContract SystemTextJson = new(
        "System.Text.Json",
        ["System.Text.Json.Serialization.JsonIgnoreAttribute"],
        ["System.Text.Json.Serialization.JsonIncludeAttribute"],
        WritesPublicFields: false,
        "[JsonIgnore]");

    private static readonly SerializerContract NewtonsoftJson = new(
        "Newtonsoft.Json",
        ["Newtonsoft.Json.JsonIgnoreAttribute", "System.Runtime.Serialization.IgnoreDataMemberAttribute", "System.NonSerializedAttribute"],
        ["Newtonsoft.Json.JsonPropertyAttribute", "System.Runtime.Serialization.DataMemberAttribute"],
        WritesPublicFields: true,
        "[JsonIgnore]");

    /// <summary>What <c>[LogProperties]</c> logs of a parameter.</summary>
    private static readonly SerializerContract LogProperties = new(
        "Microsoft.Extensions.Logging",
        ["Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute"],
        [],
        WritesPublicFields: false,
        "[LogPropertyIgnore]");

    /// <summary>Where no serializer is named: everything public.</summary>
    public static readonly SerializerContract Everything = new("", [], [], WritesPublicFields: true, "[JsonIgnore]");

    /// <summary>The contract of the serializer with this name; all public members where the name is null or unknown.</summary>
    public static SerializerContract Of(string? name) => name switch
    {
        "System.Text.Json" => SystemTextJson,
        "Newtonsoft.Json" => NewtonsoftJson,
        "Microsoft.Extensions.Logging" => LogProperties,
        _ => Everything,
    };

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
                isIncluded || (property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public),
            IFieldSymbol { AssociatedSymbol: null, IsConst: false } field =>
                isIncluded || (WritesPublicFields && field.DeclaredAccessibility == Accessibility.Public),
            _ => false,
        };
        return isReadable && (isIncluded || !optIn) && !IsIgnored(member);
    }

    /// <summary>An attribute on a record's positional parameter stays on the parameter: serializers don't see it.</summary>
    private bool IsIgnored(ISymbol member) =>
        member.GetAttributes().Any(a =>
            a.AttributeClass is { } type && IgnoreAttributes.Contains(MetadataName.Of(type)) && IsUnconditional(a));

    /// <summary>System.Text.Json's JsonIgnoreCondition: 1 is Always; Never, WhenWritingDefault and WhenWritingNull do write.</summary>
    private static bool IsUnconditional(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value is not { Kind: TypedConstantKind.Enum, Value: not 1 };

    private static bool Has(ISymbol member, ImmutableHashSet<string> attributes) =>
        member.GetAttributes().Any(a => a.AttributeClass is { } type && attributes.Contains(MetadataName.Of(type)));

    /// <summary>Newtonsoft.Json's MemberSerialization.OptIn is 1; a DataContract is opt-in, too.</summary>
    private bool IsOptIn(ITypeSymbol type) =>
        Name == "Newtonsoft.Json" && type.GetAttributes().Any(a => a.AttributeClass is { } attribute && MetadataName.Of(attribute) switch
        {
            "Newtonsoft.Json.JsonObjectAttribute" =>
                a.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: 1 }] || a.NamedArguments.Any(n => n.Key == "MemberSerialization" && n.Value.Value is 1),
            "System.Runtime.Serialization.DataContractAttribute" => true,
            _ => false,
        });
}
