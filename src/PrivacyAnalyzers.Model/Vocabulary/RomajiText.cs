namespace PrivacyAnalyzers.Model;

/// <summary>Brings the spellings of one Japanese word in Latin letters to one form: <c>jyuusyo</c>, <c>juusho</c> and <c>zyusyo</c> are <c>jusho</c>.</summary>
/// <remarks>Kunrei spellings become Hepburn, long vowels short. The instance is filled again for each name, so that matching does not allocate.</remarks>
internal sealed class RomajiText
{
    /// <summary>Each character gives at most two.</summary>
    private const int MaxLength = 2 * NameText.MaxLength;

    /// <summary>What two letters change to, and how many of them that takes up: of <c>si</c> the i is still to be read.</summary>
    private static readonly Rule[] Rules =
    [
        new("", "", 0),
        new("ou", "o", 2), new("oo", "o", 2), new("uu", "u", 2), new("ii", "i", 2),
        new("jy", "j", 2), new("zy", "j", 2), new("zi", "j", 1),
        new("sy", "sh", 2), new("si", "sh", 1),
        new("ty", "ch", 2), new("ti", "ch", 1), new("tu", "ts", 1),
        new("hu", "f", 1),
        new("nn", "n", 2),
    ];

    /// <summary>Number of the rule for two ASCII letters, at 128 times the first plus the second; 0 where nothing changes.</summary>
    private static readonly byte[] RuleOf = IndexRules();

    private readonly int[] _origins = new int[MaxLength + 1];

    /// <summary>The normalised characters; valid up to <see cref="Length"/>.</summary>
    public char[] Chars { get; } = new char[MaxLength];

    /// <summary>True where a token starts, and at <see cref="Length"/>.</summary>
    public bool[] StartsToken { get; } = new bool[MaxLength + 1];

    /// <summary>Number of normalised characters.</summary>
    public int Length { get; private set; }

    /// <summary>Where the character at this place came from in the text that was given.</summary>
    public int OriginOf(int position) => _origins[position];

    /// <summary>Normalises each token of a text.</summary>
    public void Fill(NameText text)
    {
        var (source, sourceStarts, sourceLength) = (text.Chars, text.StartsToken, text.Length);
        var (chars, starts, origins, ruleOf, length) = (Chars, StartsToken, _origins, RuleOf, 0);
        for (var i = 0; i < sourceLength;)
        {
            var c = source[i];
            starts[length] = sourceStarts[i];
            origins[length] = i;
            var rule = c < 128 && !sourceStarts[i + 1] && source[i + 1] < 128 ? ruleOf[(c << 7) | source[i + 1]] : 0;
            if (rule == 0 || !Applies(c, text, i))
            {
                chars[length++] = c;
                i++;
                continue;
            }

            foreach (var letter in Rules[rule].Form)
            {
                chars[length++] = letter;
                starts[length] = false;
                origins[length] = i;
            }

            i += Rules[rule].Taken;
        }

        starts[length] = true;
        origins[length] = sourceLength;
        Length = length;
    }

    /// <summary>False for <c>shu</c> and <c>chu</c>, which are Hepburn already, and for <c>nn</c> before a vowel, as in <c>honnin</c>.</summary>
    private static bool Applies(char c, NameText text, int i) => c switch
    {
        'h' => text.StartsToken[i] || text.Chars[i - 1] is not ('s' or 'c'),
        'n' => text.StartsToken[i + 2] || text.Chars[i + 2] is not ('a' or 'i' or 'u' or 'e' or 'o' or 'y'),
        _ => true,
    };

    private static byte[] IndexRules()
    {
        var index = new byte[128 * 128];
        for (var i = 1; i < Rules.Length; i++)
        {
            index[(Rules[i].Letters[0] << 7) | Rules[i].Letters[1]] = (byte)i;
        }

        return index;
    }

    private sealed class Rule(string letters, string form, int taken)
    {
        public readonly string Letters = letters;
        public readonly string Form = form;
        public readonly int Taken = taken;
    }
}
