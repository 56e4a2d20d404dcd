namespace PrivacyAnalyzers.Model;

/// <summary>Brings the spellings of one Japanese word in Latin letters to one form: <c>jyuusyo</c>, <c>juusho</c> and <c>zyusyo</c> are <c>jusho</c>.</summary>
/// <remarks>Kunrei spellings become Hepburn, long vowels short: ou, oo→o; uu→u; ii→i; jy, zy→j; sy→sh; ty→ch; si→shi; ti→chi; tu→tsu; hu→fu; zi→ji; nn→n before a consonant and at the end.</remarks>
internal sealed class RomajiText
{
    /// <summary>Each character gives at most two.</summary>
    private const int MaxLength = 2 * NameText.MaxLength;

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
        Length = 0;
        for (var i = 0; i < text.Length;)
        {
            StartsToken[Length] = text.StartsToken[i];
            var start = i;
            var c = text.Chars[i++];
            var next = text.StartsToken[i] ? '\0' : text.Chars[i];
            switch (c, next)
            {
                case ('o', 'u') or ('o', 'o') or ('u', 'u') or ('i', 'i'):
                    i++;
                    Add(c, start);
                    break;
                case ('j', 'y') or ('z', 'y'):
                    i++;
                    Add('j', start);
                    break;
                case ('s', 'y'):
                    i++;
                    Add('s', 'h', start);
                    break;
                case ('t', 'y'):
                    i++;
                    Add('c', 'h', start);
                    break;
                case ('s', 'i'):
                    Add('s', 'h', start);
                    break;
                case ('t', 'i'):
                    Add('c', 'h', start);
                    break;
                case ('t', 'u'):
                    Add('t', 's', start);
                    break;
                case ('z', 'i'):
                    Add('j', start);
                    break;
                case ('h', 'u') when text.StartsToken[start] || text.Chars[start - 1] is not ('s' or 'c'):
                    Add('f', start);
                    break;
                case ('n', 'n') when text.StartsToken[i + 1] || !IsVowelOrY(text.Chars[i + 1]):
                    i++;
                    Add('n', start);
                    break;
                default:
                    Add(c, start);
                    break;
            }
        }

        StartsToken[Length] = true;
        _origins[Length] = text.Length;
    }

    private static bool IsVowelOrY(char c) => c is 'a' or 'i' or 'u' or 'e' or 'o' or 'y';

    private void Add(char c, int origin)
    {
        _origins[Length] = origin;
        Chars[Length++] = c;
    }

    private void Add(char first, char second, int origin)
    {
        Add(first, origin);
        StartsToken[Length] = false;
        Add(second, origin);
    }
}
