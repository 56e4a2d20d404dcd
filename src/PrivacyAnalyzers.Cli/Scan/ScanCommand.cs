using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary><c>privacy scan</c>: the analyzers over the sources of a folder, without a build.</summary>
internal static class ScanCommand
{
    /// <summary>
    /// The command. Its exit code: 0 nothing found, 1 findings, 2 bad usage, 3 an analyzer failed.
    /// Findings and summary go to the standard output, all else to the standard error.
    /// </summary>
    public static Command Create() => Create([new PrivacyAnalyzer()]);

    /// <summary>The command with these analyzers.</summary>
    internal static Command Create(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var folder = new Argument<string>("folder") { Description = ScanText.Folder.Format() };
        var sourceOnly = new Option<bool>("--source-only") { Description = ScanText.SourceOnly.Format() };
        var references = new Option<string[]>("--references") { Description = ScanText.References.Format() };
        var restore = new Option<bool>("--restore") { Description = ScanText.Restore.Format() };
        var format = new Option<string>("--format") { Description = ScanText.FormatOption.Format(), DefaultValueFactory = _ => "text" };
        var factsOutput = new Option<string?>("--facts-output") { Description = ScanText.FactsOutput.Format() };
        var command = new Command("scan", ScanText.Description.Format()) { folder, sourceOnly, references, restore, format, factsOutput };
        command.SetAction((parsed, cancellation) => new ScanRun(
            Path.TrimEndingDirectorySeparator(FullPath(parsed.GetRequiredValue(folder))),
            analyzers,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error)
        {
            SourceOnly = parsed.GetValue(sourceOnly),
            References = [.. (parsed.GetValue(references) ?? []).Select(FullPath)],
            Restore = parsed.GetValue(restore),
            Format = parsed.GetRequiredValue(format),
            FactsOutput = parsed.GetValue(factsOutput) is { } path ? FullPath(path) : null,
        }.RunAsync(cancellation));
        return command;
    }

    /// <summary>An empty path stays empty, and is then found to lead nowhere.</summary>
    private static string FullPath(string path) => path.Length == 0 ? path : Path.GetFullPath(path);
}
