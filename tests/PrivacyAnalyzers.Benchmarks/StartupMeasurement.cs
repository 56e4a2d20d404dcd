using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Measures what BenchmarkDotNet can't: the cold start of vocabulary, promise and catalog in this process, with loading and just-in-time compiling.</summary>
/// <remarks>The time of the processor is given too, since on a busy machine the clock mostly shows the others' work.</remarks>
internal static class StartupMeasurement
{
    public static void Run(Options options)
    {
        Measure("(the measuring itself)", () => { });

        // A compiler has read sources by the time an analyzer runs.
        Measure("(first UTF-8 text)", () => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("Jyuusyo 顧客電話番号")));
        Measure("read and index names", () => _ = Vocabulary.Default);
        Measure("first three matches", () =>
        {
            Vocabulary.Default.Match("CustomerEmailAddress");
            Vocabulary.Default.Match("Jyuusyo");
            Vocabulary.Default.Match("顧客電話番号");
        });
        string[] names = [.. VocabularyBenchmarks.Names().Take(20_000)];
        Measure("first 20,000 matches", () => MatchAll(names));
        for (var i = 0; i < 20; i++)
        {
            MatchAll(names);
        }

        Measure("20,000 matches, warm", () => MatchAll(names));

        // Both are YAML: the first one read pays for loading the parser, in a compiler the promise.
        if (options.One("promise") is { } path)
        {
            var promise = File.ReadAllText(path);
            Measure("the promise", () => PromiseReader.Read(promise));
        }

        Measure("built-in catalog", () => _ = BuiltInCatalog.Files);
    }

    private static void MatchAll(string[] names)
    {
        foreach (var name in names)
        {
            Vocabulary.Default.Match(name);
        }
    }

    private static void Measure(string step, Action action)
    {
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        action();
        var elapsed = clock.Elapsed;
        cpu = Environment.CpuUsage.TotalTime - cpu;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{step,-24} {elapsed.TotalMilliseconds,6:F1} ms, {cpu.TotalMilliseconds,6:F1} ms of processor time, {methods} methods compiled"));
    }
}
