namespace PrivacyAnalyzers.Model;

/// <summary>Tells from identifiers and labels, in English, kanji and romaji, whether they name personal data. Thread-safe.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Shipped = new(() => new Vocabulary(EmbeddedTable.Rows("vocabulary.tsv")));

    /// <summary>Logging the key instead of the data is what the rules advise, so a type never makes keys surer.</summary>
    private const string KeyCategory = "account.id";

    /// <summary>"Token" or "ApiKey" in a type of persons lets that person in; a "PageToken" may be anything.</summary>
    private const string CredentialCategory = "account.credential";

    /// <summary>Members that say where a service is reached.</summary>
    private static readonly HashSet<string> ServiceAddresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "HostName", "Server", "ServerName", "Port", "Database", "DatabaseName", "DataSource", "Endpoint", "BaseUrl", "BaseAddress", "ConnectionString",
    };

    private readonly VocabularyIndex _index;
    private readonly ThreadLocal<NameScan> _scan;

    internal Vocabulary(IEnumerable<string[]> rows)
    {
        _index = new VocabularyIndex(rows);
        _scan = new ThreadLocal<NameScan>(() => new NameScan(_index));
    }

    /// <summary>The vocabulary that ships, read at first use.</summary>
    public static Vocabulary Default => Shipped.Value;

    /// <summary>What an identifier says: of a property, field, parameter, local or a constant key.</summary>
    /// <param name="identifier">In any case convention, any script; underscores and digits allowed.</param>
    /// <returns>The strongest hit that no suppressor covers; null where there is none.</returns>
    public VocabularyHit? Match(string identifier) => NameWeighing.Best(Scan(identifier));

    /// <summary>True where an identifier says something by itself, or would in a type of persons, as "Name" does.</summary>
    /// <param name="identifier">As for <see cref="Match"/>.</param>
    public bool MaySay(string identifier)
    {
        var scan = Scan(identifier);
        return NameWeighing.Best(scan) is not null || scan.WholeNameAfterSubject() is not null;
    }

    /// <summary>What a label says: a display name, a column, a JSON name, a documentation summary.</summary>
    /// <param name="label">Plain text. Of a documentation summary only the first sentence counts.</param>
    /// <returns>What the label's noun phrase is headed by, less sure in a long sentence; null where that is no personal data.</returns>
    public VocabularyHit? MatchLabel(string label)
    {
        VocabularyHit? best = null;
        foreach (var phrase in LabelPhrase.AllIn(label))
        {
            var scan = Scan(phrase.Text);
            var hit = NameWeighing.Best(scan, phrase.MustEndWithData ? scan.Length : -1, phrase.StartsBefore);
            if (hit is not null && phrase.Owner is { } owner)
            {
                hit = OfOwner(hit, owner);
            }

            best = Stronger(best, hit is not null && phrase.IsWeak ? Lowered(hit) : hit);
        }

        return best is null ? null : best with { FromLabel = true };
    }

    /// <summary>True where a type's name means a person: Customer, Employee, 社員, Shain; also CustomerDto, 顧客情報, but not CustomerService.</summary>
    public bool IsPersonLike(string typeName) => NameWeighing.HeadOf(Scan(typeName), VocabularyRole.Subject) >= Confidence.Medium;

    /// <summary>Reads a type's name and the names of all its members, which <see cref="Classify"/> weighs with a member's own.</summary>
    public TypeContext Describe(string typeName, IEnumerable<string> memberNames)
    {
        var scan = Scan(typeName);
        var subject = NameWeighing.HeadOf(scan, VocabularyRole.Subject);
        var isOrganisation = NameWeighing.HeadOf(scan, VocabularyRole.Organisation) is not null;
        var category = NameWeighing.CategoryOfHead(scan);
        string[] names = [.. memberNames];
        var isService = NameWeighing.IsService(scan, hasAddress: names.Any(ServiceAddresses.Contains));
        return new TypeContext(category, names, [.. names.Select(Match).OfType<VocabularyHit>()])
        {
            Subject = subject,
            IsOrganisation = isOrganisation,
            IsService = isService,
        };
    }

    /// <summary>Weighs a member's name with its type and its labels.</summary>
    /// <param name="name">Of a property, field, parameter or local.</param>
    /// <param name="type">The type that declares it; null for parameters and locals.</param>
    /// <param name="labels">Its display name, column, JSON name, summary, as far as there are any.</param>
    /// <returns>
    /// A hit whose confidence is final: high counts as personal data, medium only suggests. Each of these makes it a step surer:
    /// a label of the same category that says more than the name; a person-like type, or for a medium hit a type with two more hits.
    /// "Name" in the type Customer reads as "CustomerName", and what is called a credential and no more is the customer's. A label is a step less sure where a suppressor covers the name,
    /// and so is what is sure in a service's settings, where passwords and account names are the service's own.
    /// </returns>
    public VocabularyHit? Classify(string name, TypeContext? type = null, IEnumerable<string>? labels = null)
    {
        var scan = Scan(name);
        var byName = NameWeighing.Best(scan);
        var isTakenBack = scan.HasData && byName is null;
        VocabularyHit? byLabel = null;
        foreach (var label in labels ?? [])
        {
            byLabel = Stronger(byLabel, MatchLabel(label));
        }

        if (isTakenBack && byLabel is not null)
        {
            byLabel = Lowered(byLabel);
        }

        // A label that repeats the name, as a column's often does, proves nothing; two weak hits don't either.
        var hit = Stronger(byName, byLabel);
        if (hit is { Confidence: Confidence.Medium } && byName?.Category == byLabel?.Category && byName?.Pattern != byLabel?.Pattern)
        {
            hit = Raised(hit);
        }

        return type is null ? hit : WithType(name, hit, type);
    }

    /// <summary>「注文者の氏名」 and 「お客様の名前」 tell of a person, 「コマンドの名前」 does not, 「会社の電話番号」 hardly.</summary>
    private VocabularyHit? OfOwner(VocabularyHit hit, string owner)
    {
        var scan = Scan(owner);
        return NameWeighing.HeadOf(scan, VocabularyRole.Subject) is not null ? hit
            : hit.Confidence < Confidence.High ? null
            : NameWeighing.HeadOf(scan, VocabularyRole.Organisation) is not null ? Lowered(hit)
            : hit;
    }

    private VocabularyHit? WithType(string name, VocabularyHit? hit, TypeContext type)
    {
        if (type.IsService)
        {
            return hit is null || NameWeighing.IsAccess(hit) ? null : hit.Confidence == Confidence.High ? Lowered(hit) : hit;
        }

        if (AsOfSubject(name, type) is { } ofSubject && !(hit?.Confidence >= ofSubject.Confidence))
        {
            return type.HasTwoMoreHitsThan(ofSubject) ? Raised(ofSubject) : ofSubject;
        }

        if (hit is null)
        {
            return null;
        }

        if (hit.Confidence < Confidence.High && PairOf(name, hit, type) is { } pair)
        {
            return pair;
        }

        if (type.IsPartOfType(hit))
        {
            return TypeContext.IsFinancial(hit) ? hit with { Confidence = Confidence.High } : Raised(hit);
        }

        var isSupported = hit.Category != KeyCategory
            && (type.IsPersonLike || (hit.Confidence == Confidence.Medium && type.HasTwoMoreHitsThan(hit)));
        return !isSupported ? hit
            : type.IsPersonLike && hit.Category == CredentialCategory && Scan(name).Length == hit.Pattern.Length ? hit with { Confidence = Confidence.High }
            : Raised(hit);
    }

    /// <summary>"KanjaSei" in a type that has "KanjaMei" too; null where the name has no partner.</summary>
    private VocabularyHit? PairOf(string name, VocabularyHit hit, TypeContext type)
    {
        var scan = Scan(name);
        for (var i = 0; i < scan.Count; i++)
        {
            var pattern = scan[i].Entry.Hit.Pattern;
            var start = name.LastIndexOf(pattern, StringComparison.OrdinalIgnoreCase);
            foreach (var pair in start < 0 ? [] : _index.PairsOf(pattern))
            {
                if (pair.Hit.Category == hit.Category && type.HasMember(name.Substring(0, start) + pair.Partner + name.Substring(start + pattern.Length)))
                {
                    return pair.Hit;
                }
            }
        }

        return null;
    }

    /// <summary>"Name" in the type Customer, read as "CustomerName"; null where the name is not such a word or the type no person.</summary>
    private VocabularyHit? AsOfSubject(string name, TypeContext type)
    {
        if (type.Subject is not { } subject || Scan(name).WholeNameAfterSubject() is not { Hit: var hit } || hit.Category == KeyCategory)
        {
            return null;
        }

        return subject < hit.Confidence ? hit with { Confidence = subject } : hit;
    }

    private NameScan Scan(string name)
    {
        var scan = _scan.Value!;
        scan.Run(name);
        return scan;
    }

    private static VocabularyHit? Stronger(VocabularyHit? first, VocabularyHit? second) =>
        first is null || second?.Confidence > first.Confidence ? second : first;

    private static VocabularyHit Raised(VocabularyHit hit) =>
        hit.Confidence == Confidence.High ? hit : hit with { Confidence = hit.Confidence + 1 };

    private static VocabularyHit? Lowered(VocabularyHit hit) =>
        hit.Confidence == Confidence.Low ? null : hit with { Confidence = hit.Confidence - 1 };
}
