using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>Types into a method of a file of 2,000 lines in a large program, as an editor does, and asks for the method's diagnostics after each key.</summary>
internal static class EditorMeasurement
{
    private const double MedianGoal = 50, SlowGoal = 150;
    private const int MethodsOfTheFile = 124;
    private const string Path = "Area0/Service0.cs";

    /// <summary>Typed character by character at the end of a method.</summary>
    private const string Typed = "\n        _logger.LogWarning(\"Call {Number}\", customer.PhoneNumber);";

    public static async Task RunAsync(Options options)
    {
        var file = Source.Parse(Path, GeneratedShop.Service(0, MethodsOfTheFile));
        var compilation = Source.Checked([file, .. Source.Shop(options.Number("lines", 200_000)).Where(t => t.FilePath != Path)]);
        var analyzerOptions = options.One("promise") is { } promise ? new AnalyzerOptions([new PromiseText(promise)]) : new AnalyzerOptions([]);
        Figures.Line($"{Source.LinesOf(compilation)} lines; the file: {file.GetText().Lines.Count} lines");

        var keys = options.Number("keys", 400);
        var ours = await TypeAsync(compilation, file, new PrivacyAnalyzer(), analyzerOptions, keys).ConfigureAwait(false);
        var empty = await TypeAsync(compilation, file, new EmptyVisitor(), analyzerOptions, keys).ConfigureAwait(false);
        Figures.Table(
            ["ms after a key", "p50", "p95", "max", "of which analyzer: p50", "p95", "keys with findings"],
            Row("PrivacyAnalyzers", ours),
            Row("empty visitor", empty));
        Figures.Verdict("diagnostics of the method, p50", Figures.Median(ours.Select(k => k.Milliseconds)), " ms", MedianGoal);
        Figures.Verdict("diagnostics of the method, p95", Figures.Percentile(ours.Select(k => k.Milliseconds), 95), " ms", SlowGoal);
    }

    private static string[] Row(string name, List<Key> keys) =>
    [
        name,
        Figures.Text(Figures.Median(keys.Select(k => k.Milliseconds)), "0.0"),
        Figures.Text(Figures.Percentile(keys.Select(k => k.Milliseconds), 95), "0.0"),
        Figures.Text(keys.Max(k => k.Milliseconds), "0.0"),
        Figures.Text(Figures.Median(keys.Select(k => k.OfAnalyzer)), "0.0"),
        Figures.Text(Figures.Percentile(keys.Select(k => k.OfAnalyzer), 95), "0.0"),
        FormattableString.Invariant($"{keys.Count(k => k.Findings > 0)} of {keys.Count}"),
    ];

    /// <summary>Types until there were as many keys as wanted; a quarter more at the beginning does not count.</summary>
    private static async Task<List<Key>> TypeAsync(CSharpCompilation compilation, SyntaxTree tree, DiagnosticAnalyzer analyzer, AnalyzerOptions options, int wanted)
    {
        var keys = new List<Key>();
        var skipped = wanted / 4;
        for (var method = 0; keys.Count < wanted + skipped; method = (method + 37) % MethodsOfTheFile)
        {
            var end = MethodAt(tree, method).Body!.Statements.Last().Span.End;
            foreach (var (key, at) in Typed.Select((c, i) => (new TextChange(new(end + i, 0), c.ToString()), end + i)).Append((new(new(end, Typed.Length), ""), end)))
            {
                var clock = Stopwatch.StartNew();
                var changed = tree.WithChangedText(tree.GetText().WithChanges(key));
                compilation = compilation.ReplaceSyntaxTree(tree, changed);
                tree = changed;
                var (analysis, failures) = AnalysisRun.Prepare(compilation, analyzer, options);
                var root = await tree.GetRootAsync().ConfigureAwait(false);
                var visible = root.FindToken(at - 1).Parent!.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().First().FullSpan;
                var model = compilation.GetSemanticModel(tree);
                var syntax = await analysis.GetAnalysisResultAsync(tree, visible, CancellationToken.None).ConfigureAwait(false);
                var semantic = await analysis.GetAnalysisResultAsync(model, visible, CancellationToken.None).ConfigureAwait(false);
                var elapsed = clock.Elapsed;
                AnalysisRun.ThrowIfAny(failures);
                keys.Add(new(elapsed.TotalMilliseconds, semantic.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds, syntax.GetAllDiagnostics().Length + semantic.GetAllDiagnostics().Length));
            }
        }

        return keys.GetRange(skipped, wanted);
    }

    private static MethodDeclarationSyntax MethodAt(SyntaxTree tree, int index) =>
        tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().ElementAt(index);

    private sealed record Key(double Milliseconds, double OfAnalyzer, int Findings);
}
