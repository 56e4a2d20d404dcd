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

/// <summary>What the vocabulary says of a name.</summary>
/// <param name="Category">A category id of <see cref="Taxonomy"/>.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Pattern">The row that matched, for instance <c>firstname</c>.</param>
public sealed record VocabularyHit(string Category, Confidence Confidence, string Pattern);

/// <summary>Tells from identifiers and labels, in English, kanji and romaji, whether they name personal data.</summary>
public sealed class Vocabulary
{
    /// <summary>The vocabulary that ships, read at first use. Thread-safe.</summary>
    public static Vocabulary Default => throw new NotImplementedException();

    /// <summary>What an identifier says: of a property, field, parameter, local or a constant key.</summary>
    /// <param name="identifier">In any case convention, any script; underscores and digits allowed.</param>
    /// <returns>The strongest hit that no suppressor covers; null where there is none.</returns>
    public VocabularyHit? Match(string identifier) => throw new NotImplementedException();

    /// <summary>What a label says: a display name, a column, a JSON name, a documentation summary.</summary>
    public VocabularyHit? MatchLabel(string label) => throw new NotImplementedException();

    /// <summary>True where a type's name means a person: Customer, Employee, 社員, Shain.</summary>
    public bool IsPersonLike(string typeName) => throw new NotImplementedException();
}
