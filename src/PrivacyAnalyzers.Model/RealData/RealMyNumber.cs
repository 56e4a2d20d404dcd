using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>My Numbers: twelve digits with the right check digit (Ordinance of the Ministry of Internal Affairs No. 85 of 2014, Art. 5), where a name says that it is one.</summary>
internal static class RealMyNumber
{
    private static readonly Regex Twelve = new("^[0-9]{4}([ -]?)[0-9]{4}\\1[0-9]{4}$", RegexOptions.CultureInvariant);

    /// <summary>One of eleven numbers has the right check digit by chance: the name has to say that it is one.</summary>
    public static bool Is(string text, Func<string?> category) =>
        Twelve.IsMatch(text) && RealData.DigitsOf(text) is var digits && HasCheckDigit(digits) && !RealData.LooksInvented(digits) && category() is "govid.mynumber" or "govid";

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var n = 1; n <= 11; n++)
        {
            sum += (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        var rest = sum % 11;
        return digits[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
