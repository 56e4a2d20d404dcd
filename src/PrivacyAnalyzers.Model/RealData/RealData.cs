using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>Finds what passes for a real person's data in a text: a well-formed value that is neither set aside for examples nor plainly invented.</summary>
public static class RealData
{
    private const int MinDigits = 10;

    /// <summary>Longer texts hold data of another kind: encoded files, tables.</summary>
    private const int MaxLength = 20_000;

    /// <summary>The first such value in a text; null where there is none.</summary>
    /// <param name="text">A literal's value.</param>
    /// <param name="category">Asked only where it matters: the category of what the text is given to, for instance <c>contact.phone</c>; null where it is none.</param>
    /// <returns>Its kind, and the value as it stands in the text.</returns>
    public static (RealDataKind Kind, string Value)? FindIn(string text, Func<string?> category)
    {
        if (text.Length is < 6 or > MaxLength)
        {
            return null;
        }

        if (text.IndexOf('@') > 0 && RealEmail.FindIn(text) is { } email)
        {
            return (RealDataKind.Email, email);
        }

        if (!HasDigits(text))
        {
            return null;
        }

        return RealCardNumber.FindIn(text, category) is { } card ? (RealDataKind.Card, card)
            : RealPhoneNumber.FindIn(text, category) is { } phone ? (RealDataKind.Phone, phone)
            : RealMyNumber.Is(text, category) ? (RealDataKind.MyNumber, text)
            : null;
    }

    private static bool HasDigits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9' && ++digits == MinDigits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The digits of a number that is written in groups.</summary>
    internal static string DigitsOf(string text) => Regex.Replace(text, "[^0-9]", "", RegexOptions.CultureInvariant);

    /// <summary>True for digits that nobody was given: few different ones, four alike, or four in a row, up or down.</summary>
    internal static bool LooksInvented(string digits)
    {
        for (int i = 1, alike = 1, up = 1, down = 1; i < digits.Length; i++)
        {
            alike = digits[i] == digits[i - 1] ? alike + 1 : 1;
            up = digits[i] == digits[i - 1] + 1 ? up + 1 : 1;
            down = digits[i] == digits[i - 1] - 1 ? down + 1 : 1;
            if (alike == 4 || up == 4 || down == 4)
            {
                return true;
            }
        }

        return digits.Distinct().Count() < (digits.Length < 12 ? 4 : 5);
    }
}
