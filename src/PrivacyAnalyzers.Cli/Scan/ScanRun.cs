using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>One call of <c>privacy scan</c>: checks what it was given, scans, prints.</summary>
/// <param name="root">Full path of the folder to scan.</param>
/// <param name="analyzers">What to run.</param>
/// <param name="output">Gets findings and summary.</param>
/// <param name="error">Gets all else, a line each.</param>
internal sealed class ScanRun(string root, ImmutableArray<DiagnosticAnalyzer> analyzers, TextWriter output, TextWriter error)
{
    private const int AnalyzerFailed = 3;

    private readonly ImmutableArray<string> _framework = FrameworkReferences.Find();

    /// <summary>False asks for a real build, which there is none.</summary>
    public bool SourceOnly { get; init; }

    /// <summary>Full paths of assemblies, or of folders of them.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>True where packages are to be restored first.</summary>
    public bool Restore { get; init; }

    /// <summary><c>text</c> or <c>json</c>.</summary>
    public string Format { get; init; } = "text";

    /// <summary>Full path of the folder for the facts files; null where nobody wants them.</summary>
    public string? FactsOutput { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (Problem() is { } problem)
        {
            Warn(problem);
            return PrivacyTool.BadInput;
        }

        var result = await ScanAsync(cancellation);
        foreach (var failure in result.Failures)
        {
            Warn($"{failure.Path}: error {failure.Id}:");
            foreach (var line in failure.Message.ReplaceLineEndings("\n").Split('\n'))
            {
                Warn("    " + line);
            }
        }

        await output.WriteAsync(Format == "json" ? ScanReport.Json(result) : ScanReport.Text(result));
        return result.Failures is not [] ? AnalyzerFailed : result.Findings is [] ? PrivacyTool.Ok : PrivacyTool.Violation;
    }

    private async Task<ScanResult> ScanAsync(CancellationToken cancellation)
    {
        var projects = SourceFolder.Projects(root, Warn);
        if (projects.All(project => project.Files is []))
        {
            Warn(ScanText.NoSources.Format(root));
        }

        var packages = PackageCache.OfThisUser();
        if (Restore)
        {
            await PackageRestore.RestoreAsync(projects.SelectMany(project => project.Packages), packages, Warn, cancellation);
        }

        using var temporary = FactsOutput is null ? new TemporaryFolder() : null;
        var compiler = new SourceCompiler(
            _framework, [.. References.SelectMany(path => Directory.Exists(path) ? Assemblies.In(path) : [path])], packages, Warn);
        return await new SourceScan(root, compiler, analyzers, temporary?.Path ?? FactsOutput!, Warn)
            .RunAsync(projects, cancellation);
    }

    private string? Problem() =>
        !SourceOnly ? ScanText.SourceOnlyRequired.Format()
        : !Directory.Exists(root) ? ScanText.NoSuchFolder.Format(root)
        : Format is not ("text" or "json") ? ScanText.UnknownFormat.Format(Format)
        : References.FirstOrDefault(path => !Directory.Exists(path) && !Assemblies.IsManaged(path)) is { } missing ? ScanText.NoSuchReference.Format(missing)
        : _framework is [] ? ScanText.NoFramework.Format(typeof(object).Assembly.Location)
        : FactsOutput is null ? null
        : ProblemOfFactsFolder(FactsOutput);

    private static string? ProblemOfFactsFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ScanText.UnusableFactsFolder.Format(folder, e.Message);
        }
    }

    /// <summary>A warning may quote a file's name, which may hold anything.</summary>
    private void Warn(string text) => error.WriteLine(ScanReport.OneLine(text));
}
