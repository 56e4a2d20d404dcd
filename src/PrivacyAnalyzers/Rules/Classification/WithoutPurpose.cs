using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1002: personal data without a declared purpose, on it, its type or its assembly.</summary>
internal sealed class WithoutPurpose : MemberRule
{
    /// <summary>The purposes that the promise declares, separated by blanks.</summary>
    public const string PurposesProperty = "Purposes";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV1002_WithoutPurpose;

    public override Diagnostic? Check(ISymbol member, DataClassification classification, PrivacyContext context)
    {
        // What only its name classifies is PRIV1001's first.
        if (!classification.IsDeclared || !context.Purposes.Of(member, classification).IsEmpty || IsDeclaredOnBase(member))
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptor,
            PlaceOf(member),
            ImmutableDictionary<string, string?>.Empty.Add(PurposesProperty, string.Join(" ", context.Promise.Purposes.Select(p => p.Id))),
            SymbolId.NameOf(member),
            classification.Category);
    }

    private static bool IsDeclaredOnBase(ISymbol member) => InheritedMembers.Of(member).Any(m => m.Locations.Any(l => l.IsInSource));
}
