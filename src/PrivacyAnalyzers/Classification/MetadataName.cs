using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>Full metadata names of types, as <c>Namespace.Outer+Inner`1</c>.</summary>
internal static class MetadataName
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, string> Known = new();

    /// <summary>The full metadata name of a type.</summary>
    public static string Of(INamedTypeSymbol type) => Known.GetValue(type, Make);

    private static string Make(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return Of(outer) + "+" + type.MetadataName;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() + "." + type.MetadataName : type.MetadataName;
    }

    /// <summary>True where a type, a base type or an interface of it has this full metadata name.</summary>
    public static bool Inherits(ITypeSymbol? type, string fullName)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t is INamedTypeSymbol named && Is(named, fullName))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(i => Is(i, fullName));
    }

    /// <summary>True for the type with this full metadata name.</summary>
    private static bool Is(INamedTypeSymbol type, string fullName) =>
        fullName.EndsWith(type.MetadataName, StringComparison.Ordinal) && Of(type.OriginalDefinition) == fullName;
}
