using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>Runs compiler and analyzers over all projects of a solution.</summary>
/// <param name="analyzers">The analyzers.</param>
/// <param name="compilerDiagnostics">Which diagnostics of the compiler are returned.</param>
/// <param name="disabledIds">Ids that are never returned.</param>
internal sealed class AnalyzerRun(ImmutableArray<DiagnosticAnalyzer> analyzers, CompilerDiagnostics compilerDiagnostics, IReadOnlyCollection<string> disabledIds)
{
    /// <summary>Runs them.</summary>
    /// <returns>All diagnostics with their projects, sorted by path, position, id and message.</returns>
    /// <exception cref="VerificationException">An analyzer threw.</exception>
    public async Task<ImmutableArray<ProjectDiagnostic>> DiagnosticsOfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<ProjectDiagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            var result = await AnalyzeAsync(compilation, project.AnalyzerOptions, cancellationToken).ConfigureAwait(false);
            var nonLocal = result.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics).ToHashSet(ReferenceEqualityComparer.Instance);
            found.AddRange(compilation.GetDiagnostics(cancellationToken).Where(IsReported)
                .Concat(result.GetAllDiagnostics())
                .Where(diagnostic => !disabledIds.Contains(diagnostic.Id))
                .Select(diagnostic => new ProjectDiagnostic(project.Id, diagnostic, IsLocal: !nonLocal.Contains(diagnostic))));
        }

        return
        [
            .. found
                .OrderBy(each => each.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(each => each.Diagnostic.Location.SourceSpan)
                .ThenBy(each => each.Diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(each => each.Diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
    }

    private async Task<AnalysisResult> AnalyzeAsync(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentQueue<(Exception Exception, DiagnosticAnalyzer Analyzer)>();
        var result = await compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: (exception, analyzer, _) => failures.Enqueue((exception, analyzer)),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false))
            .GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        if (failures.TryPeek(out var failure))
        {
            throw new VerificationException($"AD0001: the analyzer '{failure.Analyzer}' threw {failure.Exception}", failure.Exception);
        }

        return result;
    }

    private bool IsReported(Diagnostic diagnostic) => compilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}

/// <summary>A diagnostic of a project.</summary>
/// <param name="ProjectId">The project that it was found in.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="IsLocal">Whether analyzing its file alone finds it, so that an editor shows it while typing.</param>
internal sealed record ProjectDiagnostic(ProjectId ProjectId, Diagnostic Diagnostic, bool IsLocal);
