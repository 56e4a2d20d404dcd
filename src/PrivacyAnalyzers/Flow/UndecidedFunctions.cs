using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>Functions that call each other, of which it is just being found out whether they give personal data away.</summary>
/// <param name="component">The functions.</param>
internal sealed class UndecidedFunctions(HashSet<ISymbol> component)
{
    /// <summary>Those of them that are known to get at personal data.</summary>
    public HashSet<ISymbol> Getting { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a function of them may give data away, as far as is known; null for one that is not among them.</summary>
    public bool? MayGive(ISymbol function) => component.Contains(function) ? Getting.Contains(function) : null;
}
