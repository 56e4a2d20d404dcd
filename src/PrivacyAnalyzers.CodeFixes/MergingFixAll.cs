using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Fixes all findings of a scope in the order of their places: the result is that of fixing one after the other.</summary>
/// <remarks>
/// The batch fixer of Roslyn drops edits that touch, and does not merge additional files. <c>dotnet format</c> gives findings of
/// other rules too, and no key where the first of them is none that the fix mends: then the first offer's counts.
/// </remarks>
/// <param name="spreads">Whether to look again after each round, until it brings no new findings to light.</param>
internal sealed class MergingFixAll(bool spreads) : FixAllProvider
{
    public static readonly MergingFixAll Instance = new(spreads: false);

    public static readonly MergingFixAll Spreading = new(spreads: true);

    private static readonly LocalizedText Title = new("Fix all", "すべて修正");

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var findings = await FindingsAsync(fixAllContext).ConfigureAwait(false);
        var all = await EditsAsync(findings, fixAllContext, fixAllContext.CancellationToken).ConfigureAwait(false);
        return all.IsEmpty
            ? null
            : CodeAction.Create(
                Title.ToString(null, null),
                cancel => spreads ? SpreadAsync(findings, all, fixAllContext, cancel) : FileEdit.ApplyAsync(fixAllContext.Solution, all, cancel),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<ImmutableArray<FileEdit>> EditsAsync(IEnumerable<(TextDocument Document, Diagnostic Diagnostic)> findings, FixAllContext context, CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        var key = context.CodeActionEquivalenceKey;
        foreach (var (document, diagnostic) in findings)
        {
            var offers = await ((PrivacyCodeFix)context.CodeFixProvider).OffersAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
            key ??= offers.FirstOrDefault()?.Key;
            if (offers.FirstOrDefault(o => o.Key == key) is { } offer)
            {
                edits.AddRange(offer.Edits);
            }
        }

        return edits.ToImmutable();
    }

    /// <summary>Makes the edits, looks what they brought to light, and so on; a finding that was seen before is not mended again.</summary>
    private static async Task<Solution> SpreadAsync(
        IEnumerable<(TextDocument Document, Diagnostic Diagnostic)> findings, ImmutableArray<FileEdit> edits, FixAllContext context, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(findings.Select(f => KeyOf(f.Diagnostic)), StringComparer.Ordinal);
        var solution = context.Solution;
        while (!edits.IsEmpty)
        {
            solution = await FileEdit.ApplyAsync(solution, edits, cancellationToken).ConfigureAwait(false);
            var next = new List<(TextDocument Document, Diagnostic Diagnostic)>();
            foreach (var project in context.Scope == FixAllScope.Solution ? solution.Projects : [solution.GetProject(context.Project.Id)!])
            {
                next.AddRange(In(project, await AnalyzeAsync(project, context, cancellationToken).ConfigureAwait(false)));
            }

            edits = await EditsAsync(Sorted(next.Where(f => (context.Scope != FixAllScope.Document || f.Document.Id == context.Document?.Id) && seen.Add(KeyOf(f.Diagnostic)))).ToArray(), context, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>What a fix is told: two findings that say the same want the same edit.</summary>
    private static string KeyOf(Diagnostic diagnostic) =>
        string.Join("\n", diagnostic.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value).Prepend(diagnostic.Id));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, FixAllContext context, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new PrivacyAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Where(d => context.DiagnosticIds.Contains(d.Id) && !d.IsSuppressed)];
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

        return Sorted(findings.Where(f => context.DiagnosticIds.Contains(f.Diagnostic.Id))).ToArray();
    }

    private static IEnumerable<(TextDocument Document, Diagnostic Diagnostic)> Sorted(IEnumerable<(TextDocument Document, Diagnostic Diagnostic)> findings) => findings
        .OrderBy(f => PromiseDocuments.PathOf(f.Document), StringComparer.Ordinal)
        .ThenBy(f => f.Diagnostic.Location.SourceSpan.Start);

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
