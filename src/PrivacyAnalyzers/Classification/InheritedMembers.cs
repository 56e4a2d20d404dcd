using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>What a member overrides or implements.</summary>
internal static class InheritedMembers
{
    /// <summary>The overridden members, nearest first, then the interface members that it implements.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol) || member.ContainingType is not { } type)
        {
            yield break;
        }

        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden;
        }

        if (member.IsStatic || member.DeclaredAccessibility is Accessibility.Private && ExplicitlyImplemented(member) is null)
        {
            yield break;
        }

        foreach (var @interface in type.AllInterfaces)
        {
            foreach (var candidate in @interface.GetMembers(SimpleName(member)))
            {
                if (candidate.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                {
                    yield return candidate;
                }
            }
        }
    }

    private static string SimpleName(ISymbol member) => ExplicitlyImplemented(member)?.Name ?? member.Name;

    private static ISymbol? ExplicitlyImplemented(ISymbol member) => member switch
    {
        IMethodSymbol { ExplicitInterfaceImplementations: [var first, ..] } => first,
        IPropertySymbol { ExplicitInterfaceImplementations: [var first, ..] } => first,
        _ => null,
    };

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
