using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model.Tests;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>What all rules have in common: their texts in both languages, and pages that say the same.</summary>
public partial class RuleTextTests
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo s_japanese = CultureInfo.GetCultureInfo("ja-JP");

    public static TheoryData<string> Ids => [.. RuleList.Descriptors.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachText_IsInBothLanguages(string id)
    {
        var rule = Rule(id);
        foreach (var text in (LocalizableString[])[rule.Title, rule.MessageFormat, rule.Description])
        {
            Assert.DoesNotMatch(Japanese(), text.ToString(s_english));
            Assert.Matches(Japanese(), text.ToString(s_japanese));
        }

        var message = rule.MessageFormat.ToString(s_english);
        Assert.Equal(Placeholders(message), Placeholders(rule.MessageFormat.ToString(s_japanese)));
        Assert.False(message.EndsWith('.'), "A message is a sentence without a full stop.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePage_SaysWhatTheRuleSays(string id)
    {
        var rule = Rule(id);
        var english = File.ReadAllLines(RepositoryFile.Path($"docs/rules/{id}.md"));
        var japanese = File.ReadAllLines(RepositoryFile.Path($"docs/rules/{id}.ja.md"));
        var (severity, severityInJapanese) = rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => ("error", "エラー"),
            DiagnosticSeverity.Warning => ("warning", "警告"),
            _ => ("suggestion", "提案"),
        };

        Assert.Equal($"https://github.com/PrivacyAnalyzers/PrivacyAnalyzers/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Equal($"# {id}: {rule.Title.ToString(s_english)}", english[0]);
        Assert.Equal($"# {id}: {rule.Title.ToString(s_japanese)}", japanese[0]);
        Assert.Single(english, l => l.StartsWith($"| {rule.Category} | {severity}", StringComparison.Ordinal));
        Assert.Single(japanese, l => l.StartsWith($"| {rule.Category} | {severityInJapanese}", StringComparison.Ordinal));
        Assert.Equal(english.Count(l => l.StartsWith("## ", StringComparison.Ordinal)), japanese.Count(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Single(Lines("docs/rules/README.md"), l => l.StartsWith($"| [{id}]({id}.md) | {rule.Title.ToString(s_english)} | {severity}", StringComparison.Ordinal));
        Assert.Single(Lines("docs/rules/README.ja.md"), l => l.StartsWith($"| [{id}]({id}.ja.md) | {rule.Title.ToString(s_japanese)} | {severityInJapanese}", StringComparison.Ordinal));
        Assert.Single(Lines("README.md"), l => l.StartsWith($"| [{id}](docs/rules/{id}.md) | ", StringComparison.Ordinal) && l.EndsWith($" | {severity} |", StringComparison.Ordinal));
        Assert.Single(Lines("README.ja.md"), l => l.StartsWith($"| [{id}](docs/rules/{id}.ja.md) | ", StringComparison.Ordinal) && l.EndsWith($" | {severityInJapanese} |", StringComparison.Ordinal));
    }

    private static DiagnosticDescriptor Rule(string id) => RuleList.Descriptors.Single(d => d.Id == id);

    private static string[] Lines(string page) => File.ReadAllLines(RepositoryFile.Path(page));

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
