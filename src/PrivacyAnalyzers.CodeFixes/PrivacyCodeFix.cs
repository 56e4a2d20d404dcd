using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A code fix of this package: it says what it offers for a finding; showing it, applying it and fixing all is done here.</summary>
public abstract class PrivacyCodeFix : CodeFixProvider
{
    /// <summary>Merges the edits of all findings; null for a fix that leaves a question to the developer.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => AsksQuestion ? null : Spreads ? MergingFixAll.Spreading : MergingFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.TextDocument.Project.Solution;

        // `dotnet format` shows every fix whichever finding of the analyzer comes first.
        foreach (var diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            foreach (var offer in await OffersAsync(context.TextDocument, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title.ToString(null, null), cancel => FileEdit.ApplyAsync(solution, offer.Edits, cancel), offer.Key, Priority),
                    diagnostic);
            }
        }
    }

    /// <summary>Whether the fix leaves something for the developer to fill in, so that it must not be applied to many places at once.</summary>
    private protected virtual bool AsksQuestion => false;

    /// <summary>Whether mending a finding brings others to light that want the same, so that "fix all" goes on until there are none.</summary>
    private protected virtual bool Spreads => false;

    /// <summary>Where it stands among the fixes of one finding: the one to take where nothing speaks against it is the default. Editors give nobody more.</summary>
    private protected virtual CodeActionPriority Priority => CodeActionPriority.Default;

    /// <summary>What is offered for a finding, the best first; empty where nothing can be mended.</summary>
    /// <param name="document">The file that holds the finding.</param>
    /// <param name="diagnostic">The finding, one of <see cref="CodeFixProvider.FixableDiagnosticIds"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal abstract Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
