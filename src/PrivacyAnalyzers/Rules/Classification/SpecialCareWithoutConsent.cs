using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1008: special-care data is taken in where <c>privacy.yml</c> gives no consent basis. Data without any purpose is PRIV1002's first.</summary>
internal static class SpecialCareWithoutConsent
{
    /// <summary>The finding at whatever takes the data in; null where it may.</summary>
    /// <param name="source">What is taken in.</param>
    /// <param name="taker">The action or handler that takes it.</param>
    /// <param name="at">Where.</param>
    /// <param name="context">What the rules share.</param>
    public static Diagnostic? Check(DataSource source, ISymbol taker, Location at, PrivacyContext context)
    {
        if (!context.IsPromiseKnown || Taxonomy.Find(source.Classification.Category) is not { IsSpecialCare: true })
        {
            return null;
        }

        var purposes = context.Purposes.Of(source.Symbol, source.Classification);
        return purposes.IsEmpty || purposes.Any(p => IsBasis(context.Promise.FindPurpose(p)))
            ? null
            : Diagnostic.Create(Descriptors.PRIV1008_SpecialCareWithoutConsent, at, source.Name, source.Classification.Category, SymbolId.NameOf(taker), string.Join(", ", purposes));
    }

    /// <summary>Consent, or what stands in its place by law. A purpose that is not declared is PRIV1003's.</summary>
    private static bool IsBasis(Purpose? purpose) => purpose is null or { Basis: "consent" or "legal-obligation" or "vital-interest" };
}
