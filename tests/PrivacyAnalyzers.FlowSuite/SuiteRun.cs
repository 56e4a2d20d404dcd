using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>Runs an analyzer over a suite and compares its findings with the marked lines.</summary>
/// <param name="options">What to run.</param>
/// <param name="analyzer">The analyzer that reports PRIV2001, and PRIV2002 for objects that are handed over whole.</param>
internal sealed class SuiteRun(SuiteOptions options, DiagnosticAnalyzer analyzer)
{
    private const string FlowFinding = "PRIV2001";
    private const string WholeFinding = "PRIV2002";
    private const string BoundFinding = "PRIV0007";
    private const string UnreadablePromise = "PRIV0001";

    private readonly ImmutableHashSet<string> _sinkNames = [.. options.Sinks.Select(SuiteCatalog.SimpleName)];

    /// <summary>Runs over all units, one after the other.</summary>
    /// <exception cref="InputException">The folder, a source or a sink can't be used.</exception>
    public async Task<SuiteResult> RunAsync(CancellationToken cancellation)
    {
        var units = SuiteUnit.In(options);
        var unknown = options.Sources.Concat(options.Sinks).Where(name => !SuiteCatalog.IsId(name)).ToHashSet(StringComparer.Ordinal);
        var results = new List<FolderResult>();
        foreach (var unit in units)
        {
            var compilation = SuiteCompiler.Compile(unit, options.ImplicitUsings);
            unknown.RemoveWhere(name => !SuiteCatalog.Resolve(name, compilation).IsEmpty);
            results.Add(await RunAsync(unit, compilation, cancellation));
        }

        return unknown.Count > 0
            ? throw new InputException($"no method in '{options.Folder}' is named {string.Join(" or ", unknown.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))}")
            : new([.. results.GroupBy(result => result.Folder).Select(folder => folder.Aggregate((all, next) => all.With(next)))]);
    }

    private async Task<FolderResult> RunAsync(SuiteUnit unit, CSharpCompilation compilation, CancellationToken cancellation)
    {
        var failures = new ConcurrentQueue<Exception>();
        var promise = new PromiseText(SuiteCatalog.PromiseFor(Resolve(options.Sources, compilation), Resolve(options.Sinks, compilation), options.Reads));
        var diagnostics = await compilation
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([promise], new NamesCountNothing()),
                onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == UnreadablePromise) is { } error)
        {
            throw new InputException($"a source or sink can't be used: {error.GetMessage(CultureInfo.InvariantCulture)}");
        }

        return Compare(unit, compilation, [.. diagnostics.Where(diagnostic => diagnostic.Id is FlowFinding or WholeFinding)]) with
        {
            Bounds = LinesOf(diagnostics.Where(diagnostic => diagnostic.Id == BoundFinding)),
            CompileErrors =
            [
                .. compilation.GetDiagnostics(cancellation)
                    .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(diagnostic => CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture)),
            ],
            Failures = [.. failures.Select(failure => failure.ToString())],
        };
    }

    private FolderResult Compare(SuiteUnit unit, CSharpCompilation compilation, ImmutableArray<Diagnostic> findings)
    {
        var expected = new HashSet<(SyntaxTree Tree, int Line)>();
        var negatives = 0;
        foreach (var tree in compilation.SyntaxTrees.Where(tree => unit.Files.Contains(tree.FilePath)))
        {
            expected.UnionWith(tree.GetText().Lines.Where(line => IsExpected(line.ToString())).Select(line => (tree, line.LineNumber)));
            negatives += SuiteCatalog.LinesThatCall(_sinkNames, tree).Count(line => !expected.Contains((tree, line)));
        }

        var hit = findings.SelectMany(Places).ToHashSet();
        var isFound = expected
            .OrderBy(line => line.Tree.FilePath, StringComparer.Ordinal)
            .ThenBy(line => line.Line)
            .ToLookup(hit.Contains, line => LineOf(line.Tree, line.Line));
        return new(Relative(unit.Folder))
        {
            Found = [.. isFound[true]],
            Missed = [.. isFound[false]],
            False = LinesOf(findings.Where(finding => !Places(finding).Any(expected.Contains))),
            Negatives = negatives,
        };
    }

    private bool IsExpected(string line) => options.Marker.IsMatch(line) && options.NotMarker?.IsMatch(line) != true;

    /// <summary>Where a finding and what is related to it begin.</summary>
    private static IEnumerable<(SyntaxTree Tree, int Line)> Places(Diagnostic finding) =>
        finding.AdditionalLocations.Prepend(finding.Location)
            .Where(location => location.SourceTree is not null)
            .Select(location => (location.SourceTree!, location.GetLineSpan().StartLinePosition.Line));

    private ImmutableArray<SuiteLine> LinesOf(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is not null)
            .Select(diagnostic => LineOf(diagnostic.Location.SourceTree!, diagnostic.Location.GetLineSpan().StartLinePosition.Line))
            .Distinct()
            .OrderBy(line => line.File, StringComparer.Ordinal)
            .ThenBy(line => line.Line),
    ];

    private SuiteLine LineOf(SyntaxTree tree, int line) => new(Relative(tree.FilePath), line + 1, tree.GetText().Lines[line].ToString().Trim());

    private string Relative(string path) => Path.GetRelativePath(options.Folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> Resolve(ImmutableArray<string> names, CSharpCompilation compilation) =>
        names.SelectMany(name => SuiteCatalog.Resolve(name, compilation)).Distinct();

    private sealed class PromiseText(string text) : AdditionalText
    {
        public override string Path => "privacy.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>Settings under which names alone make nothing personal.</summary>
    private sealed class NamesCountNothing : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions InferenceOff = new Settings();

        public override AnalyzerConfigOptions GlobalOptions => InferenceOff;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => InferenceOff;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => InferenceOff;

        private sealed class Settings : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "privacy_infer" ? "off" : null;
                return value is not null;
            }
        }
    }
}
