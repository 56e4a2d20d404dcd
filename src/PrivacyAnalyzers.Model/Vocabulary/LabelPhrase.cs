namespace PrivacyAnalyzers.Model;

/// <summary>A part of a label that may name data: a noun phrase, whose head stands at its end in English as in Japanese.</summary>
/// <param name="Text">The words.</param>
/// <param name="MustEndWithData">True where only what ends the phrase counts: "e-mail address", but not "e-mail service".</param>
/// <param name="IsWeak">True where the phrase is a part of a long text.</param>
internal sealed record LabelPhrase(string Text, bool MustEndWithData, bool IsWeak)
{
    /// <summary>Only what starts before this offset of the folded text counts.</summary>
    public int StartsBefore { get; init; } = int.MaxValue;

    /// <summary>Of a Japanese phrase, what stands before its last の and so says whose the data is; null where there is none.</summary>
    public string? Owner => Text.LastIndexOf('の') is var of and > 0 && of < Text.Length - 1 ? Text.Substring(0, of) : null;

    /// <summary>The first sentence of a summary is near the start; the rest is not looked at.</summary>
    private const int MaxLength = 300;

    private const int WordsOfALongSentence = 10;
    private const int CharactersOfALongPhrase = 20;

    /// <summary>How summaries begin: "Gets or sets the …".</summary>
    private static readonly HashSet<string> Openings = Words(
        "get gets set sets or and initialize initializes return returns represent represents contain contains hold holds store stores specify specifies define defines provide provides the a an this that its their your");

    private static readonly HashSet<string> Articles = Words("the a an this");

    /// <summary>Words behind which an English noun phrase has ended.</summary>
    private static readonly HashSet<string> Ends = Words(
        "of for to in on at from with without by as that which who whose where when while if whether used using via per into than because before after during between through under against about associated assigned given indicating containing including representing specifying");

    /// <summary>Verbs that make a sentence of what would be a noun phrase: "The email has …" tells about an email, it is none.</summary>
    private static readonly HashSet<string> Predicates = Words("is are was were be has have had will can could must may might should shall does do did");

    /// <summary>Japanese words behind a noun that leave it the head: forms of writing, and "is".</summary>
    private static readonly string[] JapaneseTails = ["です", "である", "のこと", "など", "フリガナ", "ふりがな", "カナ", "かな", "漢字", "ローマ字", "英字", "全角", "半角"];

    /// <summary>All phrases worth looking at; an identifier is one.</summary>
    public static IEnumerable<LabelPhrase> AllIn(string label)
    {
        var text = label.Length > MaxLength ? label.Substring(0, MaxLength) : label;
        text = text.Trim();
        if (text.Any(c => c >= NameText.FirstJapanese))
        {
            return Japanese(text);
        }

        return text.Any(char.IsWhiteSpace) ? English(text) : [new(text, MustEndWithData: false, IsWeak: false)];
    }

    private static IEnumerable<LabelPhrase> Japanese(string text)
    {
        var isAside = false;
        foreach (var part in text.Split('。')[0].Split('、', '，', ',', '・', '/', '／', '(', ')', '（', '）', '「', '」', '【', '】', ':', '：', '※', '\n'))
        {
            var noun = WithoutTail(part);
            if (noun.Length == 0 || noun is "必須" or "任意")
            {
                continue;
            }

            yield return new(noun, MustEndWithData: true, IsWeak: isAside || noun.Length > CharactersOfALongPhrase);
            if (noun.LastIndexOf('を') is var particle and > 0)
            {
                // Of "…を取得または設定します" what stands before the particle is the data.
                noun = WithoutTail(noun.Substring(0, particle));
                yield return new(noun, MustEndWithData: true, IsWeak: isAside || noun.Length > CharactersOfALongPhrase);
            }

            isAside = true;
        }
    }

    private static string WithoutTail(string phrase)
    {
        phrase = phrase.TrimEnd(' ', '　', '\t', '\r', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９');
        var tail = JapaneseTails.FirstOrDefault(t => phrase.Length > t.Length && phrase.EndsWith(t, StringComparison.Ordinal));
        return tail is null ? phrase : WithoutTail(phrase.Substring(0, phrase.Length - tail.Length));
    }

    private static IEnumerable<LabelPhrase> English(string text)
    {
        var words = FirstSentence(text);
        var isWeak = words.Count > WordsOfALongSentence;
        words = [.. words.SkipWhile(w => Openings.Contains(w.Text))];
        var head = Phrase(words);
        if (head.Count == 0 || head.Any(Predicates.Contains) || head.Skip(1).Any(Articles.Contains))
        {
            // A sentence: "The email is sent", "Encrypts the password".
            yield break;
        }

        yield return new(string.Join(" ", head), MustEndWithData: true, isWeak);
        if (head.Count + 1 < words.Count && words[head.Count].Text == "of")
        {
            // "name of the customer" is "customer name", and "date of birth" may be a pattern as it stands.
            var owner = Phrase(words.Skip(head.Count + 1).SkipWhile(w => Articles.Contains(w.Text)));
            if (owner.Count > 0 && head[head.Count - 1] != "number")
            {
                yield return new(string.Join(" ", owner.Concat(head)), MustEndWithData: true, isWeak);
            }

            yield return new(string.Join(" ", [.. head, "of", .. owner]), MustEndWithData: true, isWeak) { StartsBefore = head.Sum(w => w.Count(char.IsLetterOrDigit)) };
        }
    }

    /// <summary>The words up to one that ends a noun phrase, or up to punctuation.</summary>
    private static List<string> Phrase(IEnumerable<Word> words)
    {
        var phrase = new List<string>();
        foreach (var word in words.TakeWhile(w => !Ends.Contains(w.Text)))
        {
            phrase.Add(word.Text);
            if (word.IsLast)
            {
                break;
            }
        }

        return phrase;
    }

    private static List<Word> FirstSentence(string text)
    {
        var words = new List<Word>();
        foreach (var raw in text.Split([' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var opensAside = raw[0] is '(' or '[' or '{';
            if (opensAside && words.Count > 0)
            {
                words[words.Count - 1] = words[words.Count - 1] with { IsLast = true };
            }

            var word = WithoutPossessive(raw.Trim('.', ',', ';', ':', '!', '?', '*', '(', ')', '[', ']', '{', '}', '"', '\'', '`', '“', '”').ToLowerInvariant());
            var isLast = raw[raw.Length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}';
            if (word.Length > 0)
            {
                words.Add(new(word, isLast));
            }

            if (raw[raw.Length - 1] is '.' or '!' or '?')
            {
                break;
            }
        }

        return words;
    }

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2) : word;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <param name="Text">In lower case, without punctuation.</param>
    /// <param name="IsLast">True where punctuation ends the phrase behind it.</param>
    private sealed record Word(string Text, bool IsLast);
}
