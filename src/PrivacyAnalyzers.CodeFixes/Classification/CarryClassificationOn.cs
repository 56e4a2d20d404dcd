using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1004: classifies the target as the data that is assigned to it, with its purposes. "Fix all" goes on to where the target is assigned, until nothing changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CarryClassificationOn : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1004_ClassificationLost.Id];

    private protected override bool Spreads => true;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var category = diagnostic.Properties[AssignedData.CategoryProperty]!;
        if (await SerializedMember.FindAsync(document.Project, diagnostic.Properties[AssignedData.TargetProperty]!, cancellationToken).ConfigureAwait(false) is not { Member: var target }
            || target.Value("DataCategory", category) is not { } value
            || target.Add(TypeNames.Annotations + "PersonalDataAttribute", value) is not { } classified)
        {
            return [];
        }

        var purposes = diagnostic.Properties[AssignedData.PurposesProperty]!.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var text = $"[PersonalData(DataCategory.{category})]";
        return [new(new($"Mark the target with {text}", $"代入先に {text} を付ける"), "PRIV1004.Carry", purposes.Length > 0 && target.AddPurposes(purposes) is { } kept ? [classified, kept] : [classified])];
    }
}
