namespace PrivacyAnalyzers.Model;

/// <summary>What a type's name and its members' names say together; made by <see cref="Vocabulary.Describe"/> once for a type.</summary>
public sealed class TypeContext
{
    private readonly string? _category;
    private readonly HashSet<string> _sureCategories;
    private readonly HashSet<string> _memberNames;
    private readonly int _addressParts;
    private readonly int _personalHits;
    private readonly int _surePersonalHits;

    internal TypeContext(string? category, IEnumerable<string> memberNames, IReadOnlyCollection<VocabularyHit> memberHits)
    {
        _category = category;
        _sureCategories = [.. memberHits.Where(h => h.Confidence == Confidence.High).Select(h => h.Category)];
        _memberNames = new HashSet<string>(memberNames, StringComparer.OrdinalIgnoreCase);
        _addressParts = memberHits.Count(IsAddressPart);
        _personalHits = memberHits.Count(IsPersonal);
        _surePersonalHits = memberHits.Count(h => IsPersonal(h) && h.Confidence == Confidence.High);
    }

    /// <summary>True where the type's name means a person: Customer, Employee, 社員, Shain.</summary>
    public bool IsPersonLike => Subject >= Confidence.Medium;

    /// <summary>How surely the type's name means a person; null where it does not.</summary>
    internal Confidence? Subject { get; init; }

    /// <summary>True where the type's name means a company, shop or office.</summary>
    internal bool IsOrganisation { get; init; }

    /// <summary>True where the type's name means a service or its settings, whose access data are no person's.</summary>
    public bool IsService { get; internal init; }

    /// <summary>True where the hit is a part of what the type's name or a sure member says it is about: "City" in <c>Address</c>, "SecurityCode" beside "CardNumber".</summary>
    internal bool IsPartOfType(VocabularyHit hit) =>
        !IsOrganisation
        && (IsFinancial(hit) ? hit.Category == _category || _sureCategories.Contains(hit.Category) : IsAddressPart(hit) && hit.Category == _category);

    /// <summary>True for cards, accounts and income.</summary>
    internal static bool IsFinancial(VocabularyHit hit) => hit.Category.StartsWith("fin.", StringComparison.Ordinal);

    /// <summary>True where a member has this name but for the case.</summary>
    internal bool HasMember(string name) => _memberNames.Contains(name);

    /// <summary>True where at least two members other than the one with this medium hit, one of them surely, say that the type is about a person.</summary>
    /// <remarks>The parts of a postal address come together and each of them is weak, so there weak ones count too. A shop's address proves nothing.</remarks>
    internal bool HasTwoMoreHitsThan(VocabularyHit hit) =>
        !IsOrganisation
        && _surePersonalHits > 0
        && (_personalHits - (IsPersonal(hit) ? 1 : 0) >= 2 || (IsAddressPart(hit) && _addressParts >= 3));

    private static bool IsAddressPart(VocabularyHit hit) => hit.Category == "contact.address";

    private static bool IsPersonal(VocabularyHit hit) =>
        hit.Confidence >= Confidence.Medium
        && (hit.Category.StartsWith("identity.", StringComparison.Ordinal)
            || hit.Category.StartsWith("contact.", StringComparison.Ordinal)
            || hit.Category.StartsWith("special.", StringComparison.Ordinal)
            || hit.Category.StartsWith("govid", StringComparison.Ordinal));
}
