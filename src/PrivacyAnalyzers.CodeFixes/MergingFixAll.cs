using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Fixes all findings of a scope in the order of their places: the result is that of fixing one after the other.</summary>
/// <remarks>The batch fixer of Roslyn drops edits that touch, and does not merge additional files.</remarks>
internal sealed class MergingFixAll : FixAllProvider
{
    public static readonly MergingFixAll Instance = new();

    private static readonly LocalizedText Title = new("Fix all", "すべて修正");

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (PrivacyCodeFix)fixAllContext.CodeFixProvider;
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        foreach (var (document, diagnostic) in await FindingsAsync(fixAllContext).ConfigureAwait(false))
        {
            var offers = await fix.OffersAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (offers.FirstOrDefault(o => o.Key == fixAllContext.CodeActionEquivalenceKey) is { } offer)
            {
                edits.AddRange(offer.Edits);
            }
        }

        var all = edits.ToImmutable();
        return all.IsEmpty
            ? null
            : CodeAction.Create(Title.ToString(null, null), cancel => FileEdit.ApplyAsync(fixAllContext.Solution, all, cancel), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(TextDocument Document, Diagnostic Diagnostic)>> FindingsAsync(FixAllContext context)
    {
        var findings = new List<(TextDocument Document, Diagnostic Diagnostic)>();
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            findings.AddRange(In(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)));
        }
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                findings.AddRange(In(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
            }
        }

        return findings
            .OrderBy(f => PromiseDocuments.PathOf(f.Document), StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Location.SourceSpan.Start);
    }

    private static IEnumerable<(TextDocument Document, Diagnostic Diagnostic)> In(Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (DocumentOf(project, diagnostic.Location) is { } document)
            {
                yield return (document, diagnostic);
            }
        }
    }

    private static TextDocument? DocumentOf(Project project, Location location) => location.SourceTree is { } tree
        ? project.GetDocument(tree)
        : PromiseDocuments.At(project, location.GetLineSpan().Path);
}
