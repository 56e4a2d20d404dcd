using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What one compilation learnt: for the assemblies that reference it, and for the inventory.</summary>
/// <remarks>
/// Every list is sorted ordinally by id, then location. Locations are <c>path:line</c>: the path from the project's folder
/// with forward slashes, the line from 1.
/// </remarks>
public sealed record AssemblyFacts(string Assembly)
{
    /// <summary>The version of the file's format that this code writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The format version.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Classified members, parameters and types.</summary>
    public ImmutableArray<MemberFact> Members { get; init; } = [];

    /// <summary>Personal data that reaches a sink, reported or not.</summary>
    public ImmutableArray<FlowFact> Flows { get; init; } = [];

    /// <summary>Where data comes in.</summary>
    public ImmutableArray<CollectionFact> Collections { get; init; } = [];

    /// <summary>Where data is kept.</summary>
    public ImmutableArray<StoreFact> Stores { get; init; } = [];

    /// <summary>Where data is deleted.</summary>
    public ImmutableArray<DeletionFact> Deletions { get; init; } = [];

    /// <summary>The hosts that the code contacts, also those that it does not tell, whether or not personal data is seen to go there.</summary>
    public ImmutableArray<ContactFact> Contacts { get; init; } = [];

    /// <summary>The purposes that the code works for, as <c>[ProcessesFor]</c> says anywhere in it.</summary>
    public ImmutableArray<string> ProcessesFor { get; init; } = [];

    /// <summary>The addresses in static fields and properties that others can read.</summary>
    public ImmutableArray<AddressFact> Addresses { get; init; } = [];

    /// <summary>The parameters by which callers say where to a method sends.</summary>
    public ImmutableArray<GivenAddressFact> GivenAddresses { get; init; } = [];

    /// <summary>What the methods that others can call do with data, where that is not what their signatures say.</summary>
    public ImmutableArray<MethodFact> Methods { get; init; } = [];

    /// <summary>Declarations and flows that break a rule, reported or not.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Names of the assemblies that it references, without the framework's own.</summary>
    public ImmutableArray<string> References { get; init; } = [];
}

/// <summary>A host that code contacts.</summary>
/// <param name="Host">Lower case, without port; null where the code does not tell it, as where data or settings outside of it do.</param>
/// <param name="By">The API that sends, as people name it, for instance <c>HttpClient.PostAsync</c>.</param>
/// <param name="In">Doc-comment id of the member whose code does it.</param>
/// <param name="At">Where.</param>
public sealed record ContactFact(string? Host, string By, string In, string At);

/// <summary>The address that a static field or property holds.</summary>
/// <param name="Id">Doc-comment id.</param>
/// <param name="Address">Scheme and host, for instance <c>https://api.example.com</c>; with a slash at the end where a path follows.</param>
public sealed record AddressFact(string Id, string Address);

/// <summary>A parameter by which callers say where to a method sends.</summary>
/// <param name="Parameter">The method's doc-comment id, <c>#</c>, and the parameter's name.</param>
/// <param name="By">The API that sends, as people name it, for instance <c>HttpClient.PostAsync</c>.</param>
public sealed record GivenAddressFact(string Parameter, string By)
{
    /// <summary>
    /// Where the parameter takes an object that holds the address: doc-comment ids of the members and constructor parameters that the
    /// address is made of. Null where it takes the address itself.
    /// </summary>
    public ImmutableArray<string>? Parts { get; init; }
}

/// <summary>A classified symbol.</summary>
/// <param name="Id">Doc-comment id; a parameter is its method's id, <c>#</c>, and its name.</param>
/// <param name="Name">For people, for instance <c>Customer.Email</c>.</param>
/// <param name="Category">A category id of <see cref="Taxonomy"/>.</param>
/// <param name="Because">Why it is classified.</param>
/// <param name="At">Where it is declared.</param>
public sealed record MemberFact(string Id, string Name, string Category, ClassificationReason Because, string At)
{
    /// <summary>What the reason rests on, for instance the attribute's full name or the vocabulary's pattern; null where the reason says all.</summary>
    public string? Evidence { get; init; }

    /// <summary>A label for people: <c>[Display(Name)]</c>, else the first sentence of the summary; null where there is none.</summary>
    public string? Label { get; init; }

    /// <summary>Purpose ids in force: on the member, its type, its assembly.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>The kind of person; null where not said.</summary>
    public string? Subject { get; init; }

    /// <summary>Retention said in code; null where not said.</summary>
    public Retention? Retention { get; init; }

    /// <summary>True where a person must give it (<c>[Required]</c>, <c>required</c>, non-nullable), false where not, null where unknown.</summary>
    public bool? Required { get; init; }

    /// <summary>True where an attribute or declaration says that it is stored protected.</summary>
    public bool Protected { get; init; }
}

/// <summary>Why a symbol is classified; the first that speaks wins, in this order.</summary>
public enum ClassificationReason
{
    /// <summary>An attribute of ours.</summary>
    Attribute,

    /// <summary>A foreign attribute.</summary>
    Marker,

    /// <summary><c>classify:</c> in <c>privacy.yml</c>.</summary>
    Promise,

    /// <summary>The catalog knows the framework member.</summary>
    Catalog,

    /// <summary>The facts of the assembly that declares it.</summary>
    Facts,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its label: display name, column, JSON name or summary.</summary>
    Label,
}

/// <summary>Personal data that reaches a sink.</summary>
/// <param name="Source">Doc-comment id of the classified symbol.</param>
/// <param name="SourceName">For people.</param>
/// <param name="Category">A category id.</param>
/// <param name="Kind">The kind of sink, as in <see cref="SinkEntry.Kind"/>.</param>
/// <param name="Sink">Doc-comment id of the API.</param>
/// <param name="In">Doc-comment id of the member whose code hands it over.</param>
/// <param name="At">Where.</param>
public sealed record FlowFact(string Source, string SourceName, string Category, string Kind, string Sink, string In, string At)
{
    /// <summary>For <c>http</c>: the host, lower case; null where it can't be told.</summary>
    public string? Host { get; init; }

    /// <summary>Id of the recipient that <c>[SendsTo]</c> names; null where the code names none.</summary>
    public string? Recipient { get; init; }

    /// <summary>Why the source is classified; null where a <see cref="MemberFact"/> says so.</summary>
    public ClassificationReason? Because { get; init; }

    /// <summary>Id of the rule that it violates, suppressed or not; null where none.</summary>
    public string? Rule { get; init; }
}

/// <summary>Where data comes in (取得).</summary>
/// <param name="Id">Doc-comment id of the member that takes it, for instance a controller's action.</param>
/// <param name="Kind"><c>endpoint</c>, <c>form</c>, <c>message</c>, <c>file</c>.</param>
/// <param name="Item">Doc-comment id of the classified symbol.</param>
/// <param name="At">Where.</param>
public sealed record CollectionFact(string Id, string Kind, string Item, string At);

/// <summary>Where data is kept (保管).</summary>
/// <param name="Id">Doc-comment id of the type that gives access, for instance a DbContext.</param>
/// <param name="Kind"><c>database</c>, <c>file</c>, <c>cache</c>.</param>
/// <param name="Table">The table or collection; null where unknown.</param>
/// <param name="Item">Doc-comment id of the classified symbol.</param>
/// <param name="At">Where the store is declared.</param>
public sealed record StoreFact(string Id, string Kind, string? Table, string Item, string At);

/// <summary>Where data is deleted (消去): either an item, or all that a table holds.</summary>
/// <param name="In">Doc-comment id of the member whose code does it.</param>
/// <param name="Kind"><c>delete</c>, or <c>overwrite</c> where nothing is written in its place.</param>
/// <param name="At">Where.</param>
public sealed record DeletionFact(string In, string Kind, string At)
{
    /// <summary>Doc-comment id of the classified symbol; null where the table tells.</summary>
    public string? Item { get; init; }

    /// <summary>The table, as SQL names it; null where the item tells.</summary>
    public string? Table { get; init; }
}
