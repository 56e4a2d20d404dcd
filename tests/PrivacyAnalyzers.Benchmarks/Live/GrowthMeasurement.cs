using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>How the analyzer's time grows with generated programs: of more of the same code, and of one kind of largeness.</summary>
internal static class GrowthMeasurement
{
    private const double LineGoal = 1.3;
    private const double ShapeGoal = 2;

    /// <summary>Seconds; a shape that takes longer is not doubled again.</summary>
    private const double Limit = 60;

    public static async Task RunAsync(Options options)
    {
        var isConcurrent = !options.Has("sequential");
        var runs = options.Number("runs", 3);
        await AnalysisRun.OfAsync(Source.Checked(Source.Shop(10_000)), new PrivacyAnalyzer(), isConcurrent: isConcurrent).ConfigureAwait(false);
        if (!options.Has("shapes") || options.Has("lines"))
        {
            int[] sizes = options.All("lines") is { Length: > 0 } given ? [.. given.Select(int.Parse)] : [10_000, 100_000, .. options.Has("million") ? [1_000_000] : Array.Empty<int>()];
            await MeasureLinesAsync(sizes, runs, isConcurrent).ConfigureAwait(false);
        }

        if (!options.Has("lines") || options.Has("shapes"))
        {
            var wanted = options.All("shapes");
            var shapes = Shape.All.Where(s => wanted.IsEmpty || wanted.Any(w => s.Name.Contains(w, StringComparison.Ordinal)));
            await MeasureShapesAsync(shapes, options.Number("doublings", 3), runs, isConcurrent).ConfigureAwait(false);
        }
    }

    private static async Task MeasureLinesAsync(int[] sizes, int runs, bool isConcurrent)
    {
        List<string[]> table = [["lines", "analyzer s", "µs a line", "times the first", "wall s", "empty visitor: wall s", "findings"]];
        var first = double.NaN;
        foreach (var size in sizes)
        {
            var trees = Source.Shop(size);
            var lines = Source.LinesOf(Source.Checked(trees));
            var ours = await MedianAsync(trees, () => new PrivacyAnalyzer(), runs, isConcurrent).ConfigureAwait(false);
            var empty = await MedianAsync(trees, () => new EmptyVisitor(), runs, isConcurrent).ConfigureAwait(false);
            var perLine = 1e6 * ours.Analyzer / lines;
            first = double.IsNaN(first) ? perLine : first;
            table.Add([
                FormattableString.Invariant($"{lines}"), Figures.Text(ours.Analyzer), Figures.Text(perLine, "0.00"), Figures.Text(perLine / first, "0.00"),
                Figures.Text(ours.Wall, "0.00"), Figures.Text(empty.Wall, "0.00"), FormattableString.Invariant($"{ours.Diagnostics.Length}"),
            ]);
            Console.Error.WriteLine(string.Join("  ", table[^1]));
        }

        Figures.Table(table);
        Figures.Verdict("time a line, most to least", table.Skip(1).Max(PerLine) / table.Skip(1).Min(PerLine), " x", LineGoal);
        Console.WriteLine();

        static double PerLine(string[] row) => double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task MeasureShapesAsync(IEnumerable<Shape> shapes, int doublings, int runs, bool isConcurrent)
    {
        List<string[]> table = [["n", "first n", .. Enumerable.Range(0, doublings + 1).Select(d => FormattableString.Invariant($"{1 << d}n: ms")), "a unit: last to first", "findings", "linear within 2"]];
        foreach (var shape in shapes)
        {
            var times = new List<double>();
            var findings = "";
            for (var doubling = 0; doubling <= doublings; doubling++)
            {
                ImmutableArray<SyntaxTree> trees = [Source.Parse("Program.cs", shape.Source(shape.Start << doubling))];
                if (doubling == 0)
                {
                    // Also compiles the engine's code that only this shape runs.
                    await AnalysisRun.OfAsync(Source.Checked(trees), new PrivacyAnalyzer(), isConcurrent: isConcurrent).ConfigureAwait(false);
                }

                var median = await MedianAsync(trees, () => new PrivacyAnalyzer(), runs, isConcurrent).ConfigureAwait(false);
                times.Add(median.Analyzer);
                findings = FormattableString.Invariant($"{median.Diagnostics.Length}");
                Console.Error.WriteLine(FormattableString.Invariant($"{shape.Name}, {shape.Start << doubling}: {1000 * median.Analyzer:0.0} ms"));
                if (median.Wall > Limit)
                {
                    break;
                }
            }

            var growth = times[^1] / (1 << (times.Count - 1)) / times[0];
            table.Add([
                shape.Name, FormattableString.Invariant($"{shape.Start}"), .. Enumerable.Range(0, doublings + 1).Select(d => d < times.Count ? Figures.Text(1000 * times[d], "0.0") : "-"),
                Figures.Text(growth, "0.00"), findings, growth <= ShapeGoal && times.Count > doublings ? "yes" : "NO",
            ]);
        }

        Figures.Table(table);
    }

    /// <summary>The run with the median of the analyzer's time.</summary>
    private static async Task<AnalysisRun> MedianAsync(ImmutableArray<SyntaxTree> trees, Func<DiagnosticAnalyzer> analyzer, int runs, bool isConcurrent)
    {
        var all = new List<AnalysisRun>();
        var compilation = Source.Compile(trees);
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            all.Add(await AnalysisRun.OfAsync(compilation.Clone(), analyzer(), isConcurrent: isConcurrent).ConfigureAwait(false));
        }

        return all.OrderBy(r => r.Analyzer).ElementAt(runs / 2);
    }
}
