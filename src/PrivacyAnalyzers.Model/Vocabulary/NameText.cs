namespace PrivacyAnalyzers.Model;

/// <summary>A name folded for matching: lower case, full width for kana and half width for Latin, without separators, with the places where tokens start.</summary>
/// <remarks>Tokens are split on case, digits, script and separators: <c>HTTPServer_2</c> is http, server, 2. The instance is filled again for each name, so that matching does not allocate.</remarks>
internal sealed class NameText
{
    /// <summary>No name that people write is longer; the rest is not looked at.</summary>
    public const int MaxLength = 256;

    /// <summary>The first character of the scripts in which words are not told apart by case or separators.</summary>
    public const char FirstJapanese = '\u2E80';

    private const char FirstHalfOrFullWidth = '\uFF01';

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

    private static readonly Kind[] AsciiKinds = KindsOfAscii();

    /// <summary>The folded characters; valid up to <see cref="Length"/>.</summary>
    public char[] Chars { get; } = new char[MaxLength];

    /// <summary>True where a token starts, and at <see cref="Length"/>.</summary>
    public bool[] StartsToken { get; } = new bool[MaxLength + 1];

    /// <summary>Number of folded characters.</summary>
    public int Length { get; private set; }

    /// <summary>Folds a name.</summary>
    public void Fill(string name)
    {
        // Locals and a table instead of calls: names are few and short for the just-in-time compiler to optimise this in time.
        var (chars, starts, asciiKinds, length) = (Chars, StartsToken, AsciiKinds, 0);
        var previous = Kind.Separator;
        for (var i = 0; i < name.Length && length < MaxLength; i++)
        {
            var c = name[i];
            if (c >= FirstHalfOrFullWidth)
            {
                if (c is 'ﾞ' or 'ﾟ')
                {
                    chars[Math.Max(length - 1, 0)] = Voiced(chars[Math.Max(length - 1, 0)], c);
                    continue;
                }

                c = Fold(c);
            }

            var kind = c < 128 ? asciiKinds[c] : KindOfOther(c);
            if (kind != Kind.Separator)
            {
                starts[length] = kind != previous && !(kind == Kind.Lower && previous == Kind.Upper);
                if (kind == Kind.Lower && previous == Kind.Upper && length > 1 && !IsPluralOfAcronym(name, i))
                {
                    // "HTTPServer": the last capital belongs to the next word.
                    starts[length - 1] = true;
                }

                chars[length++] = kind != Kind.Upper ? c : c < 128 ? (char)(c + ('a' - 'A')) : char.ToLowerInvariant(c);
            }

            previous = kind;
        }

        starts[length] = true;
        Length = length;
    }

    private static bool IsPluralOfAcronym(string name, int i) =>
        name[i] == 's' && i > 1 && KindOf(name[i - 2]) == Kind.Upper && (i + 1 == name.Length || KindOf(name[i + 1]) != Kind.Lower);

    private static Kind KindOf(char c) => c < 128 ? AsciiKinds[c] : KindOfOther(c);

    private static Kind[] KindsOfAscii()
    {
        var kinds = new Kind[128];
        for (var c = '0'; c <= 'z'; c++)
        {
            kinds[c] = c switch
            {
                <= '9' => Kind.Digit,
                >= 'A' and <= 'Z' => Kind.Upper,
                >= 'a' => Kind.Lower,
                _ => Kind.Separator,
            };
        }

        return kinds;
    }

    private static Kind KindOfOther(char c) => c switch
    {
        PostalMark => Kind.Japanese,
        _ when !char.IsLetterOrDigit(c) => Kind.Separator,
        >= FirstJapanese => Kind.Japanese,
        _ => char.IsUpper(c) ? Kind.Upper : Kind.Lower,
    };

    private static char Fold(char c) => c switch
    {
        <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF66' and <= '\uFF9D' => FullWidthKana[c - 0xFF66],
        _ => c,
    };

    /// <summary>The kana with a half-width voiced or semi-voiced mark that stood behind it.</summary>
    private static char Voiced(char kana, char mark) => (kana, mark) switch
    {
        ('ウ', 'ﾞ') => 'ヴ',
        (>= 'ハ' and <= 'ホ', 'ﾟ') => (char)(kana + 2),
        ((>= 'カ' and <= 'ト') or (>= 'ハ' and <= 'ホ'), 'ﾞ') => (char)(kana + 1),
        _ => kana,
    };
}
