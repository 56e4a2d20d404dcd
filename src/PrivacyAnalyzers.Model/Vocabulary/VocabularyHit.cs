namespace PrivacyAnalyzers.Model;

/// <summary>How sure a name is to mean personal data.</summary>
public enum Confidence
{
    /// <summary>Supports other hits only.</summary>
    Low,

    /// <summary>Needs a person-like type, a label, or two more hits.</summary>
    Medium,

    /// <summary>Enough alone.</summary>
    High,
}

/// <summary>What the vocabulary says of a name or label.</summary>
/// <param name="Category">A category id of <see cref="Taxonomy"/>.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Pattern">The row that matched, for instance <c>firstname</c>; <c>{subject}name</c> stands for a word such as customer before it.</param>
public sealed record VocabularyHit(string Category, Confidence Confidence, string Pattern)
{
    /// <summary>True where the name says that the data is hashed, encrypted or masked.</summary>
    public bool IsProtected { get; init; }

    /// <summary>True where a label said it, false where the name did.</summary>
    public bool FromLabel { get; init; }
}
