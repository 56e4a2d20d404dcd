using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>What a build would hand to the analyzers: <c>.editorconfig</c> by file, and the build's properties.</summary>
internal sealed class AnalyzerConfiguration : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _files;

    /// <param name="sources">Full paths of the project's sources; the <c>.editorconfig</c> of each folder at or above them counts.</param>
    /// <param name="properties">Global options, for instance <c>build_property.PrivacyFactsFile</c>.</param>
    /// <param name="warn">Is told of each file that can't be read.</param>
    public AnalyzerConfiguration(IEnumerable<string> sources, ImmutableDictionary<string, string> properties, Action<string> warn)
    {
        _files = AnalyzerConfigSet.Create(Files(sources, warn), out _);
        GlobalOptions = new Options(properties);
        Severities = new SeverityByFile(_files);
    }

    /// <summary>The severities that the files say, for a compilation's options.</summary>
    public SyntaxTreeOptionsProvider Severities { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsOf(textFile.Path);

    private Options OptionsOf(string path) => new(_files.GetOptionsForSourcePath(path).AnalyzerOptions);

    private static List<AnalyzerConfig> Files(IEnumerable<string> sources, Action<string> warn)
    {
        var configs = new List<AnalyzerConfig>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            for (var folder = Path.GetDirectoryName(source); folder is not null && seen.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                if (Path.Combine(folder, ".editorconfig") is var path && File.Exists(path))
                {
                    try
                    {
                        configs.Add(AnalyzerConfig.Parse(SourceFile.Read(path), path));
                    }
                    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                    {
                        warn(ScanText.UnreadableFile.Format(path, e.Message));
                    }
                }
            }
        }

        return configs;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class SeverityByFile(AnalyzerConfigSet files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
