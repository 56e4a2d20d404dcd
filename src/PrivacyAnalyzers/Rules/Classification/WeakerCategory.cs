using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1005: the target's category is weaker than that of what is assigned: health data into <c>contact.email</c>.</summary>
internal static class WeakerCategory
{
    /// <summary>The finding; null where the target is protected by law as much as the data is.</summary>
    public static Diagnostic? Check(AssignedData assigned, PrivacyContext context) =>
        assigned.As is { IsSome: true, Reason: ClassificationReason.Attribute } && Strength(assigned.Category) > Strength(assigned.As.Category)
            ? assigned.Find(Descriptors.PRIV1005_WeakerCategory, context, assigned.As.Category, assigned.Category)
            : null;

    /// <summary>How much the law asks for: most for special-care data and My Numbers, more for what it calls sensitive.</summary>
    private static int Strength(string category) => Taxonomy.Find(category) switch
    {
        { IsSpecialCare: true } => 2,
        { Regimes: var regimes } when regimes.Contains("M") => 2,
        { Regimes: var regimes } when regimes.Contains("S") => 1,
        _ => 0,
    };
}
