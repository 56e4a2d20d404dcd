using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1002: adds <c>[Purpose("id")]</c>, one offer a declared purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPurpose : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1002_WithoutPurpose.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var member = await AttributedMember.FindAsync(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        return member is null ? [] : PurposeOffers.Of(diagnostic, id => member.AddPurpose(id) is { } edit ? [edit] : []);
    }
}
