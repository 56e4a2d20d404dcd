using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1005: gives the target the category of the data that is assigned to it. "Fix all" goes on to where the target is assigned, until nothing changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeOverCategory : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1005_WeakerCategory.Id];

    private protected override bool Spreads => true;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var category = diagnostic.Properties[AssignedData.CategoryProperty]!;
        return await SerializedMember.FindAsync(document.Project, diagnostic.Properties[AssignedData.TargetProperty]!, cancellationToken).ConfigureAwait(false) is { Member: var target }
            && target.ReplaceArgument("PersonalData", "DataCategory", category) is { } edit
                ? [new(new($"Classify the target as 'DataCategory.{category}'", $"代入先の分類を 'DataCategory.{category}' にする"), "PRIV1005.TakeOver", [edit])]
                : [];
    }
}
