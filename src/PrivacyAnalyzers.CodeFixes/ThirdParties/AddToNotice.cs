using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4009: gives the recipient a <c>purpose-of-recipient</c>, its wording to be confirmed; until then the finding stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddToNotice : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4009_SentFromDevice.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var recipient = diagnostic.Properties[RecipientNotEntitled.RecipientProperty]!;
        var path = $"recipients.{recipient}.purpose-of-recipient";
        return await PromiseEdit.CreateAsync(document.Project, text => Insertion(text, path), cancellationToken).ConfigureAwait(false) is { } edit
            ? [new(new($"Insert '{path}'", $"'{path}' を挿入する"), "PRIV4009.Notice", [edit])]
            : [];
    }

    /// <summary>The edit; null where the entry is there already, and only waits for its wording.</summary>
    private static TextEdit? Insertion(string text, string path) =>
        PromiseEditor.InsertMissing(text, path) is { } edit && PromiseEditor.Apply(text, edit) != text ? edit : null;
}
