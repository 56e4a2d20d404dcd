using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>A state whose inheritance and markup are resolved: what is compiled, and what is expected of it.</summary>
/// <param name="Projects">The projects; the one under test is the first.</param>
/// <param name="ExpectedDiagnostics">Expectations with resolved locations.</param>
internal sealed record EvaluatedSolution(ImmutableArray<EvaluatedProject> Projects, ImmutableArray<DiagnosticResult> ExpectedDiagnostics)
{
    /// <summary>Whether both have the same files with the same text.</summary>
    public bool HasSameFiles(EvaluatedSolution other) =>
        Projects.SelectMany(project => project.Files).SequenceEqual(other.Projects.SelectMany(project => project.Files));
}

/// <summary>A project of an <see cref="EvaluatedSolution"/>.</summary>
internal sealed record EvaluatedProject(
    string Name,
    ImmutableArray<TestFile> Files,
    ImmutableArray<MetadataReference> References,
    ImmutableArray<string> ProjectReferences,
    OutputKind OutputKind);

/// <summary>A file without markup.</summary>
/// <param name="Kind">What the file is to the compiler.</param>
/// <param name="Path">Its path, which identifies it within the project.</param>
/// <param name="Text">Its text.</param>
internal sealed record TestFile(TextDocumentKind Kind, string Path, string Text);
