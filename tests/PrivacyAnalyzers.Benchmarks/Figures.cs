using System.Globalization;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Medians, percentiles and how figures are printed.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>The value that so many percent do not exceed, interpolated.</summary>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var at = percent / 100 * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>A line that says whether a figure reaches its goal.</summary>
    public static void Verdict(string what, double value, string unit, double goal) =>
        Line($"{what}: {value:0.###}{unit} (goal: at most {goal:0.###}{unit}): {(value <= goal ? "yes" : "NO")}");

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Prints rows in columns, the first to the left, the others to the right.</summary>
    public static void Table(params IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var widths = Enumerable.Range(0, all.Max(r => r.Length)).Select(i => all.Max(r => i < r.Length ? r[i].Length : 0)).ToArray();
        foreach (var row in all)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        }
    }

    public static string Text(double value, string format = "0.000") => value.ToString(format, CultureInfo.InvariantCulture);
}
