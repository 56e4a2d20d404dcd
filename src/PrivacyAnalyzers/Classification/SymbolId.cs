using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Classification;

/// <summary>Doc-comment ids: how code is named in <c>privacy.yml</c>, in the catalog and in facts.</summary>
internal static class SymbolId
{
    /// <summary>The id of a symbol's definition; null for what has none, such as locals.</summary>
    public static string? Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition.GetDocumentationCommentId(),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => Of(method) is { } id ? id + "#" + symbol.Name : null,
        _ => symbol.OriginalDefinition.GetDocumentationCommentId(),
    };

    /// <summary>True where a pattern names this id: exactly, or as a prefix that ends in <c>*</c>.</summary>
    public static bool Matches(string pattern, string id) =>
        pattern.EndsWith("*", StringComparison.Ordinal)
            ? string.CompareOrdinal(id, 0, pattern, 0, pattern.Length - 1) == 0
            : pattern == id;

    /// <summary>How people write a symbol: <c>Customer.Email</c> for members, <c>email</c> for parameters and locals.</summary>
    public static string NameOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or ILocalSymbol => symbol.Name,
        INamedTypeSymbol type => type.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType.Name,
        { ContainingType: { } type } => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
