using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV0003 and PRIV4004: inserts the missing entry into <c>privacy.yml</c>, its value to be confirmed.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yml", ".yaml"]), Shared]
public sealed class InsertMissingEntry : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV0003_PromiseIncomplete.Id, Descriptors.PRIV4004_NoSafeguards.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(PromiseDiagnostic.MissingPathProperty, out var path))
        {
            return [];
        }

        return await PromiseEdit.CreateAsync(document.Project, text => PromiseEditor.InsertMissing(text, path!), cancellationToken).ConfigureAwait(false) is { } edit
            ? [new(new($"Insert '{path}'", $"'{path}' を挿入する"), diagnostic.Id + ".Insert", [edit])]
            : [];
    }
}
