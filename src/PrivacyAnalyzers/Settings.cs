using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers;

/// <summary>Whether names alone make data personal.</summary>
internal enum InferenceMode
{
    /// <summary>A name of high confidence counts for all rules.</summary>
    On,

    /// <summary>It only suggests a classification (PRIV1001).</summary>
    Suggest,

    /// <summary>It counts for nothing.</summary>
    Off,
}

/// <summary>What users set: in <c>.editorconfig</c>, and properties of the build.</summary>
internal sealed class Settings(AnalyzerConfigOptionsProvider provider)
{
    /// <summary><c>privacy_infer</c> for a file: on (default), suggest or off.</summary>
    public InferenceMode Inference(SyntaxTree? tree)
    {
        var options = tree is null ? provider.GlobalOptions : provider.GetOptions(tree);
        return options.TryGetValue("privacy_infer", out var mode)
            ? mode.Trim().ToLowerInvariant() switch
            {
                "off" => InferenceMode.Off,
                "suggest" => InferenceMode.Suggest,
                _ => InferenceMode.On,
            }
            : InferenceMode.On;
    }

    /// <summary>Where the build wants the facts; null in an editor and wherever else nothing is to be written.</summary>
    public string? FactsFile => Path("PrivacyFactsFile");

    /// <summary>The project's folder: locations in facts are relative to it; null where unknown.</summary>
    public string? ProjectDirectory => Path("PrivacyProjectDir") ?? Property("ProjectDir");

    /// <summary>True where the code runs on its users' devices, as the project's SDK and framework tell, or the project itself.</summary>
    public bool RunsOnDevice =>
        DeviceSdks.Append("PrivacyRunsOnDevice").Any(name => string.Equals(Property(name)?.Trim(), "true", StringComparison.OrdinalIgnoreCase))
        || (Property("TargetFramework") is { } framework && DeviceFrameworks.Any(f => framework.IndexOf(f, StringComparison.OrdinalIgnoreCase) > 0));

    private static IEnumerable<string> DeviceSdks => ["UseMaui", "UseWPF", "UseWindowsForms", "UsingMicrosoftNETSdkBlazorWebAssembly"];

    private static IEnumerable<string> DeviceFrameworks => ["-android", "-ios", "-maccatalyst", "-tvos", "-tizen"];

    // An editorconfig ends a value at a # or ;, so the build percent-encodes the paths that it writes itself.
    private string? Path(string name) => Property(name) is { } value ? Uri.UnescapeDataString(value) : null;

    private string? Property(string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
}
