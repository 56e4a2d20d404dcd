using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Facts;

/// <summary>What the inventory wants to know of a member beside its category: read from attributes and modifiers.</summary>
internal static class MemberDetails
{
    /// <summary>The kind of person that <c>[PersonalData(Subject = …)]</c> names; null where none.</summary>
    public static string? Subject(ISymbol member) => Attributes(member, "PrivacyAnalyzers.Annotations.PersonalDataAttribute")
        .SelectMany(a => a.NamedArguments)
        .FirstOrDefault(a => a.Key == "Subject").Value is { IsNull: false, Kind: TypedConstantKind.Primitive, Value: string subject } ? subject : null;

    /// <summary>The retention said on the member, its types or its assembly; null where none is.</summary>
    public static Retention? Retention(ISymbol member)
    {
        for (var symbol = member; symbol is not null; symbol = symbol is INamespaceSymbol ? null : symbol.ContainingSymbol)
        {
            if (RetentionOn(symbol) is { } retention)
            {
                return retention;
            }
        }

        return member.ContainingAssembly is { } assembly ? RetentionOn(assembly) : null;
    }

    /// <summary>True where a person must give it, false where not, null where the code doesn't tell.</summary>
    public static bool? IsRequired(ISymbol member)
    {
        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
            || Attributes(member, "System.ComponentModel.DataAnnotations.RequiredAttribute").Any())
        {
            return true;
        }

        var type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        return type is { NullableAnnotation: NullableAnnotation.Annotated } ? false : null;
    }

    /// <summary>True where an attribute says that it is stored protected, or checks that it holds nothing but ciphertext.</summary>
    public static bool IsProtected(ISymbol member) =>
        Attributes(member, "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute").Any()
        || AttributesOf(member).Any(a => a.AttributeClass is { } type && ChecksForCiphertext(type));

    /// <summary>An attribute that validates, and is named after what it asks for: <c>[EncryptedString]</c>. One that encrypts says nothing of what is in memory.</summary>
    private static bool ChecksForCiphertext(INamedTypeSymbol attribute) =>
        attribute.Name.StartsWith("Encrypted", StringComparison.Ordinal)
        && MetadataName.Inherits(attribute, "System.ComponentModel.DataAnnotations.ValidationAttribute");

    /// <summary>The recipient that <c>[SendsTo]</c> names on a member or on a type around it; null where none does.</summary>
    public static string? SendsTo(ISymbol member)
    {
        for (var symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (Attributes(symbol, "PrivacyAnalyzers.Annotations.SendsToAttribute").FirstOrDefault() is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string recipient }, ..] })
            {
                return recipient;
            }
        }

        return null;
    }

    private static Retention? RetentionOn(ISymbol symbol)
    {
        var attribute = Attributes(symbol, "PrivacyAnalyzers.Annotations.RetentionAttribute").FirstOrDefault();
        if (attribute is null)
        {
            return null;
        }

        var period = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string value }, ..] ? value : null;
        var until = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Until").Value is { Kind: TypedConstantKind.Primitive, Value: string named } ? named : null;
        return period is null && until is null ? null : new Retention(period, until);
    }

    private static IEnumerable<AttributeData> Attributes(ISymbol symbol, string fullName) =>
        AttributesOf(symbol).Where(a => a.AttributeClass is { } type && MetadataName.Of(type) == fullName);

    private static ImmutableArray<AttributeData> AttributesOf(ISymbol symbol) =>
        PositionalMembers.CounterpartOf(symbol) is { } counterpart
            ? symbol.GetAttributes().AddRange(counterpart.GetAttributes())
            : symbol.GetAttributes();
}
