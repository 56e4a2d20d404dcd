using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>
/// A test of a code fix: what <see cref="CSharpAnalyzerTest{TAnalyzer}"/> checks, then that the fix, applied one by one, leads to
/// <see cref="FixedState"/>, that "fix all" in document, project and solution leads to <see cref="BatchFixedState"/>, and that both
/// compile and hold the diagnostics expected of them. Without any fixed state, only the diagnostics are checked.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer that finds the diagnostics.</typeparam>
/// <typeparam name="TCodeFix">The code fix under test.</typeparam>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private readonly TCodeFix _provider = new();

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>What the fixes, applied one by one, lead to; what it leaves empty is as in <see cref="CSharpAnalyzerTest{TAnalyzer}.TestState"/>.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Adds a source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>What "fix all" leads to; what it leaves empty is as in <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>The index of the action to apply among those offered for a diagnostic; the first unless set.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action to apply; any unless set.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Looks at each action before it is applied, for instance at its title.</summary>
    public Action<CodeAction>? CodeActionVerifier { get; set; }

    /// <summary>What the test leaves out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>How many single fixes there have to be; negative means at most so many. Unless set, at most one for each fixable diagnostic, or none when the fixed state is the test state.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often "fix all in solution" has to run; negative means at most so many. Unless set, at most once for each fixable id.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>As <see cref="NumberOfFixAllIterations"/>, for "fix all in project"; unless set, at most once for each fixable id and project.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>As <see cref="NumberOfFixAllIterations"/>, for "fix all in document"; unless set, at most once for each fixable id and document.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    private bool IsFixExpected => CodeActionIndex is not null || CodeActionEquivalenceKey is not null || IsGiven(FixedState) || IsGiven(BatchFixedState);

    private bool IsBatchExpected => IsGiven(BatchFixedState) || (NumberOfFixAllIterations ?? NumberOfFixAllInProjectIterations ?? NumberOfFixAllInDocumentIterations) is not null;

    private protected override ImmutableArray<string> FixableIds => _provider.FixableDiagnosticIds;

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        var fixable = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => FixableIds.Contains(rule.Id)).ToList();
        return fixable.Count == 1 ? fixable[0] : base.GetDefaultDiagnostic(analyzers);
    }

    private protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var before = Evaluate(TestState);
        var start = await VerifyDiagnosticsAsync(before, "the test state", cancellationToken).ConfigureAwait(false);
        if (!IsFixExpected)
        {
            return;
        }

        var fixedState = StateInheritance.Apply(FixedState, TestState, FixableIds);
        var after = Evaluate(fixedState);
        var batchAfter = Evaluate(StateInheritance.Apply(BatchFixedState, fixedState, FixableIds));
        await VerifyOneByOneAsync(before, start, after, cancellationToken).ConfigureAwait(false);
        await VerifyFixAllAsync(before, start, batchAfter, cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(after, "the fixed state", cancellationToken).ConfigureAwait(false);
        if (!batchAfter.HasSameFiles(after))
        {
            await VerifyDiagnosticsAsync(batchAfter, "the batch fixed state", cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsGiven(SolutionState state) =>
        !state.IsEmpty || state.AdditionalProjects.Any(project => !project.IsEmpty) || state.InheritanceMode is not null || state.MarkupHandling is not null;

    private async Task VerifyOneByOneAsync(EvaluatedSolution before, AnalyzedSolution start, EvaluatedSolution after, CancellationToken cancellationToken)
    {
        var fixOne = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne);
        var iterations = NumberOfIncrementalIterations
            ?? (before.HasSameFiles(after) ? 0 : fixOne ? 1 : -FixableIn(before).Count());
        var result = await CreateRun().FixOneByOneAsync(start, Math.Abs(iterations), cancellationToken).ConfigureAwait(false);
        await VerifyResultAsync("The fix, applied one by one,", fixOne ? result with { Open = null } : result, after, iterations, cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixAllAsync(EvaluatedSolution before, AnalyzedSolution start, EvaluatedSolution after, CancellationToken cancellationToken)
    {
        if (_provider.GetFixAllProvider() is not { } fixAll)
        {
            if (IsBatchExpected)
            {
                throw new VerificationException($"The test expects a result of \"fix all\", but '{typeof(TCodeFix).Name}' has no fix-all provider.");
            }

            return;
        }

        var fixable = FixableIn(before).ToList();
        var ids = fixable.Select(expected => expected.Id).Distinct().Count();
        var documents = fixable.Select(expected => (expected.Id, expected.Locations.FirstOrDefault()?.Path)).Distinct().Count();
        (FixAllScope Scope, CodeFixTestBehaviors Skip, int? Iterations, int AtMost)[] checks =
        [
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, NumberOfFixAllInDocumentIterations, documents),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, NumberOfFixAllInProjectIterations, ids * before.Projects.Length),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, NumberOfFixAllIterations, ids),
        ];

        // An editor has no "fix all in document" for files that are not source code.
        var hasOtherFiles = start.Diagnostics.Any(each => FixableIds.Contains(each.Diagnostic.Id) && !each.Diagnostic.Location.IsInSource);
        foreach (var check in checks)
        {
            if (CodeFixTestBehaviors.HasFlag(check.Skip)
                || !fixAll.GetSupportedFixAllScopes().Contains(check.Scope)
                || (check.Scope == FixAllScope.Document && hasOtherFiles))
            {
                continue;
            }

            var iterations = check.Iterations ?? NumberOfFixAllIterations ?? (before.HasSameFiles(after) ? 0 : -check.AtMost);
            var result = await CreateRun().FixAllAsync(start, Math.Abs(iterations), fixAll, check.Scope, cancellationToken).ConfigureAwait(false);
            await VerifyResultAsync($"\"Fix all in {check.Scope}\"", result, after, iterations, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<DiagnosticResult> FixableIn(EvaluatedSolution state) =>
        state.ExpectedDiagnostics.Where(expected => FixableIds.Contains(expected.Id));

    private CodeFixRun CreateRun() => new(_provider, CreateAnalyzerRun(), CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck), Choose);

    private CodeAction? Choose(ImmutableArray<CodeAction> actions)
    {
        var fits = actions.Where((action, index) =>
            (CodeActionIndex is null || index == CodeActionIndex)
            && (CodeActionEquivalenceKey is null || action.EquivalenceKey == CodeActionEquivalenceKey));
        var chosen = fits.FirstOrDefault();
        if (chosen is not null)
        {
            CodeActionVerifier?.Invoke(chosen);
        }

        return chosen;
    }

    private static async Task VerifyResultAsync(string what, CodeFixResult result, EvaluatedSolution expected, int iterations, CancellationToken cancellationToken)
    {
        if (iterations == 0 && result.Open is not null)
        {
            throw new VerificationException($"{what} is offered where none is expected.{Offered(result)}");
        }

        var differences = await SolutionComparison.DescribeAsync(expected, result.Solution, cancellationToken).ConfigureAwait(false);
        if (differences.Length > 0)
        {
            throw new VerificationException($"{what} does not lead to the expected state; it was applied {Times(result.Applied)}.{differences}{Offered(result)}");
        }

        if (result.Open is not null || (iterations > 0 && result.Applied != iterations))
        {
            var wanted = iterations < 0 ? "at most " + Times(-iterations) : Times(iterations);
            var found = result.Open is null ? Times(result.Applied) : "more often";
            throw new VerificationException($"{what} leads to the expected state, but was to be applied {wanted} and is offered {found}.{Offered(result)}");
        }
    }

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");

    private static string Offered(CodeFixResult result)
    {
        var lines = result.Offers.SelectMany(offer => offer.Actions.Select((action, index) => FormattableString.Invariant(
            $"\n    {offer.Diagnostic.Id} {DiagnosticFormat.Place(offer.Diagnostic.Location)}: [{index}] '{action.Title}' (key '{action.EquivalenceKey}')")));
        return $"\n\nOffered then:{string.Concat(lines.DefaultIfEmpty("\n    nothing"))}";
    }
}
