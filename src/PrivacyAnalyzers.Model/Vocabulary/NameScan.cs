namespace PrivacyAnalyzers.Model;

/// <summary>Finds the rows of the vocabulary in a name. Run again for each name, so that a miss allocates nothing.</summary>
internal sealed class NameScan(VocabularyIndex index)
{
    private readonly NameText _text = new();
    private readonly RomajiText _romaji = new();

    private Found[] _found = new Found[16];
    private bool _hasSubject;

    /// <summary>Number of rows found, suppressors and context words among them.</summary>
    public int Count { get; private set; }

    /// <summary>Length of the folded name.</summary>
    public int Length => _text.Length;

    /// <summary>True where a row of data is among them.</summary>
    public bool HasData { get; private set; }

    /// <summary>True where the folded name has a digit before this offset.</summary>
    public bool IsDigitBefore(int offset) => _text.Chars[offset - 1] is >= '0' and <= '9';

    /// <summary>A row found; valid until the next run.</summary>
    public ref readonly Found this[int i] => ref _found[i];

    /// <summary>Finds all rows in a name.</summary>
    public void Run(string name)
    {
        Count = 0;
        HasData = false;
        _hasSubject = false;
        _text.Fill(name);
        FindTexts();
        _romaji.Fill(_text);
        FindRomaji();
        if (_hasSubject)
        {
            FindAfterSubjects();
        }
    }

    /// <summary>The row that may follow a subject and that equals the whole name last run; null where there is none.</summary>
    public VocabularyEntry? WholeNameAfterSubject()
    {
        var node = index.AfterSubject.Start(Length > 0 ? _text.Chars[0] : '\0');
        for (var i = 1; i < Length && node != PatternTrie.None; i++)
        {
            node = index.AfterSubject.Next(node, _text.Chars[i]);
        }

        return index.AfterSubject.ValueAt(node) is var number and >= 0 ? index[number] : null;
    }

    private void FindTexts()
    {
        var (chars, starts, length, trie) = (_text.Chars, _text.StartsToken, _text.Length, index.Texts);
        for (var start = 0; start < length; start++)
        {
            if (!starts[start] && chars[start] < NameText.FirstJapanese)
            {
                continue;
            }

            var node = trie.Start(chars[start]);
            for (var end = start + 1; node != PatternTrie.None; node = trie.Next(node, chars[end++]))
            {
                var number = trie.ValueAt(node);
                if (number >= 0)
                {
                    AddTexts(number, start, end);
                }

                if (end == length)
                {
                    break;
                }
            }
        }
    }

    private void AddTexts(int number, int start, int end)
    {
        while (number >= 0)
        {
            var entry = index[number];
            if ((!entry.IsWhole || _text.StartsToken[start]) && EndOf(entry, end) is var rowEnd and >= 0)
            {
                Add(new(start, rowEnd, entry));
            }

            number = entry.SamePattern;
        }
    }

    /// <summary>Where a row ends whose characters end here; -1 where it may not end here.</summary>
    private int EndOf(VocabularyEntry entry, int end) =>
        entry.IsWhole ? EndOfToken(end) : _text.Chars[end - 1] >= NameText.FirstJapanese || _text.StartsToken[end] ? end : -1;

    /// <summary>Where the token ends that a word up to <paramref name="end"/> fills, be it with a plural's ending; -1 where it does not fill it.</summary>
    private int EndOfToken(int end)
    {
        if (_text.StartsToken[end])
        {
            return end;
        }

        var plural = _text.Chars[end] switch
        {
            's' => end + 1,
            'e' when !_text.StartsToken[end + 1] && _text.Chars[end + 1] == 's' => end + 2,
            _ => -1,
        };
        return plural > 0 && _text.StartsToken[plural] ? plural : -1;
    }

    private void FindRomaji()
    {
        var (chars, starts, length, trie) = (_romaji.Chars, _romaji.StartsToken, _romaji.Length, index.Romaji);
        for (var start = 0; start < length; start++)
        {
            if (!starts[start])
            {
                continue;
            }

            var node = trie.Start(chars[start]);
            for (var end = start + 1; node != PatternTrie.None; node = trie.Next(node, chars[end++]))
            {
                for (var number = starts[end] ? trie.ValueAt(node) : -1; number >= 0; number = index[number].SamePattern)
                {
                    Add(new(_romaji.OriginOf(start), _romaji.OriginOf(end), index[number]));
                }

                if (end == length)
                {
                    break;
                }
            }
        }
    }

    private void FindAfterSubjects()
    {
        var count = Count;
        for (var i = 0; i < count; i++)
        {
            if (_found[i].Role == VocabularyRole.Subject && _found[i].End < Length)
            {
                FindAfter(_found[i]);
            }
        }
    }

    private void FindAfter(Found subject)
    {
        var end = subject.End;
        for (var node = index.AfterSubject.Start(_text.Chars[end++]); node != PatternTrie.None; node = index.AfterSubject.Next(node, _text.Chars[end++]))
        {
            var number = index.AfterSubject.ValueAt(node);
            if (number >= 0 && EndOf(index[number], end) is var rowEnd and >= 0)
            {
                var entry = index[number];
                Add(new(subject.Start, rowEnd, entry, entry.Hit.Confidence < subject.Confidence ? entry.Hit.Confidence : subject.Confidence, isAfterSubject: true));
            }

            if (end == Length)
            {
                break;
            }
        }
    }

    private void Add(Found found)
    {
        if (Count == _found.Length)
        {
            Array.Resize(ref _found, Count * 2);
        }

        _found[Count++] = found;
        HasData |= found.Role == VocabularyRole.Data;
        _hasSubject |= found.Role == VocabularyRole.Subject;
    }
}
