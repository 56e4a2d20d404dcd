using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Cli.Scan;

namespace PrivacyAnalyzers.Cli.Tests.Scan;

/// <summary>A folder on disk, and what <c>privacy scan</c> printed about it.</summary>
internal sealed class ScanFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Root => Path.Combine(_folder.Path, "app");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The output's lines without the summary, whose seconds change.</summary>
    public string Findings => string.Join('\n', Output.Split('\n')[..^2]);

    /// <summary>The output's last line up to the seconds, and what follows them.</summary>
    public string Summary => System.Text.RegularExpressions.Regex.Replace(Output.Split('\n')[^2], @"seconds: \d+\.\d", "seconds: *");

    public ScanFixture()
    {
        Directory.CreateDirectory(Root);
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    public ScanFixture File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public ScanFixture File(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <returns>The exit code.</returns>
    public Task<int> ScanAsync(params string[] options) => ScanAsync([new MarkedCallAnalyzer()], options);

    /// <returns>The exit code.</returns>
    public async Task<int> ScanAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ScanCommand.Create(analyzers)
            .Parse([Root, "--source-only", .. options])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        (Output, Error) = (output.ToString(), error.ToString().ReplaceLineEndings("\n"));
        return exitCode;
    }

    public void Dispose() => _folder.Dispose();
}
