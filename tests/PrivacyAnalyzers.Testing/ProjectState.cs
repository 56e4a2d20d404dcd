using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>What a test project holds.</summary>
public class ProjectState
{
    internal ProjectState(string name, string defaultPrefix)
    {
        Name = name;
        Sources = new(defaultPrefix, ".cs");
    }

    /// <summary>The name of the project and of its assembly.</summary>
    public string Name { get; }

    /// <summary>The C# files; they may hold markup.</summary>
    public SourceFileList Sources { get; }

    /// <summary>Files such as <c>privacy.yml</c> that analyzers read; they may hold markup.</summary>
    public SourceFileList AdditionalFiles { get; } = new("/0/Additional", ".txt");

    /// <summary>Files such as <c>/.editorconfig</c> and <c>/.globalconfig</c>; a relative name is taken from <c>/</c>, above all sources.</summary>
    public SourceFileList AnalyzerConfigFiles { get; } = new("/0/", ".editorconfig");

    /// <summary>References beside the framework.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>Names of the projects in <see cref="SolutionState.AdditionalProjects"/> that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>What the project builds; null means a library. Set <see cref="OutputKind.ConsoleApplication"/> for top-level statements.</summary>
    public OutputKind? OutputKind { get; set; }

    internal bool IsEmpty =>
        Sources.Count == 0 && AdditionalFiles.Count == 0 && AnalyzerConfigFiles.Count == 0
        && AdditionalReferences.Count == 0 && AdditionalProjectReferences.Count == 0;
}
