using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>Numbers of payment cards: of an issuer's range and length, with the right check digit (ISO/IEC 7812-1), not published for tests.</summary>
internal static class RealCardNumber
{
    /// <summary>The category of payment cards.</summary>
    public const string Category = "fin.card";

    private static readonly Regex Grouped = new(
        @"(?<![0-9A-Za-z_]|[0-9][ .,-])(?:[0-9]{4}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{4}|3[47][0-9]{2}([ -])[0-9]{6}\2[0-9]{5}|3[068][0-9]{2}([ -])[0-9]{6}\3[0-9]{4})(?![0-9A-Za-z_]|[ .,-][0-9])",
        RegexOptions.CultureInvariant);

    /// <summary>Visa; Mastercard; American Express; Diners Club; Discover; JCB.</summary>
    private static readonly Regex Issued = new(
        "^(?:4[0-9]{12}(?:[0-9]{3})?|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|6(?:011|4[4-9][0-9]|5[0-9]{2})[0-9]{12}|35(?:2[89]|[3-8][0-9])[0-9]{12})$",
        RegexOptions.CultureInvariant);

    /// <summary>Sixteen digits speak for themselves, as do the groups of a card; shorter ones need a name that says what they are.</summary>
    public static string? FindIn(string text, Func<string?> category)
    {
        foreach (Match found in Grouped.Matches(text))
        {
            if (IsReal(RealData.DigitsOf(found.Value)))
            {
                return found.Value;
            }
        }

        return text.All(char.IsDigit) && IsReal(text) && (text.Length == 16 || category() == Category) ? text : null;
    }

    private static bool IsReal(string digits) =>
        Issued.IsMatch(digits) && HasCheckDigit(digits) && !RealData.LooksInvented(digits) && !SetAside.Of(Category).Contains(digits);

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : (2 * digit) - 9;
        }

        return sum % 10 == 0;
    }
}
