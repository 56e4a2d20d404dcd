using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>Finds words that leave a list open: 「等」「など」「その他」, "etc.", "such as", "and others".</summary>
internal static class VagueWording
{
    /// <summary>等 alone: not in 平等, 同等, 高等, 等級, 等しい and the like.</summary>
    private static readonly Regex Japanese = new("など|その他|(?<![平同高均対優上初中何彼我劣下特親品一二三四五六七八九十])等(?![級しく身価分式号辺距温圧比幅間])", RegexOptions.CultureInvariant);

    private static readonly Regex English = new(
        @"\b(etc\b|and so on\b|and so forth\b|and others\b|and the like\b|such as\b|among others?\b|including but not limited to\b|for example\b|for instance\b|e\.g\.)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The first such word; null where there is none.</summary>
    public static string? In(string text) =>
        Japanese.Match(text) is { Success: true } ja ? ja.Value : English.Match(text) is { Success: true } en ? en.Value : null;
}
