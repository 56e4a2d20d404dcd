using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4003: adds the categories to what the recipient receives. A purpose that is missing is a question that no fix answers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AllowCategory : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4003_RecipientNotEntitled.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var recipient = diagnostic.Properties[RecipientNotEntitled.RecipientProperty]!;
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        var categories = diagnostic.Properties[UndeclaredRecipient.CategoriesProperty]!.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var category in categories)
        {
            if (await PromiseEdit.CreateAsync(document.Project, text => PromiseEditor.AddRecipientCategory(text, recipient, category), cancellationToken).ConfigureAwait(false) is { } edit)
            {
                edits.Add(edit);
            }
        }

        var names = string.Join(", ", categories);
        return edits.Count == 0
            ? []
            : [new(new($"Add {names} to what '{recipient}' receives", $"'{recipient}' が受け取るものに {names} を加える"), "PRIV4003.Receives", edits.ToImmutable())];
    }
}
