namespace PrivacyAnalyzers.Model;

/// <summary>The mark that stands in <c>privacy.yml</c> where a person still has to write something.</summary>
/// <remarks>
/// A value with the mark is read as absent, so that every output asks for it in its own way;
/// it is not reported as missing (PRIV0003), since the file already says that it is open.
/// </remarks>
internal static class ToConfirm
{
    /// <summary>The mark as code fixes write it: <c>[to confirm]</c>, <c>【要確認】</c>.</summary>
    public static LocalizedText Text { get; } = new("[to confirm]", "【要確認】");

    /// <summary>The mark with what is likely to be right: <c>[to confirm: US]</c>.</summary>
    public static LocalizedText With(string likely) => new($"[to confirm: {likely}]", $"【要確認: {likely}】");

    /// <summary>True where the text holds the mark in either language, with or without who has to confirm.</summary>
    public static bool IsIn(string text) =>
        text.IndexOf("[to confirm", StringComparison.Ordinal) >= 0 || text.IndexOf("【要確認", StringComparison.Ordinal) >= 0;
}
