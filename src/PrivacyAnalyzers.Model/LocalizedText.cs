using System.Globalization;

namespace PrivacyAnalyzers.Model;

/// <summary>A text in English and Japanese; either may be absent.</summary>
/// <remarks>
/// As an argument of a diagnostic message it shows the language that the compiler prints its messages in,
/// since <see cref="ToString(string, IFormatProvider)"/> follows the culture it is given.
/// </remarks>
/// <param name="En">The English text; null where none was given.</param>
/// <param name="Ja">The Japanese text; null where none was given.</param>
public readonly record struct LocalizedText(string? En, string? Ja) : IFormattable
{
    /// <summary>One text for all languages, as a plain string in <c>privacy.yml</c> means.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>True where neither language has a text other than white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(En) && string.IsNullOrWhiteSpace(Ja);

    /// <summary>The text in exactly this language, without falling back.</summary>
    /// <param name="language">"ja" or "en".</param>
    /// <returns>Null where that language has no text.</returns>
    public string? In(string language) => language == "ja" ? NullIfBlank(Ja) : NullIfBlank(En);

    /// <summary>The text in this language, else in the other, else "".</summary>
    /// <param name="language">"ja" or "en".</param>
    public string For(string language) => In(language) ?? In(language == "ja" ? "en" : "ja") ?? "";

    /// <summary>The text in the language of <paramref name="formatProvider"/>, a <see cref="CultureInfo"/>; else of the UI culture.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        For(LanguageOf(formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture));

    /// <summary>The English text, else the Japanese.</summary>
    public override string ToString() => For("en");

    /// <summary>"ja" for Japanese cultures, "en" for all others.</summary>
    public static string LanguageOf(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ja" ? "ja" : "en";

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
