using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Compiles the projects of a folder in the order of their references and runs the analyzers over each.</summary>
/// <param name="root">Full path of the folder that findings are relative to.</param>
/// <param name="compiler">Makes the compilations.</param>
/// <param name="analyzers">What to run.</param>
/// <param name="factsFolder">Full path of an existing folder that gets the facts files.</param>
/// <param name="warn">Is told what is left out, and why.</param>
internal sealed class SourceScan(
    string root, SourceCompiler compiler, ImmutableArray<DiagnosticAnalyzer> analyzers, string factsFolder, Action<string> warn)
{
    private readonly Dictionary<SourceProject, CSharpCompilation> _compilations = [];
    private readonly Dictionary<SourceProject, string> _factsFiles = [];
    private readonly List<Finding> _findings = [];
    private readonly SortedSet<string> _unresolved = new(StringComparer.Ordinal);

    /// <summary>Runs over all projects.</summary>
    public async Task<ScanResult> RunAsync(ImmutableArray<SourceProject> projects, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var graph = new ProjectGraph(projects, project => warn(ScanText.CircularReference.Format(Relative(project.Path))));
        foreach (var project in graph.InBuildOrder)
        {
            await RunAsync(project, graph.Closure(project), cancellation);
        }

        var trees = _compilations.SelectMany(entry => entry.Value.SyntaxTrees.Skip(1)).ToArray();
        var isFailure = _findings.Distinct()
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToLookup(finding => finding.Id == "AD0001");
        return new([.. isFailure[false]])
        {
            Failures = [.. isFailure[true]],
            Projects = _compilations.Count,
            Files = trees.Length,
            Lines = trees.Sum(tree => tree.GetText(cancellation).Lines.Count),
            Methods = trees.Sum(tree => tree.GetRoot(cancellation).DescendantNodes(node => node is not BlockSyntax).OfType<BaseMethodDeclarationSyntax>().Count()),
            Duration = watch.Elapsed,
            UnresolvedTypes = [.. _unresolved],
        };
    }

    private async Task RunAsync(SourceProject project, ImmutableArray<SourceProject> closure, CancellationToken cancellation)
    {
        var factsFile = FreeFactsFile(project.AssemblyName);
        _factsFiles.Add(project, factsFile);
        var configuration = new AnalyzerConfiguration(
            project.Files,
            ImmutableDictionary<string, string>.Empty
                .Add("build_property.PrivacyFactsFile", factsFile)
                .Add("build_property.ProjectDir", project.Folder + Path.DirectorySeparatorChar),
            warn);
        var compilation = compiler.Compile(project, closure, [.. closure.Select(reference => _compilations[reference])]);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(configuration.Severities));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(AdditionalFiles(project, closure), configuration),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        _compilations.Add(project, compilation);

        foreach (var diagnostic in await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(cancellation))
        {
            if (!diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler))
            {
                Add(project, diagnostic);
            }
            else if (diagnostic.Id is "CS0246" or "CS0234")
            {
                // "The type or namespace name 'Foo' could not be found": the place may be a whole expression, the message names the type.
                _unresolved.Add(diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1]);
            }
        }
    }

    private void Add(SourceProject project, Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Hidden)
        {
            return;
        }

        var place = diagnostic.Location.GetLineSpan();
        _findings.Add(new(
            Relative(place.IsValid ? place.Path : project.Path),
            place.IsValid ? place.StartLinePosition.Line + 1 : 0,
            place.IsValid ? place.StartLinePosition.Character + 1 : 0,
            diagnostic.Id,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.GetMessage(CultureInfo.CurrentUICulture)));
    }

    /// <summary>Two assemblies of one name get two files.</summary>
    private string FreeFactsFile(string assemblyName)
    {
        var name = string.Concat(assemblyName.Split(Path.GetInvalidFileNameChars()));
        var path = Path.Combine(factsFolder, name + FactsFile.Extension);
        for (var number = 2; _factsFiles.ContainsValue(path); number++)
        {
            path = Path.Combine(factsFolder, $"{name}.{number}{FactsFile.Extension}");
        }

        return path;
    }

    private ImmutableArray<AdditionalText> AdditionalFiles(SourceProject project, ImmutableArray<SourceProject> closure) =>
    [
        .. NearestPromise(project.Folder),
        .. AppSettings(project.Folder),
        .. closure.Select(reference => (reference.AssemblyName, File: _factsFiles[reference]))
            .Where(facts => File.Exists(facts.File))
            .Select(facts => new TextInMemory(facts.AssemblyName + FactsFile.Extension, SourceFile.Read(facts.File))),
    ];

    private IEnumerable<AdditionalText> AppSettings(string folder) => Directory.Exists(folder)
        ? new[] { "json", "yml", "yaml" }.SelectMany(extension => Directory.EnumerateFiles(folder, "appsettings*." + extension)).Order(StringComparer.Ordinal).Select(ReadIfAllowed).OfType<AdditionalText>()
        : [];

    private IEnumerable<AdditionalText> NearestPromise(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "privacy.yml");
            if (File.Exists(path))
            {
                return ReadIfAllowed(path) is { } promise ? [promise] : [];
            }
        }

        return [];
    }

    private TextInMemory? ReadIfAllowed(string path)
    {
        try
        {
            return new(path, SourceFile.Read(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            warn(ScanText.UnreadableFile.Format(path, e.Message));
            return null;
        }
    }

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private sealed class TextInMemory(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
