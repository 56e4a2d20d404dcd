using System.Reflection;
using BenchmarkDotNet.Attributes;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>What looking up a name costs after start-up; the aim is under 1 µs on average.</summary>
[MemoryDiagnoser]
public class VocabularyBenchmarks
{
    private const int Count = 20_000;

    /// <summary>One name in a hundred of the mix is of this kind.</summary>
    private static readonly string[] Personal =
    [
        "Email", "CustomerPhoneNumber", "ShippingAddress", "DateOfBirth", "PasswordHash", "KanjyaJyuusyo", "SeinenGappi", "HihokenshaBango",
        "顧客電話番号", "患者氏名", "健康診断結果", "会員住所", "EmailTemplateId", "PhoneNumberFormat", "KihonNenkinGaku", "システム障害",
    ];

    private string[] _mix = [];
    private string[] _misses = [];
    private string[] _labels = [];

    /// <summary>Takes the names of public members and parameters of the framework, which hardly ever mean personal data.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var names = Names().Take(Count).ToArray();
        if (names.Length < Count)
        {
            throw new InvalidOperationException($"The framework gave only {names.Length} names of {Count}.");
        }

        _mix = [.. names.Select((name, i) => i % 100 == 0 ? Personal[i / 100 % Personal.Length] : name)];
        var misses = names.Where(n => Vocabulary.Default.Match(n) is null).ToArray();
        _misses = [.. Enumerable.Range(0, Count).Select(i => misses[i % misses.Length])];
        _labels =
        [
            "Email address", "Gets or sets the customer's e-mail address.", "The size of the page in bytes.", "A value indicating whether the cache is enabled.",
            "メールアドレス", "お客様の氏名を取得または設定します。", "受注明細の行番号", "email_address",
        ];
    }

    /// <summary>Identifiers as they come, 1 in 100 personal or close to it.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Match()
    {
        var hits = 0;
        foreach (var name in _mix)
        {
            hits += Vocabulary.Default.Match(name) is null ? 0 : 1;
        }

        return hits;
    }

    /// <summary>Identifiers that say nothing: the usual case, which must not allocate.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int MatchNothing()
    {
        var hits = 0;
        foreach (var name in _misses)
        {
            hits += Vocabulary.Default.Match(name) is null ? 0 : 1;
        }

        return hits;
    }

    /// <summary>Display names and summaries.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int MatchLabel()
    {
        var hits = 0;
        foreach (var label in _labels)
        {
            hits += Vocabulary.Default.MatchLabel(label) is null ? 0 : 1;
        }

        return hits;
    }

    /// <summary>Names of public properties, fields and parameters of the framework, as they come.</summary>
    internal static IEnumerable<string> Names() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetExportedTypes())
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(member => member switch
            {
                MethodInfo method => method.GetParameters().Select(p => p.Name ?? ""),
                PropertyInfo or FieldInfo => [member.Name],
                _ => Enumerable.Empty<string>(),
            });
}
