using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV1001: a member looks like personal data and is not classified.</summary>
internal sealed class Unclassified : MemberRule
{
    public const string CategoryProperty = "Category";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV1001_Unclassified;

    public override Diagnostic? Check(ISymbol member, DataClassification classification, PrivacyContext context)
    {
        if (classification.IsDeclared || classification.Confidence == Confidence.Low
            || context.Settings.Inference(member.Locations[0].SourceTree) == InferenceMode.Off
            || member is IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            || InheritedMembers.Of(member).Any(m => m.Locations.Any(l => l.IsInSource))
            || Taxonomy.Find(classification.Category) is not { } category)
        {
            return null;
        }

        // A name of medium confidence without support only suggests.
        var severity = classification.Confidence == Confidence.High ? Descriptor.DefaultSeverity : DiagnosticSeverity.Info;
        return Diagnostic.Create(
            Descriptor,
            PlaceOf(member),
            severity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(CategoryProperty, category.Member),
            SymbolId.NameOf(member),
            category.Id,
            classification.Because,
            category.Member);
    }
}
