using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>
/// All personal data that a solution handles, with what the company promises about it: the merge of the facts of its assemblies and
/// <c>privacy.yml</c>. The one source of ledger, statement, report and exports.
/// </summary>
/// <remarks>
/// Written as <c>inventory.json</c>; its schema is docs/schema/inventory.schema.json. What comes from <c>privacy.yml</c> keeps the order
/// of that file; everything else is sorted ordinally. It holds no time, no absolute path and no text that depends on a culture.
/// </remarks>
public sealed record DataInventory
{
    /// <summary>The version of the format that this code writes and reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The format version.</summary>
    public required int Schema { get; init; }

    /// <summary>Who handles the data.</summary>
    public required DataController Controller { get; init; }

    /// <summary>Languages of the statement, "ja" or "en"; the first is the promise's own. Never empty.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The assemblies whose facts were merged.</summary>
    public required ImmutableArray<DataAssembly> Assemblies { get; init; }

    /// <summary>Personal data, an entry a classified symbol.</summary>
    public required ImmutableArray<DataItem> Items { get; init; }

    /// <summary>Where personal data comes in (取得).</summary>
    public required ImmutableArray<DataCollection> Collections { get; init; }

    /// <summary>Where personal data goes: to a log, a host, a file.</summary>
    public required ImmutableArray<DataFlow> Flows { get; init; }

    /// <summary>Where personal data is kept (保管): found in code, or declared.</summary>
    public required ImmutableArray<DataStore> Stores { get; init; }

    /// <summary>To whom personal data goes: declared, or seen in code as an undeclared host.</summary>
    public required ImmutableArray<DataRecipient> Recipients { get; init; }

    /// <summary>
    /// The hosts that code contacts, but those of the own network, whether or not personal data is seen to go there: a person can tell of
    /// each whether it should be a recipient. Those that the code does not tell come last. Null where there is none.
    /// </summary>
    public ImmutableArray<DataContact>? Contacts { get; init; }

    /// <summary>Purposes: declared, or named in code only.</summary>
    public required ImmutableArray<DataPurpose> Purposes { get; init; }

    /// <summary>The purposes that code says it works for, sorted; not a part of the file.</summary>
    [JsonIgnore]
    public ImmutableArray<string> ProcessesFor { get; init; } = [];

    /// <summary>Kinds of people: declared, or named in code only.</summary>
    public required ImmutableArray<DataSubject> Subjects { get; init; }

    /// <summary>What <c>privacy.yml</c> says of whole categories.</summary>
    public required ImmutableArray<CategoryPromise> Categories { get; init; }

    /// <summary>What a reader should know before agreeing.</summary>
    public required ImmutableArray<LocalizedText> Disadvantages { get; init; }

    /// <summary>What a tool that reads code cannot see.</summary>
    public required ImmutableArray<LocalizedText> NotSeen { get; init; }
}

/// <summary>Who handles the data; what <c>privacy.yml</c> does not say is empty or null.</summary>
public sealed record DataController
{
    /// <summary>The company's name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Name { get; init; }

    /// <summary>The postal address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Address { get; init; }

    /// <summary>Who represents the company.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Representative { get; init; }

    /// <summary>The person in charge of personal data (個人情報保護管理者, DPO).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Officer { get; init; }

    /// <summary>How to reach the officer: an address or URL.</summary>
    public string? OfficerContact { get; init; }

    /// <summary>Where to complain: an address or URL.</summary>
    public string? ComplaintsContact { get; init; }
}

/// <summary>An assembly whose facts were merged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="References">Names of those among them that it references.</param>
public sealed record DataAssembly(string Name, ImmutableArray<string> References);

/// <summary>Personal data that one symbol holds.</summary>
public sealed record DataItem
{
    /// <summary>The assembly that declares the symbol; for a framework member, the one that reads it.</summary>
    public required string Assembly { get; init; }

    /// <summary>Doc-comment id; a parameter is its method's id, <c>#</c>, and its name.</summary>
    public required string Id { get; init; }

    /// <summary>For people, for instance <c>Customer.Email</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A category id of <see cref="Taxonomy"/>.</summary>
    public required string Category { get; init; }

    /// <summary>Why it is classified.</summary>
    public required ClassificationReason Because { get; init; }

    /// <summary>What the reason rests on; null where the reason says all.</summary>
    public string? Evidence { get; init; }

    /// <summary>Where it is declared, <c>path:line</c> from the project's folder.</summary>
    public required string At { get; init; }

    /// <summary>A label for people; null where the code has none.</summary>
    public string? Label { get; init; }

    /// <summary>Id of the kind of person, from code, else the category's default; null where neither says.</summary>
    public string? Subject { get; init; }

    /// <summary>Ids of the purposes in force: those of the code and the category's defaults.</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>How long it is kept: what the code says, else what its purposes say, an entry each. Empty where nothing says.</summary>
    public required ImmutableArray<DataRetention> Retention { get; init; }

    /// <summary>True where a person must give it, false where not, null where unknown.</summary>
    public bool? Required { get; init; }

    /// <summary>True where it is declared to be stored protected.</summary>
    public required bool Protected { get; init; }

    /// <summary>Where in code it is handled.</summary>
    public required Lifecycle Lifecycle { get; init; }
}

/// <summary>How long data is kept: a period, an event, or a period after an event.</summary>
public sealed record DataRetention
{
    /// <summary>ISO 8601 duration, for instance <c>P5Y</c>; null where only the event counts.</summary>
    public string? Period { get; init; }

    /// <summary>An event such as <c>account-closed</c>; null where only the period counts.</summary>
    public string? Until { get; init; }

    /// <summary>Of an item's retention, the id of the purpose that says it; null where the code says it of the item itself.</summary>
    public string? Purpose { get; init; }
}

/// <summary>The stages of an item's life, each with the places in code that were seen.</summary>
public sealed record Lifecycle
{
    /// <summary>取得・入力.</summary>
    public required ImmutableArray<Operation> Collection { get; init; }

    /// <summary>利用・加工.</summary>
    public required ImmutableArray<Operation> Use { get; init; }

    /// <summary>移送・送信.</summary>
    public required ImmutableArray<Operation> Transfer { get; init; }

    /// <summary>保管.</summary>
    public required ImmutableArray<Operation> Storage { get; init; }

    /// <summary>消去・廃棄.</summary>
    public required ImmutableArray<Operation> Deletion { get; init; }
}

/// <summary>Something that code does with an item.</summary>
/// <param name="Kind">The kind of collection, flow or store, for instance <c>http</c>.</param>
/// <param name="Assembly">The assembly whose code does it.</param>
/// <param name="At">Where, <c>path:line</c> from the project's folder.</param>
public sealed record Operation(string Kind, string Assembly, string At)
{
    /// <summary>Id of the recipient, as in <see cref="DataInventory.Recipients"/>; null where it goes to none, or to one that can't be told.</summary>
    public string? Recipient { get; init; }

    /// <summary>The host, lower case; null where there is none or it can't be told.</summary>
    public string? Host { get; init; }

    /// <summary>True where it is sent to a host that the code does not tell.</summary>
    [JsonIgnore]
    public bool IsSentToUnknown => this is { Kind: "http", Host: null, Recipient: null };

    /// <summary>Id of the store, as in <see cref="DataInventory.Stores"/>; null where none.</summary>
    public string? Store { get; init; }

    /// <summary>The table or collection in the store; null where unknown.</summary>
    public string? Table { get; init; }
}

/// <summary>A host that code contacts.</summary>
/// <param name="Host">Lower case, without port; null where the code does not tell it, as where data or settings outside of it do.</param>
/// <param name="By">The API that sends, as people name it, for instance <c>HttpClient.PostAsync</c>.</param>
/// <param name="Assembly">The assembly whose code does it.</param>
/// <param name="In">Doc-comment id of the member whose code does it.</param>
/// <param name="At">Where.</param>
public sealed record DataContact(string? Host, string By, string Assembly, string In, string At)
{
    /// <summary>Id of the declared recipient at that host; null where none is.</summary>
    public string? Recipient { get; init; }
}

/// <summary>Where data comes in.</summary>
/// <param name="Assembly">The assembly that takes it.</param>
/// <param name="Id">Doc-comment id of the member that takes it.</param>
/// <param name="Kind"><c>endpoint</c>, <c>form</c>, <c>message</c>, <c>file</c>.</param>
/// <param name="Item">Doc-comment id of the classified symbol.</param>
/// <param name="At">Where.</param>
public sealed record DataCollection(string Assembly, string Id, string Kind, string Item, string At);

/// <summary>Personal data that reaches a sink.</summary>
/// <param name="Assembly">The assembly whose code hands it over.</param>
/// <param name="Source">Doc-comment id of the classified symbol.</param>
/// <param name="SourceName">For people.</param>
/// <param name="Category">A category id.</param>
/// <param name="Kind">The kind of sink.</param>
/// <param name="Sink">Doc-comment id of the API.</param>
/// <param name="In">Doc-comment id of the member whose code hands it over.</param>
/// <param name="At">Where.</param>
public sealed record DataFlow(string Assembly, string Source, string SourceName, string Category, string Kind, string Sink, string In, string At)
{
    /// <summary>The host, lower case; null where there is none or it can't be told.</summary>
    public string? Host { get; init; }

    /// <summary>Id of the recipient, as in <see cref="DataInventory.Recipients"/>; null where there is none or it can't be told.</summary>
    public string? Recipient { get; init; }

    /// <summary>Why the source is classified; null where a <see cref="DataItem"/> says so.</summary>
    public ClassificationReason? Because { get; init; }

    /// <summary>Id of the rule that it violates, suppressed or not; null where none.</summary>
    public string? Rule { get; init; }

    /// <summary>True where it is sent to a host that the code does not tell.</summary>
    [JsonIgnore]
    public bool IsSentToUnknown => this is { Kind: "http", Host: null, Recipient: null };
}

/// <summary>Where data is kept.</summary>
public sealed record DataStore
{
    /// <summary>The type that gives access to it: as <c>privacy.yml</c> names it, else its doc-comment id.</summary>
    public required string Id { get; init; }

    /// <summary>True where <c>privacy.yml</c> declares it.</summary>
    public required bool Declared { get; init; }

    /// <summary>Kinds seen in code: <c>database</c>, <c>file</c>, <c>cache</c>; empty where no code uses it.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>Place (保管場所).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Place { get; init; }

    /// <summary>How it is protected; null where not said.</summary>
    public string? Protection { get; init; }

    /// <summary>Who has access (アクセス権者).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Access { get; init; }

    /// <summary>How it is disposed of (廃棄方法).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Disposal { get; init; }

    /// <summary>What is kept there.</summary>
    public required ImmutableArray<StoredData> Holds { get; init; }
}

/// <summary>An item that a store holds.</summary>
/// <param name="Assembly">The assembly that declares the store.</param>
/// <param name="Item">Doc-comment id of the classified symbol.</param>
/// <param name="At">Where the store is declared.</param>
public sealed record StoredData(string Assembly, string Item, string At)
{
    /// <summary>The table or collection; null where unknown.</summary>
    public string? Table { get; init; }
}

/// <summary>To whom data goes.</summary>
public sealed record DataRecipient
{
    /// <summary>The declared id; for an undeclared recipient its host, or the id that code names.</summary>
    public required string Id { get; init; }

    /// <summary>True where <c>privacy.yml</c> declares it.</summary>
    public required bool Declared { get; init; }

    /// <summary>The party's name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Name { get; init; }

    /// <summary>The service's name, where it is better known than the party.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Service { get; init; }

    /// <summary>The role under the law; null where not said.</summary>
    public RecipientRole? Role { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null where not said.</summary>
    public string? Country { get; init; }

    /// <summary>Safeguards for a transfer abroad.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Safeguards { get; init; }

    /// <summary>Categories that it may receive.</summary>
    public required ImmutableArray<string> Receives { get; init; }

    /// <summary>Categories that code was seen to send to it.</summary>
    public required ImmutableArray<string> Sent { get; init; }

    /// <summary>Hosts that code was seen to send to.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>Ids of the purposes it receives data for.</summary>
    public required ImmutableArray<string> For { get; init; }

    /// <summary>What the recipient uses the data for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText PurposeOfRecipient { get; init; }

    /// <summary>How to opt out: a URL; null where not said.</summary>
    public string? OptOut { get; init; }
}

/// <summary>What data is used for.</summary>
public sealed record DataPurpose
{
    /// <summary>The id in <c>privacy.yml</c> and code.</summary>
    public required string Id { get; init; }

    /// <summary>True where <c>privacy.yml</c> declares it.</summary>
    public required bool Declared { get; init; }

    /// <summary>The wording of the statement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Text { get; init; }

    /// <summary>consent, contract, legal-obligation, vital-interest, public-task or legitimate-interest; null where not said.</summary>
    public string? Basis { get; init; }

    /// <summary>How long data is kept for it; null where not said.</summary>
    public DataRetention? Retention { get; init; }

    /// <summary>True where the My Number Act permits the number for it.</summary>
    public required bool Statutory { get; init; }
}

/// <summary>A kind of person whose data is handled.</summary>
public sealed record DataSubject
{
    /// <summary>The id in <c>privacy.yml</c> and code.</summary>
    public required string Id { get; init; }

    /// <summary>True where <c>privacy.yml</c> declares it.</summary>
    public required bool Declared { get; init; }

    /// <summary>What people call it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText Name { get; init; }
}

/// <summary>What <c>privacy.yml</c> says of a whole category.</summary>
public sealed record CategoryPromise
{
    /// <summary>A category id of <see cref="Taxonomy"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What happens when a person does not give it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LocalizedText IfWithheld { get; init; }
}
