using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV3001, PRIV3002, PRIV3005: adds <c>[Purpose("id")]</c> where the data is declared, one offer a declared purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPurposeToSerialized : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV3001_SerializedWithoutPurpose.Id, Descriptors.PRIV3002_ReturnedWithoutPurpose.Id, Descriptors.PRIV3005_MessageWithoutPurpose.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var members = await SerializedMember.FindAsync(document.Project, diagnostic, cancellationToken).ConfigureAwait(false);
        return PurposeOffers.Of(diagnostic, id => [.. members.Select(m => m.Member.AddPurpose(id)).OfType<FileEdit>()]);
    }
}
