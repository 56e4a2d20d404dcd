namespace PrivacyAnalyzers.Model;

/// <summary>What may stand as a value, in words.</summary>
internal static class Expected
{
    public static readonly LocalizedText Text = new("a text", "文字列");

    public static readonly LocalizedText Localized = new(
        "a text, or one for each language such as { en: …, ja: … }",
        "文字列、または { en: …, ja: … } のような言語ごとの文字列");

    public static readonly LocalizedText List = new("a list such as [a, b]", "[a, b] のようなリスト");

    public static readonly LocalizedText Map = new("keys with values", "キーと値の組");

    /// <param name="key">A key that may stand there.</param>
    public static LocalizedText MapWith(string key) => new($"keys with values, such as '{key}: …'", $"'{key}: …' のようなキーと値の組");

    public static readonly LocalizedText Flag = new("true or false", "true または false");

    public static readonly LocalizedText Retention = new(
        "a period such as P5Y, or { period: P5Y, until: account-closed }",
        "P5Y のような期間、または { period: P5Y, until: account-closed }");
}
