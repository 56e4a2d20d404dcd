using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>The order of package versions, as far as choosing one from a cache needs it.</summary>
/// <param name="Number">The numeric part.</param>
/// <param name="IsRelease">False for a prerelease, which comes before its release.</param>
internal readonly partial record struct PackageVersion(Version Number, bool IsRelease) : IComparable<PackageVersion>
{
    /// <summary>The first version in a text: of a folder's name, a version, the lower bound of a range; 0.0 where there is none.</summary>
    public static PackageVersion Of(string? text) =>
        NumberPattern().Match(Path.GetFileName(text ?? "")) is { Success: true } match && Version.TryParse(match.Groups[1].Value, out var number)
            ? new(new Version(number.Major, number.Minor, Math.Max(number.Build, 0), Math.Max(number.Revision, 0)), !match.Groups[2].Success)
            : new(new Version(0, 0), false);

    /// <inheritdoc/>
    public int CompareTo(PackageVersion other) => (Number, IsRelease).CompareTo((other.Number, other.IsRelease));

    [GeneratedRegex(@"(\d+(?:\.\d+){1,3})(-)?")]
    private static partial Regex NumberPattern();
}
