using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Benchmarks.Builds;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>Analyzes one program in several ways that must not matter, and compares findings and facts.</summary>
internal static class DeterminismCheck
{
    public static async Task RunAsync(Options options)
    {
        var compilation = options.Free.IsEmpty
            ? Source.Checked([.. Source.Shop(options.Number("lines", 20_000)), .. Shape.All.Select((s, i) => Source.Parse(s.Name + ".cs", InNamespace(s.Source(s.Start), i)))])
            : CompilerCommand.Read(options.Free, options.One("directory")).Compile().Compilation;
        var folder = Directory.CreateTempSubdirectory("determinism-").FullName;
        try
        {
            await RunAsync(compilation, options.Number("runs", 3), folder).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(CSharpCompilation compilation, int runs, string folder)
    {
        var trees = compilation.SyntaxTrees;
        var expected = await OutcomeAsync(compilation, isConcurrent: false, folder).ConfigureAwait(false);
        Figures.Line($"{Source.LinesOf(compilation)} lines, {expected.Findings.Length} findings, {expected.Facts.Length} characters of facts");
        var isSame = true;
        for (var run = 1; run <= runs; run++)
        {
            isSame &= Compare(expected, await OutcomeAsync(compilation, isConcurrent: true, folder).ConfigureAwait(false), FormattableString.Invariant($"concurrent, run {run}"));

            var random = new Random(run);
            var shuffled = trees.ToArray();
            random.Shuffle(shuffled);
            var other = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(shuffled);
            isSame &= Compare(expected, await OutcomeAsync(other, isConcurrent: run % 2 == 0, folder).ConfigureAwait(false), FormattableString.Invariant($"files in another order, run {run}"));
        }

        isSame &= Compare(expected, await OutcomeAsync(compilation, isConcurrent: false, folder).ConfigureAwait(false), "one thread, once more");
        Console.WriteLine(isSame ? "always the same: yes" : "always the same: NO");
        Environment.ExitCode = isSame ? 0 : 1;
    }

    private static bool Compare(Outcome expected, Outcome actual, string how)
    {
        var missing = expected.Findings.Except(actual.Findings, StringComparer.Ordinal).ToList();
        var added = actual.Findings.Except(expected.Findings, StringComparer.Ordinal).ToList();
        var isSame = expected.Findings.SequenceEqual(actual.Findings, StringComparer.Ordinal);
        var hasSameFacts = expected.Facts == actual.Facts;
        Figures.Line($"{how}: findings {(isSame ? "the same" : "DIFFER")}, facts {(hasSameFacts ? "the same" : "DIFFER")}");
        foreach (var line in missing.Select(m => "  missing: " + m).Concat(added.Select(a => "  added: " + a)).Take(10))
        {
            Console.WriteLine(line);
        }

        return isSame && hasSameFacts;
    }

    private static async Task<Outcome> OutcomeAsync(CSharpCompilation compilation, bool isConcurrent, string folder)
    {
        var facts = Path.Combine(folder, "program.privacy.json");
        File.Delete(facts);
        var options = new AnalyzerOptions([], new FactsRequest(facts, folder));

        // A clone shares no symbols with the compilation analyzed before.
        var run = await AnalysisRun.OfAsync(compilation.Clone(), new PrivacyAnalyzer(), options, isConcurrent).ConfigureAwait(false);
        return new([.. run.Diagnostics.Select(Text).Order(StringComparer.Ordinal)], File.Exists(facts) ? await File.ReadAllTextAsync(facts).ConfigureAwait(false) : "");
    }

    private static string Text(Diagnostic diagnostic) => string.Join(" | ",
    [
        diagnostic.Id,
        diagnostic.Severity.ToString(),
        diagnostic.Location.GetLineSpan().ToString(),
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        .. diagnostic.AdditionalLocations.Select(l => l.GetLineSpan().ToString()),
        .. diagnostic.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"),
    ]);

    /// <summary>The shapes have types of the same names.</summary>
    private static string InNamespace(string source, int index)
    {
        var afterUsings = source.IndexOf("public ", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{source[..afterUsings]}namespace Shape{index};\n\n{source[afterUsings..]}");
    }

    private sealed record Outcome(ImmutableArray<string> Findings, string Facts);

    /// <summary>Asks for the facts, as the build does.</summary>
    private sealed class FactsRequest(string file, string projectFolder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.PrivacyFactsFile"] = Uri.EscapeDataString(file),
            ["build_property.PrivacyProjectDir"] = Uri.EscapeDataString(projectFolder),
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public static Values None { get; } = new([]);

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
