using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers;

/// <summary>Tells which of a project's additional files is the promise, and which the baseline.</summary>
internal static class PromiseFiles
{
    /// <summary>The <c>privacy.baseline.json</c> in the deepest folder; null where there is none.</summary>
    public static AdditionalText? FindBaseline(AnalyzerOptions options) => options.AdditionalFiles
        .Where(f => Path.GetFileName(f.Path) == BaselineFile.FileName)
        .OrderByDescending(f => f.Path.Length)
        .ThenBy(f => f.Path, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The file with the name of the one that <c>PrivacyPromise</c> names, else the <c>privacy.yml</c> in the deepest folder; null where there is none.</summary>
    public static AdditionalText? Find(AnalyzerOptions options)
    {
        // The name only: an editorconfig ends a value at a # or ;, which a path may hold.
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PrivacyPromiseName", out var named);
        return options.AdditionalFiles
            .Where(f => Path.GetFileName(f.Path) is var name && (name == PromiseReader.FileName || name == named))
            .OrderByDescending(f => Path.GetFileName(f.Path) == named)
            .ThenByDescending(f => f.Path.Length)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
