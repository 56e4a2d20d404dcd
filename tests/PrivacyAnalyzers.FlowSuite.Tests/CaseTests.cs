using System.Collections.Concurrent;

namespace PrivacyAnalyzers.FlowSuite.Tests;

/// <summary>The analyzer finds each marked line of the cases and reports no other, but for the known limits.</summary>
public class CaseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly ConcurrentDictionary<string, Task<FolderResult>> Results = new();

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Folder_CompilesAndHasBothKindsOfLines(string folder)
    {
        var result = await ResultOf(folder);
        Assert.Empty(result.CompileErrors);
        Assert.Empty(result.Failures);
        Assert.NotEqual(0, result.Found.Length + result.Missed.Length);
        Assert.NotEqual(0, result.Negatives);
    }

    /// <summary>What is missed and what is false is exactly what KnownLimits.txt says, so that nothing gets worse unseen and nothing mended stays listed.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Folder_HasNoMissedAndNoFalseLine_ButTheKnownOnes(string folder)
    {
        var result = await ResultOf(folder);
        string[] wrong = [.. result.Missed.Select(line => Entry("missed", line)).Concat(result.False.Select(line => Entry("false", line))).Order(StringComparer.Ordinal)];
        string[] known = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "KnownLimits.txt"))
            .Where(line => line.Split(' ') is [_, var file, ..] && file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(known, wrong);

        string Entry(string kind, SuiteLine line) => $"{kind} {folder}/{line.File.Split('/')[^1]}: {line.Text.Trim()}";
    }

    private static Task<FolderResult> ResultOf(string folder) => Results.GetOrAdd(
        folder,
        async name => (await new SuiteRun(new SuiteOptions(Path.Combine(Root, name)), new PrivacyAnalyzer()).RunAsync(CancellationToken.None)).Folders.Single());
}
