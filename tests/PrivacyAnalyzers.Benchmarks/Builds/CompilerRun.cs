using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>What one run of the compiler cost.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of processor time, up to the last look at the process.</param>
/// <param name="PeakMegabytes">The peak of the working set.</param>
/// <param name="AnalyzerSeconds">What the compiler says that each analyzer assembly took, by name.</param>
/// <param name="Diagnostics">How many of each id it printed.</param>
/// <param name="ExitCode">0 where there was no error.</param>
internal sealed partial record CompilerRun(
    double Wall,
    double Processor,
    double PeakMegabytes,
    IReadOnlyDictionary<string, double> AnalyzerSeconds,
    IReadOnlyDictionary<string, int> Diagnostics,
    int ExitCode)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the compiler in a process of its own.</summary>
    /// <param name="responseFile">Its arguments.</param>
    /// <param name="directory">Its working folder.</param>
    /// <param name="processors">How many processors it sees; null for all.</param>
    public static CompilerRun Of(string responseFile, string directory, string? processors)
    {
        var start = new ProcessStartInfo(Sdk.Host)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Of a response file, the compiler takes no /noconfig.
        foreach (var argument in new[] { "exec", Path.Combine(Sdk.Compiler, "csc.dll"), "/noconfig", "@" + responseFile })
        {
            start.ArgumentList.Add(argument);
        }

        if (processors is not null)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = processors;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(BetweenLooks))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        process.WaitForExit();
        var wall = clock.Elapsed;
        var text = output.Result + errors.Result;
        return new(wall.TotalSeconds, processor.TotalSeconds, peak / 1048576.0, AnalyzerTimes(text), CountDiagnostics(text), process.ExitCode);
    }

    private static Dictionary<string, double> AnalyzerTimes(string output)
    {
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Match match in AssemblyLine().Matches(output))
        {
            // "<0.001" counts as nothing.
            times[match.Groups["name"].Value] = double.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time) ? time : 0;
        }

        return times;
    }

    private static Dictionary<string, int> CountDiagnostics(string output) =>
        DiagnosticLine().Matches(output).CountBy(m => m.Groups["id"].Value).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"^ *(?<time><?[\d.]+) +<?\d+ +(?<name>[\w.]+), Version=", RegexOptions.Multiline)]
    private static partial Regex AssemblyLine();

    [GeneratedRegex(@"(?:^|: )(?:warning|error|info) (?<id>[A-Z]+\d+): ", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
