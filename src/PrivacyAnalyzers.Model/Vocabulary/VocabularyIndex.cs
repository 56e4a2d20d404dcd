namespace PrivacyAnalyzers.Model;

/// <summary>The rows of a vocabulary, arranged for matching. Not changed once built.</summary>
/// <remarks>
/// Columns are pattern, kind (word, romaji, kanji), category, confidence, note. Patterns are in folded form
/// (<see cref="NameText"/>), romaji in normal form (<see cref="RomajiText"/>).
/// <c>{subject}x</c> matches x right after a word for a person; <c>a+b</c> means that a and b, as far as each is of that category, count once a type has both.
/// </remarks>
internal sealed class VocabularyIndex
{
    private const string SubjectPlaceholder = "{subject}";

    private readonly List<VocabularyEntry> _entries = new(4096);
    private readonly Dictionary<string, List<(string Partner, VocabularyHit Hit)>> _pairs = new(StringComparer.Ordinal);

    /// <summary>Arranges rows, each given as its cells.</summary>
    public VocabularyIndex(IEnumerable<string[]> rows)
    {
        foreach (var cells in rows)
        {
            Add(cells[0], cells[1], cells[2], ConfidenceOf(cells[3]));
        }
    }

    /// <summary>Words and kanji, matched against the text as it is.</summary>
    public PatternTrie Texts { get; } = new(capacityBits: 15);

    /// <summary>Romaji, matched against the normalised text.</summary>
    public PatternTrie Romaji { get; } = new(capacityBits: 13);

    /// <summary>What may follow a subject, without the placeholder.</summary>
    public PatternTrie AfterSubject { get; } = new(capacityBits: 8);

    /// <summary>The entry with the number that a trie gave.</summary>
    public VocabularyEntry this[int number] => _entries[number];

    /// <summary>The other halves of the pairs that the pattern belongs to, each with the hit that both make.</summary>
    public IReadOnlyList<(string Partner, VocabularyHit Hit)> PairsOf(string pattern) => _pairs.TryGetValue(pattern, out var pairs) ? pairs : [];

    private void Add(string pattern, string kind, string category, Confidence confidence)
    {
        var hit = new VocabularyHit(category, confidence, pattern);
        var plus = pattern.IndexOf('+');
        if (plus > 0)
        {
            var (first, second) = (pattern.Substring(0, plus), pattern.Substring(plus + 1));
            AddPair(first, second, hit);
            AddPair(second, first, hit);
        }
        else if (pattern.StartsWith(SubjectPlaceholder, StringComparison.Ordinal))
        {
            var rest = pattern.Substring(SubjectPlaceholder.Length);
            Add(AfterSubject, rest, hit, isWhole: kind != "kanji" || rest.Length == 1);
        }
        else
        {
            // A kanji by itself is a part of too many words to count inside another.
            Add(kind == "romaji" ? Romaji : Texts, pattern, hit, isWhole: kind != "kanji" || pattern.Length == 1);
        }
    }

    private void AddPair(string pattern, string partner, VocabularyHit hit)
    {
        if (!_pairs.TryGetValue(pattern, out var pairs))
        {
            _pairs.Add(pattern, pairs = []);
        }

        pairs.Add((partner, hit));
    }

    private void Add(PatternTrie trie, string pattern, VocabularyHit hit, bool isWhole)
    {
        var samePattern = trie.Set(pattern, _entries.Count);
        _entries.Add(new VocabularyEntry(hit, RoleOf(hit.Category), isWhole, samePattern));
    }

    private static Confidence ConfidenceOf(string cell) => cell switch
    {
        "high" => Confidence.High,
        "medium" => Confidence.Medium,
        _ => Confidence.Low,
    };

    private static VocabularyRole RoleOf(string category) => category switch
    {
        "none" => VocabularyRole.Confusable,
        "none.prefix" => VocabularyRole.SuppressingPrefix,
        "none.suffix" => VocabularyRole.SuppressingSuffix,
        "context.subject" => VocabularyRole.Subject,
        "context.organisation" => VocabularyRole.Organisation,
        "context.service" => VocabularyRole.Service,
        "context.settings" => VocabularyRole.Settings,
        "context.child" => VocabularyRole.Child,
        "context.carrier" => VocabularyRole.Carrier,
        "marker.protected" => VocabularyRole.Protected,
        "marker.test" => VocabularyRole.Test,
        _ => VocabularyRole.Data,
    };
}
