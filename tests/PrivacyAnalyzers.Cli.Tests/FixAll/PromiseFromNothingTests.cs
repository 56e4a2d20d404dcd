using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.CodeFixes;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Tests.FixAll;

/// <summary>The promise from nothing: a solution without <c>privacy.yml</c> and purposes, and "fix all" for what that leads to.</summary>
public partial class PromiseFromNothingTests
{
    private static readonly (string Id, PrivacyCodeFix Fix)[] Fixes =
    [
        ("PRIV0002", new CreatePromise()),
        ("PRIV1001", new MarkPersonalData()),
        ("PRIV1002", new AddPurpose()),
        ("PRIV4001", new DeclareRecipient()),
        ("PRIV4002", new DeclareService()),
    ];

    [Fact]
    public async Task SampleShop_IsLeftWithoutTheseWarningsAndWithAPromiseToWord()
    {
        var root = typeof(PromiseFromNothingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "OnlineShop").Value!;
        using var shop = new FixedSolution(root, WithoutPurposes);
        var before = await ErrorsAsync(shop);

        var fixedFindings = new List<string>();
        foreach (var (id, fix) in Fixes)
        {
            if (await shop.FixAllAsync(id, fix) > 0)
            {
                fixedFindings.Add(id);
            }
        }

        // What is sent to hosts stands in the first promise already.
        Assert.Equal(["PRIV0002", "PRIV1001", "PRIV1002", "PRIV4002"], fixedFindings);

        Assert.Equal([], (await shop.DiagnoseAsync()).Values.SelectMany(d => d).Where(d => Fixes.Any(f => f.Id == d.Id && d.Severity >= DiagnosticSeverity.Warning)));
        Assert.Equal(before, await ErrorsAsync(shop));
        var promise = await shop.PromiseAsync();
        var reading = PromiseReader.Read(promise!);
        Assert.Equal([], reading.Errors.Where(e => e.Kind is not (PromiseErrorKind.MissingEntry or PromiseErrorKind.NoSafeguards)).Select(e => e.Message.ToString()));
        Assert.Equal(["service"], reading.Promise.Purposes.Select(p => p.Id));
        Assert.Contains(reading.Promise.Recipients, r => r.Hosts.Contains("collect.parcel-insight.example"));
        Assert.Contains(reading.Promise.Recipients, r => r.Service.For("en") == "Amazon Web Services");
    }

    private static async Task<string[]> ErrorsAsync(FixedSolution solution) =>
        [.. (await solution.DiagnoseAsync()).Values.SelectMany(d => d).Where(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal)).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The source without its <c>[Purpose]</c> attributes.</summary>
    private static string WithoutPurposes(string source) => AlsoPurpose().Replace(OnlyPurpose().Replace(source, ""), "");

    [GeneratedRegex(@"\[(assembly: |property: )?Purpose\([^\]]*\)\]")]
    private static partial Regex OnlyPurpose();

    [GeneratedRegex(@"(?<=\[[^\]\n]*), Purpose\([^()]*\)(?=[,\]])|(?<=\[)Purpose\([^()]*\), ")]
    private static partial Regex AlsoPurpose();
}
