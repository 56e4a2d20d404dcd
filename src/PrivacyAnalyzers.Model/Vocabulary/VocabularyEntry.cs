namespace PrivacyAnalyzers.Model;

/// <summary>What a row of the vocabulary does to a name that holds its pattern.</summary>
internal enum VocabularyRole
{
    /// <summary>Names personal data.</summary>
    Data,

    /// <summary><c>none</c>: names something else, and takes back the hits that it covers.</summary>
    Confusable,

    /// <summary><c>none.prefix</c>: takes back the hits that follow, as "validate" does.</summary>
    SuppressingPrefix,

    /// <summary><c>none.suffix</c>: takes back the hits that precede, as "template" does.</summary>
    SuppressingSuffix,

    /// <summary><c>context.subject</c>: a word for a person.</summary>
    Subject,

    /// <summary><c>context.organisation</c>: a word for a company, shop or office, whose address is not a person's.</summary>
    Organisation,

    /// <summary><c>context.service</c>: a word for a machine or service, whose user name and password are no person's; one that opens a type's name speaks for all its members.</summary>
    Service,

    /// <summary><c>context.settings</c>: in a type's name, a word for what an operator configures.</summary>
    Settings,

    /// <summary><c>context.child</c>: makes sure the hits that it covers.</summary>
    Child,

    /// <summary><c>context.carrier</c>: in a type's name, a word after the subject that leaves it a type of subjects, as "dto" does.</summary>
    Carrier,

    /// <summary><c>marker.protected</c>: hashed, encrypted or masked.</summary>
    Protected,

    /// <summary><c>marker.test</c>: made up for tests.</summary>
    Test,
}

/// <summary>A row of the vocabulary.</summary>
/// <param name="Hit">What it says; the category is the row's own, also where that is no category of data.</param>
/// <param name="Role">What it does.</param>
/// <param name="IsWhole">True where it must equal a run of whole tokens; false where any place in the text will do.</param>
/// <param name="SamePattern">Index of another row with the same pattern; -1 where there is none.</param>
internal sealed record VocabularyEntry(VocabularyHit Hit, VocabularyRole Role, bool IsWhole, int SamePattern);
