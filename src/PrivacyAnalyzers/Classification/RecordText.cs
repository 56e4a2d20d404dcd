using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>The text that the compiler makes of a record.</summary>
internal static class RecordText
{
    /// <summary>True for a record declared in source of which nobody has written the text, neither it nor a base.</summary>
    public static bool IsGenerated(INamedTypeSymbol type)
    {
        if (type is not { IsRecord: true, IsImplicitlyDeclared: false } || !type.Locations.Any(l => l.IsInSource) || IsWritten(type, "PrintMembers") || IsWritten(type, "ToString"))
        {
            return false;
        }

        for (var declaring = type.BaseType; declaring is { IsRecord: true }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers("ToString").Any(m => m is IMethodSymbol { Parameters.IsEmpty: true, IsSealed: true }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The members that the text of this record, without that of a base, shows.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol record) => record.GetMembers().Where(m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (
        IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
        or IFieldSymbol { IsImplicitlyDeclared: false }));

    private static bool IsWritten(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).Any(m => m is IMethodSymbol { IsImplicitlyDeclared: false, Parameters: var parameters } && parameters.Length == (name == "PrintMembers" ? 1 : 0));
}
