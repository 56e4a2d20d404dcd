using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>Makes Roslyn solutions of evaluated states. All fork one empty solution, so that the workspace's host is made once.</summary>
internal static class TestSolution
{
    private static readonly Lazy<Solution> Empty = new(() => new AdhocWorkspace().CurrentSolution);

    /// <summary>Makes the solution; its project under test is the first.</summary>
    /// <param name="state">What it holds.</param>
    /// <param name="framework">References of all projects.</param>
    /// <param name="parseOptions">Of all projects.</param>
    /// <param name="compilationOptions">Of all projects, but for the kind of output.</param>
    /// <exception cref="VerificationException">A project reference names no project.</exception>
    public static Solution Create(
        EvaluatedSolution state,
        ImmutableArray<MetadataReference> framework,
        CSharpParseOptions parseOptions,
        CSharpCompilationOptions compilationOptions)
    {
        var ids = state.Projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name), StringComparer.Ordinal);
        return state.Projects.Aggregate(Empty.Value, (solution, project) => solution.AddProject(Project(project)));

        ProjectInfo Project(EvaluatedProject project)
        {
            var id = ids[project.Name];
            return ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.Name,
                project.Name,
                LanguageNames.CSharp,
                filePath: $"{(project == state.Projects[0] ? "/0" : "/" + project.Name)}/{project.Name}.csproj",
                compilationOptions: compilationOptions.WithOutputKind(project.OutputKind),
                parseOptions: parseOptions,
                documents: Documents(TextDocumentKind.Document),
                projectReferences: project.ProjectReferences.Select(name => new ProjectReference(
                    ids.TryGetValue(name, out var referenced) ? referenced : throw new VerificationException($"'{project.Name}' references the project '{name}', which does not exist."))),
                metadataReferences: framework.AddRange(project.References),
                additionalDocuments: Documents(TextDocumentKind.AdditionalDocument))
                .WithAnalyzerConfigDocuments(Documents(TextDocumentKind.AnalyzerConfigDocument));

            IEnumerable<DocumentInfo> Documents(TextDocumentKind kind) => project.Files.Where(file => file.Kind == kind).Select(file => DocumentInfo.Create(
                DocumentId.CreateNewId(id, file.Path),
                Path.GetFileName(file.Path),
                loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Default, file.Path)),
                filePath: file.Path));
        }
    }

    /// <summary>The path that identifies a document: its own, or its folders and name where a code fix gave none.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? string.Join('/', [.. document.Folders, document.Name]);

    /// <summary>What a document is to the compiler.</summary>
    public static TextDocumentKind KindOf(TextDocument document) => document switch
    {
        Document => TextDocumentKind.Document,
        AnalyzerConfigDocument => TextDocumentKind.AnalyzerConfigDocument,
        _ => TextDocumentKind.AdditionalDocument,
    };
}
