using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>Cancels long analyses after a while and measures how long they go on.</summary>
internal static class CancellationMeasurement
{
    private const double Goal = 50;

    private static readonly int[] Delays = [5, 20, 50, 100, 200, 400];

    public static async Task RunAsync(Options options)
    {
        var samples = options.Number("samples", 5);
        var programs = new List<(string Name, ImmutableArray<SyntaxTree> Trees)> { ("shop", Source.Shop(options.Number("lines", 200_000))) };
        programs.AddRange(Shape.All.Select(s => (s.Name, ImmutableArray.Create(Source.Parse("Program.cs", s.Source(s.Start << options.Number("doublings", 3)))))));
        var wanted = options.All("programs");
        await AnalysisRun.OfAsync(Source.Compile(programs[0].Trees), new PrivacyAnalyzer()).ConfigureAwait(false);

        List<string[]> table = [["ms after cancelling", "p50", "p95", "max", "samples", "within 50", "empty visitor: max"]];
        var worst = 0.0;
        foreach (var (name, trees) in programs.Where(p => wanted.IsEmpty || wanted.Any(w => p.Name.Contains(w, StringComparison.Ordinal))))
        {
            var ours = await SampleAsync(trees, () => new PrivacyAnalyzer(), samples).ConfigureAwait(false);
            var empty = await SampleAsync(trees, () => new EmptyVisitor(), samples).ConfigureAwait(false);
            var max = ours.DefaultIfEmpty().Max();
            worst = Math.Max(worst, max);
            table.Add([
                name, Figures.Text(Figures.Median(ours), "0.0"), Figures.Text(Figures.Percentile(ours, 95), "0.0"), Figures.Text(max, "0.0"),
                FormattableString.Invariant($"{ours.Count}"), max <= Goal ? "yes" : "NO", Figures.Text(empty.DefaultIfEmpty().Max(), "0.0"),
            ]);
            Console.Error.WriteLine(string.Join("  ", table[^1]));
        }

        Figures.Table(table);
        Figures.Verdict("longest after cancelling", worst, " ms", Goal);
    }

    /// <summary>Milliseconds from cancelling to the end, of those analyses that were still running.</summary>
    private static async Task<List<double>> SampleAsync(ImmutableArray<SyntaxTree> trees, Func<DiagnosticAnalyzer> analyzer, int samples)
    {
        var all = new List<double>();
        var compilation = Source.Compile(trees);
        foreach (var delay in Delays.Reverse())
        {
            // The first of the longest warms up.
            for (var i = delay == Delays[^1] ? -1 : 0; i < samples; i++)
            {
                using var source = new CancellationTokenSource();
                var running = Task.Run(() => AnalysisRun.OfAsync(compilation.Clone(), analyzer(), cancellationToken: source.Token));
                await Task.WhenAny(running, Task.Delay(delay)).ConfigureAwait(false);
                var clock = Stopwatch.StartNew();
                await source.CancelAsync().ConfigureAwait(false);
                try
                {
                    await running.ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (i < 0)
                {
                }
                catch (OperationCanceledException)
                {
                    all.Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        return all;
    }
}
