using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>What one analyzer did in one compilation, in this process.</summary>
/// <param name="Wall">Seconds, with the binding that the analysis asks for.</param>
/// <param name="Processor">Seconds of processor time of this process.</param>
/// <param name="Analyzer">Seconds in the analyzer itself, of all threads.</param>
/// <param name="Diagnostics">What it found.</param>
internal sealed record AnalysisRun(double Wall, double Processor, double Analyzer, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    /// <summary>Runs it.</summary>
    /// <param name="compilation">The code; must not have been analyzed before, or its binding is missing in the figures.</param>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="options">Additional files and settings; null for none.</param>
    /// <param name="isConcurrent">Whether on several threads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidOperationException">The analyzer threw.</exception>
    public static async Task<AnalysisRun> OfAsync(
        Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions? options = null, bool isConcurrent = true, CancellationToken cancellationToken = default)
    {
        var (with, failures) = Prepare(compilation, analyzer, options, isConcurrent);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var result = await with.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        var wall = clock.Elapsed;
        processor = Environment.CpuUsage.TotalTime - processor;
        ThrowIfAny(failures);
        return new(wall.TotalSeconds, processor.TotalSeconds, result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalSeconds, result.GetAllDiagnostics());
    }

    /// <summary>An analysis to run, and what will have been thrown in it.</summary>
    public static (CompilationWithAnalyzers Analysis, ConcurrentQueue<Exception> Failures) Prepare(
        Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions? options = null, bool isConcurrent = true)
    {
        var failures = new ConcurrentQueue<Exception>();
        return (compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            options ?? NoOptions,
            onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: true)), failures);
    }

    public static void ThrowIfAny(ConcurrentQueue<Exception> failures)
    {
        if (failures.TryPeek(out var failure))
        {
            throw new InvalidOperationException("The analyzer threw.", failure);
        }
    }
}
