namespace PrivacyAnalyzers.Model;

/// <summary>ISO 8601 durations with designators: <c>P5Y</c>, <c>P1Y6M</c>, <c>P2W</c>, <c>P30D</c>, <c>PT72H</c>.</summary>
internal static class IsoPeriod
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    /// <summary>True where the text is a duration of whole units, largest unit first and none twice.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var units = DateUnits;
        var nextUnit = 0;
        for (var i = 1; i < text.Length;)
        {
            if (text[i] == 'T' && units == DateUnits)
            {
                units = TimeUnits;
                nextUnit = 0;
                i++;
            }

            var digits = i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            var unit = i < text.Length && i > digits ? units.IndexOf(text[i], nextUnit) : -1;
            if (unit < 0)
            {
                return false;
            }

            nextUnit = unit + 1;
            i++;
        }

        return true;
    }
}
