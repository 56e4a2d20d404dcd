using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Closes the gap that a value leaves in a text when it is taken out.</summary>
internal static class TextGap
{
    private static readonly ImmutableArray<(string Open, string Close)> Brackets =
    [
        ("\\\"", "\\\""), ("\"", "\""), ("'", "'"), ("`", "`"), ("(", ")"), ("[", "]"), ("<", ">"), ("「", "」"), ("『", "』"), ("（", "）"), ("【", "】"),
    ];

    private static readonly ImmutableArray<string> Ends = [",", ";", ".", "!", "?", ")", "]", "、", "。", "，", "）", "」", "\n", "\r", "\\n", "\\r", "\\t"];

    private static readonly char[] Separators = [' ', ',', ';', '|', '/', ':', '=', '-', '–', '、', '，', '：', '＝', '　'];

    private static readonly Regex Label = new(@"(?:^|(?<=[\s,;|(\[、（]))(?<word>[\p{L}\p{N}_.-]+)\s?(?<sign>[:=：＝])\s?$", RegexOptions.CultureInvariant);

    /// <summary>Removes the brackets, label, blanks and separators that belonged to the value.</summary>
    /// <param name="before">The text before it, as written in the source; empty where the value stands first.</param>
    /// <param name="after">The text after it, as written in the source; empty where the value stands last.</param>
    /// <param name="name">What the value is called, for its label: <c>Email</c> in <c>E-mail: {Email}</c>.</param>
    public static (string Before, string After) Close(string before, string after, string name)
    {
        while (Brackets.FirstOrDefault(b => before.EndsWith(b.Open, StringComparison.Ordinal) && after.StartsWith(b.Close, StringComparison.Ordinal)) is { Open: { } open, Close: var close })
        {
            (before, after) = (before.Substring(0, before.Length - open.Length), after.Substring(close.Length));
        }

        if (Label.Match(before) is { Success: true } label && (label.Groups["sign"].Value is "=" or "＝" || IsSame(label.Groups["word"].Value, name)))
        {
            before = before.Substring(0, label.Index);
        }

        var rest = after.TrimStart(' ');
        if (string.IsNullOrWhiteSpace(before) || "([<「『（【".IndexOf(before[before.Length - 1]) >= 0)
        {
            return (before, after.TrimStart(Separators));
        }

        if (rest.Length == 0 || Ends.Any(e => rest.StartsWith(e, StringComparison.Ordinal)))
        {
            return (before.TrimEnd(Separators), rest);
        }

        return (before, before.EndsWith(" ", StringComparison.Ordinal) ? rest : after);
    }

    private static bool IsSame(string label, string name) => string.Equals(Letters(label), Letters(name), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter));
}
