using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Says how long data is kept, as people say it.</summary>
internal static partial class RetentionWording
{
    private static readonly (string English, string Japanese)[] Units =
        [("year", "年"), ("month", "か月"), ("week", "週間"), ("day", "日"), ("hour", "時間"), ("minute", "分"), ("second", "秒")];

    /// <summary>For instance "5 years", "until the account is closed", "30 days after the account is closed".</summary>
    public static string Say(DataRetention retention, string language)
    {
        var japanese = language == "ja";
        var period = retention.Period is null ? null : Period(retention.Period, japanese);
        var happens = retention.Until is null ? null : Event(retention.Until, japanese);
        return (period, happens, japanese) switch
        {
            ({ } p, null, _) => p,
            (null, { } e, true) => $"{e}まで",
            (null, { } e, false) => $"until {e}",
            ({ } p, { } e, true) => $"{e}から{p}",
            ({ } p, { } e, false) => $"{p} after {e}",
            _ => "",
        };
    }

    private static string Period(string iso, bool japanese)
    {
        var match = Iso8601().Match(iso);
        if (!match.Success || match.Length < 3)
        {
            return iso;
        }

        var parts = new List<string>();
        for (var i = 0; i < Units.Length; i++)
        {
            if (match.Groups[i + 1] is { Success: true, Value: var digits })
            {
                var number = digits.TrimStart('0') is { Length: > 0 } significant ? significant : "0";
                parts.Add(japanese ? number + Units[i].Japanese : $"{number} {Units[i].English}{(number == "1" ? "" : "s")}");
            }
        }

        return string.Join(japanese ? "" : " ", parts);
    }

    private static string Event(string id, bool japanese) => (id, japanese) switch
    {
        ("account-closed", true) => "アカウントの削除",
        ("account-closed", false) => "the account is closed",
        ("contract-ended", true) => "契約の終了",
        ("contract-ended", false) => "the contract ends",
        ("consent-withdrawn", true) => "同意の撤回",
        ("consent-withdrawn", false) => "consent is withdrawn",
        ("employment-ended", true) => "退職",
        ("employment-ended", false) => "employment ends",
        (_, true) => $"「{id}」",
        (_, false) => $"'{id}'",
    };

    // ISO 8601 durations in whole numbers, as privacy.yml takes them.
    [GeneratedRegex(@"\AP(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();
}
