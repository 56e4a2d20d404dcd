using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What a company declares in <c>privacy.yml</c>: the promise that the code is checked against.</summary>
/// <remarks>Ids are compared ordinally. What could not be read is absent, and <see cref="PromiseReader"/> has reported it.</remarks>
public sealed record Promise
{
    /// <summary>The promise of a project without a <c>privacy.yml</c>: nothing is declared.</summary>
    public static Promise Empty { get; } = new();

    /// <summary>The format version; 1 is the only one there is.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who handles the data; null where the section is absent.</summary>
    public Controller? Controller { get; init; }

    /// <summary>Where the public statement is and in which languages.</summary>
    public StatementOptions Statement { get; init; } = new();

    /// <summary>Purposes by id, in the file's order.</summary>
    public ImmutableArray<Purpose> Purposes { get; init; } = [];

    /// <summary>Kinds of people by id, in the file's order.</summary>
    public ImmutableArray<SubjectType> Subjects { get; init; } = [];

    /// <summary>To whom data goes, in the file's order.</summary>
    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>Where the key of their section stands; the beginning of the file where there is none.</summary>
    public TextPosition RecipientsPosition { get; init; }

    /// <summary>Where data is kept, in the file's order.</summary>
    public ImmutableArray<Store> Stores { get; init; } = [];

    /// <summary>Defaults that a whole category shares, in the file's order.</summary>
    public ImmutableArray<CategoryDefaults> Categories { get; init; } = [];

    /// <summary>What a reader should know before agreeing.</summary>
    public ImmutableArray<LocalizedText> Disadvantages { get; init; } = [];

    /// <summary>Classification of code that can't be annotated, by doc-comment id.</summary>
    public ImmutableArray<ClassifyEntry> Classify { get; init; } = [];

    /// <summary>Foreign attributes by full metadata name.</summary>
    public ImmutableArray<MarkerEntry> Markers { get; init; } = [];

    /// <summary>The company's own APIs, in the form of the built-in catalog.</summary>
    public CatalogEntries Catalog { get; init; } = CatalogEntries.Empty;

    /// <summary>The purpose with this id; null where none is declared.</summary>
    public Purpose? FindPurpose(string id) => Purposes.FirstOrDefault(p => p.Id == id);

    /// <summary>The defaults of this category; null where none are declared.</summary>
    public CategoryDefaults? FindCategory(string id) => Categories.FirstOrDefault(c => c.Id == id);

    /// <summary>The recipient that declares this host, exactly or by <c>*.</c> wildcard; null where none does.</summary>
    /// <param name="host">A host name without scheme or port, in any case.</param>
    public Recipient? FindRecipientByHost(string host) => Recipients.FirstOrDefault(r => r.HasHost(host));

    /// <summary>The recipient with this id; null where none is declared.</summary>
    public Recipient? FindRecipient(string id) => Recipients.FirstOrDefault(r => r.Id == id);

    /// <summary>The recipient that is a known service; null where none is.</summary>
    public Recipient? FindRecipient(ThirdParty service) => Recipients.FirstOrDefault(r => r.Is(service));
}

/// <summary>A place in <c>privacy.yml</c>.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Line">From 0.</param>
/// <param name="Column">From 0.</param>
public readonly record struct TextPosition(int Start, int Length, int Line, int Column);

/// <summary>Who handles the data.</summary>
public sealed record Controller
{
    /// <summary>The company's name.</summary>
    public LocalizedText Name { get; init; }

    /// <summary>The postal address.</summary>
    public LocalizedText Address { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its seat, upper case; null where absent.</summary>
    public string? Country { get; init; }

    /// <summary>Who represents the company.</summary>
    public LocalizedText Representative { get; init; }

    /// <summary>The person in charge of personal data (個人情報保護管理者, DPO).</summary>
    public LocalizedText Officer { get; init; }

    /// <summary>How to reach the officer: an address or URL; null where absent.</summary>
    public string? OfficerContact { get; init; }

    /// <summary>Where to complain: an address or URL; null where absent.</summary>
    public string? ComplaintsContact { get; init; }

    /// <summary>Where the section's key stands.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>Where the public statement is and in which languages.</summary>
public sealed record StatementOptions
{
    /// <summary>Path from the folder of <c>privacy.yml</c>, with <c>{lang}</c> for the language; null where the build's output folder is to be used.</summary>
    public string? File { get; init; }

    /// <summary>"ja", "en": the first is the promise's own language. Never empty: without a declaration it is English.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];
}

/// <summary>What data is used for.</summary>
public sealed record Purpose(string Id)
{
    /// <summary>The wording of the statement.</summary>
    public LocalizedText Text { get; init; }

    /// <summary>consent, contract, legal-obligation, vital-interest, public-task or legitimate-interest; null where absent.</summary>
    public string? Basis { get; init; }

    /// <summary>How long data is kept for it; null where absent.</summary>
    public Retention? Retention { get; init; }

    /// <summary>True where the My Number Act permits the number for it.</summary>
    public bool Statutory { get; init; }

    /// <summary>Where the id stands.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>How long data is kept: a period, an event, or a period after an event.</summary>
/// <param name="Period">ISO 8601 duration, for instance <c>P5Y</c>; null where only the event counts.</param>
/// <param name="Until">An event such as <c>account-closed</c>; null where only the period counts.</param>
public sealed record Retention(string? Period, string? Until);

/// <summary>A kind of person whose data is handled (データ主体, 本人の類型).</summary>
public sealed record SubjectType(string Id, LocalizedText Name, TextPosition Position);

/// <summary>The role of a recipient under the law.</summary>
public enum RecipientRole
{
    /// <summary>Handles data on behalf of the controller (委託先).</summary>
    Processor,

    /// <summary>Uses data for purposes of its own (第三者提供).</summary>
    ThirdParty,

    /// <summary>Uses data jointly within a published group (共同利用).</summary>
    JointUse,

    /// <summary>The company itself (自社).</summary>
    Own,
}

/// <summary>To whom data goes.</summary>
public sealed record Recipient(string Id)
{
    /// <summary>The party's name.</summary>
    public LocalizedText Name { get; init; }

    /// <summary>The service's name, where it is better known than the party.</summary>
    public LocalizedText Service { get; init; }

    /// <summary>The role; null where absent.</summary>
    public RecipientRole? Role { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, upper case; null where absent.</summary>
    public string? Country { get; init; }

    /// <summary>Safeguards for a transfer abroad.</summary>
    public LocalizedText Safeguards { get; init; }

    /// <summary>Host names, <c>*.</c> as the first label allowed; lower case.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>NuGet package ids.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Namespaces of its SDK.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Categories it may receive.</summary>
    public ImmutableArray<string> Receives { get; init; } = [];

    /// <summary>Ids of the purposes it receives them for.</summary>
    public ImmutableArray<string> For { get; init; } = [];

    /// <summary>What the recipient uses the data for (external-transmission notice).</summary>
    public LocalizedText PurposeOfRecipient { get; init; }

    /// <summary>How to opt out: a URL; null where absent.</summary>
    public string? OptOut { get; init; }

    /// <summary>Where the id stands.</summary>
    public TextPosition Position { get; init; }

    /// <summary>True where <paramref name="host"/> is declared, exactly or by <c>*.</c>: <c>*.a.com</c> covers <c>x.a.com</c> and <c>x.y.a.com</c>, not <c>a.com</c>.</summary>
    public bool HasHost(string host)
    {
        foreach (var declared in Hosts)
        {
            if (HostName.Covers(declared, host))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where this entry is about a known service: one of its hosts, packages or namespaces, its name or id.</summary>
    public bool Is(ThirdParty service) =>
        Id == service.Id
        || string.Equals(Service.En, service.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Name.En, service.Name, StringComparison.OrdinalIgnoreCase)
        || Hosts.Any(mine => service.Hosts.Any(known => HostName.Covers(known, mine) || HostName.Covers(mine, known)))
        || Packages.Any(service.HasAssembly)
        || Namespaces.Any(mine => service.Namespaces.Any(known => mine == known || mine.StartsWith(known + ".", StringComparison.Ordinal)));
}

/// <summary>Where data is kept.</summary>
/// <param name="Id">The type that gives access to it, for instance <c>ShopDbContext</c>.</param>
public sealed record Store(string Id)
{
    /// <summary>Place (保管場所).</summary>
    public LocalizedText Place { get; init; }

    /// <summary>How it is protected, for instance <c>disk-encryption</c>; null where absent.</summary>
    public string? Protection { get; init; }

    /// <summary>Who has access (アクセス権者).</summary>
    public LocalizedText Access { get; init; }

    /// <summary>How it is disposed of (廃棄方法).</summary>
    public LocalizedText Disposal { get; init; }

    /// <summary>Where the id stands.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>Defaults that all data of one category share.</summary>
/// <param name="Id">A category id of <see cref="Taxonomy"/>.</param>
public sealed record CategoryDefaults(string Id)
{
    /// <summary>Purpose ids.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>Id of a subject type; null where absent.</summary>
    public string? Subject { get; init; }

    /// <summary>What happens when a person does not give it (任意性と結果).</summary>
    public LocalizedText IfWithheld { get; init; }

    /// <summary>Where the id stands.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>Classification of code that can't be annotated.</summary>
/// <param name="Symbol">A doc-comment id, or a prefix of one that ends in <c>*</c>.</param>
/// <param name="Category">A category id, or <c>none</c> for data that is not personal.</param>
/// <param name="Purposes">Purpose ids.</param>
/// <param name="Position">Where the doc-comment id stands.</param>
public sealed record ClassifyEntry(string Symbol, string Category, ImmutableArray<string> Purposes, TextPosition Position);

/// <summary>A foreign attribute that marks personal data.</summary>
/// <param name="AttributeType">Full metadata name.</param>
/// <param name="Category">A category id; null where the name of the marked member decides.</param>
/// <param name="Position">Where the name stands.</param>
public sealed record MarkerEntry(string AttributeType, string? Category, TextPosition Position);
