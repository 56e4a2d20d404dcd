using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>Telephone numbers that may be somebody's: mobile numbers by their form, others where a name says what they are.</summary>
internal static class RealPhoneNumber
{
    private const string NotBefore = @"(?<![0-9A-Za-z_+]|[0-9][ .,/-])";

    private const string NotAfter = @"(?![0-9A-Za-z_]|[ .,/-][0-9])";

    /// <summary>Japanese mobile numbers, and those of countries where the mobile range is told from the first digits.</summary>
    private static readonly Regex Mobile = new(
        NotBefore + @"(?:0[789]0-[1-9][0-9]{3}-[0-9]{4}|\+(?:81[ -]?[789]0[ -]?[1-9][0-9]{3}[ -]?[0-9]{4}|44[ -]?7[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}|82[ -]?10[ -]?[0-9]{4}[ -]?[0-9]{4}|86[ -]?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|33[ -]?[67](?:[ -]?[0-9]{2}){4}|61[ -]?4[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}))" + NotAfter,
        RegexOptions.CultureInvariant);

    /// <summary>Numbers of North America, where mobile numbers look like others; 800 and the like are offices', 555 is for fiction.</summary>
    private static readonly Regex NorthAmerican = new(
        @"^\+?1?[ .-]?\(?(?!8(?:00|33|44|55|66|77|88)|900|555)[2-9][0-9]{2}\)?[ .-]?(?!555)[2-9][0-9]{2}[ .-]?[0-9]{4}$",
        RegexOptions.CultureInvariant);

    /// <summary>Japanese numbers; 0120 and 0800 are offices', and no mobile number begins with 0 after its prefix.</summary>
    private static readonly Regex Japanese = new(@"^(?!0120|0800|0[789]0-?0)0[1-9](?:[0-9]{8,9}|[0-9]{0,3}-[0-9]{1,4}-[0-9]{4})$", RegexOptions.CultureInvariant);

    /// <summary>Set aside for fiction by Ofcom (07700 900000 to 900999) and by the ACMA (0491 570 006 and around).</summary>
    private static readonly Regex Fictional = new("^(?:447700900|614915(?:70|71))", RegexOptions.CultureInvariant);

    public static string? FindIn(string text, Func<string?> category)
    {
        foreach (Match found in Mobile.Matches(text))
        {
            if (IsReal(found.Value))
            {
                return found.Value;
            }
        }

        return ((NorthAmerican.IsMatch(text) && (text.StartsWith("+1", StringComparison.Ordinal) || category() == "contact.phone"))
                || (Japanese.IsMatch(text) && category() == "contact.phone"))
            && IsReal(text) ? text : null;
    }

    private static bool IsReal(string text)
    {
        var digits = RealData.DigitsOf(text);
        return !Fictional.IsMatch(digits) && !RealData.LooksInvented(digits.Substring(digits.Length - 8));
    }
}
