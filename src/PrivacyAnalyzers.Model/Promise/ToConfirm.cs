namespace PrivacyAnalyzers.Model;

/// <summary>The mark that stands in <c>privacy.yml</c> and in every output where a person has to fill in or confirm something.</summary>
/// <remarks>The reader accepts it wherever a text, role, country or retention is expected, and does not report that entry as missing.</remarks>
public static class ToConfirm
{
    /// <summary>The mark: <c>[to confirm]</c>, <c>【要確認】</c>.</summary>
    public static LocalizedText Text { get; } = new("[to confirm]", "【要確認】");

    /// <summary>True where the text holds the mark in either language, with or without who has to confirm; false for null.</summary>
    public static bool IsIn(string? text) =>
        text is not null
        && (text.IndexOf("[to confirm", StringComparison.Ordinal) >= 0 || text.IndexOf("【要確認", StringComparison.Ordinal) >= 0);
}
