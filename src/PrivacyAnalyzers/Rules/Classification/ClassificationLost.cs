using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1004: the classification is lost: personal data is assigned to an unclassified member. What its name classifies is PRIV1001's.</summary>
internal static class ClassificationLost
{
    /// <summary>The finding; null where the target is classified, or somebody said that it is no personal data.</summary>
    public static Diagnostic? Check(AssignedData assigned, PrivacyContext context) =>
        assigned.As is { IsSome: false, IsRuledOut: false } && Taxonomy.Find(assigned.Category) is { Member: var category }
            ? assigned.Find(Descriptors.PRIV1004_ClassificationLost, context, category)
            : null;
}
