using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Testing;

/// <summary>Applies a code fix again and again, analyzing in between, until none is offered or the limit is reached.</summary>
/// <param name="provider">The code fix provider.</param>
/// <param name="analyzers">What finds the diagnostics.</param>
/// <param name="allowNonLocal">Whether the fix may be for a diagnostic that an editor does not find while typing.</param>
/// <param name="choose">Picks the action to apply from those offered for a diagnostic; null leaves the diagnostic alone.</param>
internal sealed class CodeFixRun(CodeFixProvider provider, AnalyzerRun analyzers, bool allowNonLocal, Func<ImmutableArray<CodeAction>, CodeAction?> choose)
{
    /// <summary>Fixes one diagnostic at a time.</summary>
    /// <exception cref="VerificationException">A fix changes nothing, or does not work as an editor wants it.</exception>
    public Task<CodeFixResult> FixOneByOneAsync(AnalyzedSolution start, int limit, CancellationToken cancellationToken) =>
        RunAsync(start, limit, (_, _, action) => Task.FromResult(action), cancellationToken);

    /// <summary>Fixes all diagnostics of a scope at a time, as the provider's fix-all provider does it.</summary>
    /// <exception cref="VerificationException">A fix changes nothing, or does not work as an editor wants it.</exception>
    public Task<CodeFixResult> FixAllAsync(AnalyzedSolution start, int limit, FixAllProvider fixAll, FixAllScope scope, CancellationToken cancellationToken) =>
        RunAsync(
            start,
            limit,
            async (analyzed, offer, action) =>
            {
                var key = action.EquivalenceKey
                    ?? throw new VerificationException($"The fix '{action.Title}' has no equivalence key: \"fix all\" cannot tell which fixes belong together.");
                var diagnostics = new FixAllDiagnostics(analyzed.Diagnostics);
                var context = offer.Document is Document document
                    ? new FixAllContext(document, provider, scope, key, [offer.Diagnostic.Id], diagnostics, cancellationToken)
                    : new FixAllContext(offer.Document.Project, provider, scope, key, [offer.Diagnostic.Id], diagnostics, cancellationToken);
                return await fixAll.GetFixAsync(context).ConfigureAwait(false)
                    ?? throw new VerificationException($"\"Fix all in {scope}\" offers nothing for '{action.Title}'.");
            },
            cancellationToken);

    private async Task<CodeFixResult> RunAsync(
        AnalyzedSolution start,
        int limit,
        Func<AnalyzedSolution, CodeFixOffer, CodeAction, Task<CodeAction>> widen,
        CancellationToken cancellationToken)
    {
        var current = start;
        for (var applied = 0; ; applied++)
        {
            var offers = await OffersAsync(current, cancellationToken).ConfigureAwait(false);
            var chosen = offers.Select(offer => (Offer: offer, Action: choose(offer.Actions))).FirstOrDefault(each => each.Action is not null);
            if (applied == limit || chosen.Action is null)
            {
                return new(current.Solution, applied, chosen.Action, offers);
            }

            var action = await widen(current, chosen.Offer, chosen.Action).ConfigureAwait(false);
            var changed = await ApplyAsync(action, current.Solution, cancellationToken).ConfigureAwait(false);
            current = new(changed, await analyzers.DiagnosticsOfAsync(changed, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<ImmutableArray<CodeFixOffer>> OffersAsync(AnalyzedSolution analyzed, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<CodeFixOffer>();
        foreach (var found in analyzed.Diagnostics)
        {
            if (await CodeFixOffer.GetAsync(provider, analyzed.Solution, found, cancellationToken).ConfigureAwait(false) is { } offer)
            {
                if (!found.IsLocal && !allowNonLocal && !offer.Actions.IsEmpty)
                {
                    throw new VerificationException($"{offer.Diagnostic.Id} {DiagnosticFormat.Place(offer.Diagnostic.Location)} is found only when the whole compilation is analyzed: an editor does not offer its fix while typing. Report it from an action on a symbol, an operation, a syntax node or a file.");
                }

                offers.Add(offer);
            }
        }

        return offers.ToImmutable();
    }

    private static async Task<Solution> ApplyAsync(CodeAction action, Solution solution, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        if (operations is not [ApplyChangesOperation { ChangedSolution: var changed }])
        {
            throw new VerificationException($"The fix '{action.Title}' has to be one change of the solution, but is: {string.Join(", ", operations.Select(operation => operation.GetType().Name).DefaultIfEmpty("nothing"))}.");
        }

        return changed.GetChanges(solution).GetProjectChanges().Any()
            ? changed
            : throw new VerificationException($"The fix '{action.Title}' changes nothing.");
    }
}

/// <summary>A solution and what the analyzers found in it.</summary>
internal sealed record AnalyzedSolution(Solution Solution, ImmutableArray<ProjectDiagnostic> Diagnostics);

/// <summary>What a run of code fixes led to.</summary>
/// <param name="Solution">The solution after the last fix.</param>
/// <param name="Applied">How many fixes were applied.</param>
/// <param name="Open">The fix that would be next; null when none is offered any more.</param>
/// <param name="Offers">All that is offered at the end.</param>
internal sealed record CodeFixResult(Solution Solution, int Applied, CodeAction? Open, ImmutableArray<CodeFixOffer> Offers);
