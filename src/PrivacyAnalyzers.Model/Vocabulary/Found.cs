namespace PrivacyAnalyzers.Model;

/// <summary>A row of the vocabulary at a place in a name.</summary>
internal readonly struct Found
{
    /// <summary>Offset of the first character in the folded name.</summary>
    public readonly int Start;

    /// <summary>Offset behind the last character.</summary>
    public readonly int End;

    /// <summary>The row.</summary>
    public readonly VocabularyEntry Entry;

    /// <summary>The row's role.</summary>
    public readonly VocabularyRole Role;

    /// <summary>The row's, or less where the subject before it is less sure.</summary>
    public readonly Confidence Confidence;

    /// <summary>True where the row stands for a subject and what follows it.</summary>
    public readonly bool IsAfterSubject;

    public Found(int start, int end, VocabularyEntry entry)
        : this(start, end, entry, entry.Hit.Confidence, isAfterSubject: false)
    {
    }

    public Found(int start, int end, VocabularyEntry entry, Confidence confidence, bool isAfterSubject)
    {
        Start = start;
        End = end;
        Entry = entry;
        Role = entry.Role;
        Confidence = confidence;
        IsAfterSubject = isAfterSubject;
    }

    /// <summary>Number of folded characters.</summary>
    public int Length => End - Start;

    /// <summary>True where this holds all of another's characters.</summary>
    public bool Covers(in Found other) => Start <= other.Start && End >= other.End;
}
