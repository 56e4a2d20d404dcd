using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers;

/// <summary>A text of a rule in English and Japanese, side by side where the rule is described.</summary>
internal sealed class Bilingual(string en, string ja) : LocalizableString
{
    private readonly LocalizedText _text = new(en, ja);

    protected override string GetText(IFormatProvider? formatProvider) => _text.ToString(null, formatProvider as CultureInfo);

    protected override int GetHash() => _text.GetHashCode();

    protected override bool AreEqual(object? other) => other is Bilingual bilingual && bilingual._text == _text;
}
