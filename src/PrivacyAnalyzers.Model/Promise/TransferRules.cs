using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Between which countries personal data may go without safeguards of one's own.</summary>
internal static class TransferRules
{
    /// <summary>The European Economic Area: one territory under GDPR.</summary>
    private static readonly ImmutableHashSet<string> Eea =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>
    /// Countries with an adequacy decision under GDPR Art. 45 for all recipients. Not those for certain recipients only: Canada's
    /// covers commercial organisations, that of the United States those who certified themselves.
    /// </summary>
    private static readonly ImmutableHashSet<string> Adequate = ["AD", "AR", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY"];

    /// <summary>True where a recipient is abroad and no decision of the authorities stands in for safeguards.</summary>
    /// <param name="home">The controller's country; of the laws of others than Japan, the EEA and the United Kingdom nothing is said.</param>
    /// <param name="country">The recipient's country.</param>
    public static bool NeedsSafeguards(string home, string country) => home switch
    {
        _ when home == country => false,
        // APPI Art. 28: the EEA and the United Kingdom protect as well as Japan does (Personal Information Protection Commission, 2019).
        "JP" => !Eea.Contains(country) && country != "GB",
        "GB" => !Eea.Contains(country) && !Adequate.Contains(country),
        _ => Eea.Contains(home) && !Eea.Contains(country) && !Adequate.Contains(country),
    };
}
