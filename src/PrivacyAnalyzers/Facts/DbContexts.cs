using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Facts;

/// <summary>Reads from an EF Core context which entities it keeps, and in which tables.</summary>
internal static class DbContexts
{
    /// <summary>The metadata name of the base of all contexts.</summary>
    public const string BaseName = "Microsoft.EntityFrameworkCore.DbContext";

    /// <summary>Which members of an entity are stored, as the catalog names it.</summary>
    public const string Contract = "Microsoft.EntityFrameworkCore";

    /// <summary>Each <c>DbSet</c>: the property, the name of its table, and the entity.</summary>
    public static IEnumerable<(IPropertySymbol Set, string Table, ITypeSymbol Entity)> TablesOf(INamedTypeSymbol context)
    {
        foreach (var property in context.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Type is INamedTypeSymbol { TypeArguments: [var entity] } set && MetadataName.Of(set.OriginalDefinition) == "Microsoft.EntityFrameworkCore.DbSet`1")
            {
                yield return (property, TableOf(entity) ?? property.Name, entity);
            }
        }
    }

    /// <summary>The table that <c>[Table]</c> names; null where there is none.</summary>
    public static string? TableOf(ITypeSymbol entity) =>
        entity.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } type && MetadataName.Of(type) == "System.ComponentModel.DataAnnotations.Schema.TableAttribute")
            ?.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string table }, ..] ? table : null;

    /// <summary>
    /// True for a type with a key, by the conventions of EF Core or by <c>[Key]</c>: it has a table of its own, and what refers to it stores the key only.
    /// </summary>
    public static bool IsEntity(ITypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().OfType<IPropertySymbol>().Any(p => p.Name == "Id" || p.Name == type.Name + "Id" || p.GetAttributes().Any(a => a.AttributeClass?.Name == "KeyAttribute")))
            {
                return !type.GetAttributes().Any(a => a.AttributeClass?.Name == "OwnedAttribute");
            }
        }

        return false;
    }
}
