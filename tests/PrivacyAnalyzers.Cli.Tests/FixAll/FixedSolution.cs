using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes;
using PrivacyAnalyzers.Cli.Scan;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Tests.FixAll;

/// <summary>The projects of a folder as one solution of an editor, in which "fix all in solution" is applied, rule after rule.</summary>
internal sealed class FixedSolution : IDisposable
{
    private readonly TemporaryFolder _facts = new();
    private readonly AdhocWorkspace _workspace = new();
    private readonly string _promise;
    private readonly ProjectGraph _graph;
    private readonly Dictionary<SourceProject, ProjectId> _ids;

    /// <summary>Reads the projects; a <c>privacy.yml</c> on disk does not count.</summary>
    /// <param name="root">Full path of the solution's folder.</param>
    /// <param name="edit">From a source file's text to the text that counts.</param>
    public FixedSolution(string root, Func<string, string> edit)
    {
        _promise = Path.Combine(root, PromiseReader.FileName);
        _graph = new(SourceFolder.Projects(root, _ => { }), _ => { });
        _ids = _graph.InBuildOrder.ToDictionary(p => p, _ => ProjectId.CreateNewId());
        var compiler = new SourceCompiler(FrameworkReferences.Find(), [typeof(Annotations.PurposeAttribute).Assembly.Location], PackageCache.OfThisUser(), _ => { });
        var solution = _workspace.AddSolution(SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Default, Path.Combine(root, "All.sln")));
        var compilations = new Dictionary<SourceProject, CSharpCompilation>();
        foreach (var project in _graph.InBuildOrder)
        {
            var closure = _graph.Closure(project);
            var compilation = compiler.Compile(project, closure, [.. closure.Select(p => compilations[p])]);
            compilations.Add(project, compilation);
            var id = _ids[project];
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.AssemblyName,
                project.AssemblyName,
                LanguageNames.CSharp,
                filePath: project.Path,
                compilationOptions: compilation.Options,
                parseOptions: compilation.SyntaxTrees[0].Options,
                documents: compilation.SyntaxTrees.Select(t => DocumentInfo.Create(
                    DocumentId.CreateNewId(id),
                    Path.GetFileName(t.FilePath),
                    loader: TextLoader.From(TextAndVersion.Create(SourceText.From(edit(t.ToString()), Encoding.UTF8), VersionStamp.Default)),
                    filePath: t.FilePath)),
                projectReferences: closure.Select(p => new ProjectReference(_ids[p])),
                metadataReferences: compilation.References.Where(r => r is PortableExecutableReference)));
            foreach (var settings in Directory.EnumerateFiles(project.Folder, "appsettings*.json").Order(StringComparer.Ordinal))
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(settings), SourceText.From(File.ReadAllText(settings)), filePath: settings);
            }
        }

        Solution = solution;
    }

    /// <summary>The solution after the fixes that were applied.</summary>
    public Solution Solution { get; private set; }

    /// <summary>The promise's text; null where there is none.</summary>
    public async Task<string?> PromiseAsync() =>
        Solution.Projects.SelectMany(p => p.AdditionalDocuments).FirstOrDefault(d => d.FilePath == _promise) is { } document ? (await document.GetTextAsync()).ToString() : null;

    /// <summary>What the compiler and the analyzers say now; a project sees the facts of those below it.</summary>
    public async Task<IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>>> DiagnoseAsync()
    {
        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in _graph.InBuildOrder)
        {
            var compilation = (await Solution.GetProject(_ids[project])!.GetCompilationAsync())!;
            var facts = Path.Combine(_facts.Path, project.AssemblyName + FactsFile.Extension);
            var configuration = new AnalyzerConfiguration(
                [],
                ImmutableDictionary<string, string>.Empty.Add("build_property.PrivacyFactsFile", facts).Add("build_property.ProjectDir", project.Folder + Path.DirectorySeparatorChar),
                _ => { });
            ImmutableArray<AdditionalText> files =
            [
                .. Solution.GetProject(_ids[project])!.AnalyzerOptions.AdditionalFiles,
                .. _graph.Closure(project).Select(p => new Text(p.AssemblyName + FactsFile.Extension, File.ReadAllText(Path.Combine(_facts.Path, p.AssemblyName + FactsFile.Extension)))),
            ];
            found.Add(_ids[project], await compilation
                .WithAnalyzers([new PrivacyAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions(files, configuration), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                .GetAllDiagnosticsAsync());
        }

        return found;
    }

    /// <summary>Applies the first fix of a finding to all findings of its kind, as an editor does, and loads what it made.</summary>
    /// <returns>How many findings there were.</returns>
    public async Task<int> FixAllAsync(string id, PrivacyCodeFix fix)
    {
        var all = (await DiagnoseAsync()).ToDictionary(p => p.Key, p => p.Value.RemoveAll(d => d.Id != id));
        var count = all.Sum(p => p.Value.Length);
        if (all.Values.SelectMany(d => d).FirstOrDefault() is not { } first)
        {
            return 0;
        }

        var document = Solution.GetDocument(first.Location.SourceTree)!;
        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => offered ??= action, default));
        Assert.True(offered is not null, $"There is no fix for {first.GetMessage(CultureInfo.InvariantCulture)}");
        var context = new FixAllContext(document, fix, FixAllScope.Solution, offered.EquivalenceKey!, [id], new Known(all), default);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        var operation = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        await LoadAsync(operation.ChangedSolution);
        return count;
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _facts.Dispose();
    }

    /// <summary>What an editor does after a fix: names made short, code laid out, and a new file seen by all projects below it.</summary>
    private async Task LoadAsync(Solution changed)
    {
        foreach (var project in changed.GetChanges(Solution).GetProjectChanges().ToArray())
        {
            foreach (var id in project.GetChangedDocuments())
            {
                var document = await ImportAdder(changed.GetDocument(id)!);
                document = await Formatter.FormatAsync(await Simplifier.ReduceAsync(document, Simplifier.Annotation), Formatter.Annotation);
                changed = changed.WithDocumentText(id, await document.GetTextAsync());
            }
        }

        var promise = changed.Projects.SelectMany(p => p.AdditionalDocuments).FirstOrDefault(d => d.FilePath == _promise);
        foreach (var id in promise is null ? [] : changed.ProjectIds.Where(id => changed.GetProject(id)!.AdditionalDocuments.All(d => d.FilePath != _promise)).ToArray())
        {
            changed = changed.AddAdditionalDocument(DocumentId.CreateNewId(id), promise!.Name, await promise.GetTextAsync(), filePath: _promise);
        }

        Solution = changed;
    }

    private static Task<Document> ImportAdder(Document document) => Microsoft.CodeAnalysis.Editing.ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation);

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Known(Dictionary<ProjectId, ImmutableArray<Diagnostic>> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found[project.Id]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return found[document.Project.Id].Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found[project.Id].Where(d => !d.Location.IsInSource));
    }
}
