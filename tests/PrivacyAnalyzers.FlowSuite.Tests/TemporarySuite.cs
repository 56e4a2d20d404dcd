namespace PrivacyAnalyzers.FlowSuite.Tests;

/// <summary>A suite on disk.</summary>
internal sealed class TemporarySuite : IDisposable
{
    /// <summary>A file that declares <c>Source</c> and <c>Sink</c>.</summary>
    public const string Taint = """
        public static class Taint
        {
            public static T Source<T>(object source) => throw null!;
            public static void Sink(object? o) { }
        }
        """;

    public string Root { get; } = Directory.CreateTempSubdirectory("flow-suite").FullName;

    /// <summary>What the command printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the command complained about.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Writes a file.</summary>
    public TemporarySuite With(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Runs the toy analyzer over it.</summary>
    public Task<SuiteResult> RunToyAsync(Func<SuiteOptions, SuiteOptions>? change = null)
    {
        var options = new SuiteOptions(Root) { Sources = ["M:None.Source"], Sinks = ["M:T.Leak*"] };
        return new SuiteRun(change?.Invoke(options) ?? options, new ToyAnalyzer()).RunAsync(CancellationToken.None);
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = SuiteCommand.Run(args, output, error);
        (Output, Error) = (output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n").Replace(Root, "<root>", StringComparison.Ordinal));
        return exitCode;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
