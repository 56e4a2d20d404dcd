namespace PrivacyAnalyzers.Model;

/// <summary>A name folded for matching: lower case, full width for kana and half width for Latin, without separators, with the places where tokens start.</summary>
/// <remarks>Tokens are split on case, digits, script and separators: <c>HTTPServer_2</c> is http, server, 2. The instance is filled again for each name, so that matching does not allocate.</remarks>
internal sealed class NameText
{
    /// <summary>No name that people write is longer; the rest is not looked at.</summary>
    public const int MaxLength = 256;

    /// <summary>The first character of the scripts in which words are not told apart by case or separators.</summary>
    public const char FirstJapanese = '\u2E80';

    /// <summary>Full-width forms of U+FF66 to U+FF9D.</summary>
    private const string FullWidthKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>Stands for "postal code", though it is no letter.</summary>
    private const char PostalMark = '〒';

    private enum Kind
    {
        Separator,
        Lower,
        Upper,
        Digit,
        Japanese,
    }

    /// <summary>The folded characters; valid up to <see cref="Length"/>.</summary>
    public char[] Chars { get; } = new char[MaxLength];

    /// <summary>True where a token starts, and at <see cref="Length"/>.</summary>
    public bool[] StartsToken { get; } = new bool[MaxLength + 1];

    /// <summary>Number of folded characters.</summary>
    public int Length { get; private set; }

    /// <summary>Folds a name.</summary>
    public void Fill(string name)
    {
        Length = 0;
        var previous = Kind.Separator;
        for (var i = 0; i < name.Length && Length < MaxLength; i++)
        {
            var c = Fold(name[i]);
            if (c is 'ﾞ' or 'ﾟ')
            {
                AddVoicedMark(c == 'ﾞ');
                continue;
            }

            var kind = KindOf(c);
            if (kind != Kind.Separator)
            {
                StartsToken[Length] = kind != previous && !(kind == Kind.Lower && previous == Kind.Upper);
                if (kind == Kind.Lower && previous == Kind.Upper && Length > 1 && !IsPluralOfAcronym(name, i))
                {
                    // "HTTPServer": the last capital belongs to the next word.
                    StartsToken[Length - 1] = true;
                }

                Chars[Length++] = kind == Kind.Upper ? char.ToLowerInvariant(c) : c;
            }

            previous = kind;
        }

        StartsToken[Length] = true;
    }

    private static bool IsPluralOfAcronym(string name, int i) =>
        name[i] == 's' && i > 1 && KindOf(name[i - 2]) == Kind.Upper && (i + 1 == name.Length || KindOf(name[i + 1]) != Kind.Lower);

    private static Kind KindOf(char c) => c switch
    {
        >= 'a' and <= 'z' => Kind.Lower,
        >= 'A' and <= 'Z' => Kind.Upper,
        >= '0' and <= '9' => Kind.Digit,
        < '\u0080' => Kind.Separator,
        PostalMark => Kind.Japanese,
        _ when !char.IsLetterOrDigit(c) => Kind.Separator,
        >= FirstJapanese => Kind.Japanese,
        _ => char.IsUpper(c) ? Kind.Upper : Kind.Lower,
    };

    private static char Fold(char c) => c switch
    {
        < '\uFF01' => c,
        <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF66' and <= '\uFF9D' => FullWidthKana[c - 0xFF66],
        _ => c,
    };

    /// <summary>Joins a half-width voiced or semi-voiced mark with the kana before it.</summary>
    private void AddVoicedMark(bool isVoiced)
    {
        if (Length == 0)
        {
            return;
        }

        ref var kana = ref Chars[Length - 1];
        kana = (kana, isVoiced) switch
        {
            ('ウ', true) => 'ヴ',
            (>= 'ハ' and <= 'ホ', false) => (char)(kana + 2),
            ((>= 'カ' and <= 'ト') or (>= 'ハ' and <= 'ホ'), true) => (char)(kana + 1),
            _ => kana,
        };
    }
}
