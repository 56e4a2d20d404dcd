using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Finds the promise among a project's additional documents.</summary>
internal static class PromiseDocuments
{
    /// <summary>The document that the analyzers read as the promise; null where the project has none.</summary>
    public static TextDocument? Find(Project project) =>
        PromiseFiles.Find(project.AnalyzerOptions) is { } file ? At(project, file.Path) : null;

    /// <summary>The additional document with this path; null where the project has none.</summary>
    public static TextDocument? At(Project project, string path) => project.AdditionalDocuments.FirstOrDefault(d => PathOf(d) == path);

    /// <summary>The path that an analyzer sees.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
