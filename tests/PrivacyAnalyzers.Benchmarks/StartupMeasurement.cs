using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Measures the vocabulary's cold start in this process: loading, just-in-time compiling, parsing and indexing. BenchmarkDotNet can't.</summary>
/// <remarks>The time of the processor is given too, since on a busy machine the clock mostly shows the others' work.</remarks>
internal static class StartupMeasurement
{
    public static void Run()
    {
        Measure("(the measuring itself)", () => { });
        Measure("read and index", () => _ = Vocabulary.Default);
        Measure("first three matches", () =>
        {
            Vocabulary.Default.Match("CustomerEmailAddress");
            Vocabulary.Default.Match("Jyuusyo");
            Vocabulary.Default.Match("顧客電話番号");
        });
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
