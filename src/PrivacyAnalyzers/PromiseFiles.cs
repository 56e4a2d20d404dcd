using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers;

/// <summary>Tells which of a project's additional files is the promise.</summary>
internal static class PromiseFiles
{
    /// <summary>The file that the MSBuild property <c>PrivacyPromise</c> names, else the <c>privacy.yml</c> in the deepest folder; null where there is none.</summary>
    public static AdditionalText? Find(AnalyzerOptions options)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PrivacyPromise", out var named);
        return options.AdditionalFiles
            .Where(f => Path.GetFileName(f.Path) == PromiseReader.FileName || (!string.IsNullOrEmpty(named) && f.Path == named))
            .OrderByDescending(f => f.Path == named)
            .ThenByDescending(f => f.Path.Length)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
