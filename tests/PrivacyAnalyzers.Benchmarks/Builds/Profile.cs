using System.Diagnostics;
using System.Diagnostics.Tracing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using PrivacyAnalyzers.Benchmarks.Live;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>Analyzes a program several times in this process, sampling its own stacks, and prints which methods of ours took how much.</summary>
internal static class Profile
{
    private const string Namespace = "PrivacyAnalyzers.";
    private const string BenchmarkNamespace = "PrivacyAnalyzers.Benchmarks.";

    public static async Task RunAsync(Options options)
    {
        var compilation = options.Free.IsEmpty
            ? Source.Checked(Source.Shop(options.Number("lines", 20_000)))
            : CompilerCommand.Read(options.Free, options.One("directory")).Compile().Compilation;
        Figures.Line($"{Source.LinesOf(compilation)} lines");
        await AnalyzeAsync(compilation).ConfigureAwait(false);

        var file = Path.GetTempFileName();
        try
        {
            await RecordAsync(file, async () =>
            {
                for (var i = 0; i < options.Number("runs", 3); i++)
                {
                    await AnalyzeAsync(compilation).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
            Print(file, options.Number("top", 40));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task AnalyzeAsync(Compilation compilation)
    {
        var allocated = GC.GetTotalAllocatedBytes();

        // On one thread, so that the time of the analyzer is its own.
        var run = await AnalysisRun.OfAsync(compilation.Clone(), new PrivacyAnalyzer(), isConcurrent: false).ConfigureAwait(false);
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Figures.Line($"wall {run.Wall:0.00} s, analyzer {run.Analyzer:0.000} s, {allocated / 1048576} MB allocated, {run.Diagnostics.Length} findings");
    }

    private static async Task RecordAsync(string file, Func<Task> work)
    {
        var client = new DiagnosticsClient(Environment.ProcessId);
        using var session = client.StartEventPipeSession(
        [
            new EventPipeProvider("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational),
            new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)Microsoft.Diagnostics.Tracing.Parsers.ClrTraceEventParser.Keywords.Default),
        ]);
        var copying = Task.Run(async () =>
        {
            using var stream = File.Create(file);
            await session.EventStream.CopyToAsync(stream).ConfigureAwait(false);
        });
        await work().ConfigureAwait(false);
        await session.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await copying.ConfigureAwait(false);
    }

    private static void Print(string file, int top)
    {
        var converted = TraceLog.CreateFromEventPipeDataFile(file);
        try
        {
            using var log = new TraceLog(converted);
            var own = new Dictionary<string, int>(StringComparer.Ordinal);
            var with = new Dictionary<string, int>(StringComparer.Ordinal);
            var samples = 0;
            foreach (var sample in log.Events.Where(e => e.ProviderName == "Microsoft-DotNETCore-SampleProfiler"))
            {
                var names = Stack(sample).ToList();
                var ours = names.FindIndex(IsOurs);
                if (ours < 0)
                {
                    continue;
                }

                samples++;

                // What the compiler does for us counts for the method of ours that asked for it.
                own[names[ours]] = own.GetValueOrDefault(names[ours]) + 1;
                foreach (var name in names.Where(IsOurs).Distinct(StringComparer.Ordinal))
                {
                    with[name] = with.GetValueOrDefault(name) + 1;
                }
            }

            Console.WriteLine($"{samples} samples");
            Figures.Table(
            [
                ["method, with what it calls", "%", "with compiler and framework only, %"],
                .. with.OrderByDescending(w => w.Value).Take(top).Select(w => new[] { w.Key, Percent(w.Value), Percent(own.GetValueOrDefault(w.Key)) }),
            ]);

            string Percent(int count) => Figures.Text(100.0 * count / samples, "0.0");
        }
        finally
        {
            File.Delete(converted);
        }
    }

    private static bool IsOurs(string method) =>
        method.StartsWith(Namespace, StringComparison.Ordinal) && !method.StartsWith(BenchmarkNamespace, StringComparison.Ordinal);

    /// <summary>The methods of a stack, the innermost first.</summary>
    private static IEnumerable<string> Stack(TraceEvent sample)
    {
        for (var frame = sample.CallStack(); frame is not null; frame = frame.Caller)
        {
            var name = frame.CodeAddress.FullMethodName;
            var parameters = name.IndexOf('(', StringComparison.Ordinal);
            yield return parameters < 0 ? name : name[..parameters];
        }
    }
}
