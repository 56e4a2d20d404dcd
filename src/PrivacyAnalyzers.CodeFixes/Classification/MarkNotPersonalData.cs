using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1001: marks the member <c>[NotPersonalData("why")]</c>, for the developer to say why.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkNotPersonalData : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1001_Unclassified.Id];

    private protected override bool AsksQuestion => true;

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var member = await AttributedMember.FindAsync(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        return member?.Add(TypeNames.Annotations + "NotPersonalDataAttribute", AttributedMember.Text("why")) is { } edit
            ? [new(new("Mark with [NotPersonalData] and say why", "[NotPersonalData] を付け、理由を書く"), "PRIV1001.NotPersonalData", [edit])]
            : [];
    }
}
