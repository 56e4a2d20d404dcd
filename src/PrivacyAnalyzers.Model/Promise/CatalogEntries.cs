using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What APIs do with data, as the built-in catalog and the <c>catalog:</c> section of <c>privacy.yml</c> both say it.</summary>
public sealed record CatalogEntries
{
    /// <summary>No entries.</summary>
    public static CatalogEntries Empty { get; } = new();

    /// <summary>The library that a file describes; null in <c>privacy.yml</c>.</summary>
    public string? Library { get; init; }

    /// <summary>The NuGet package that holds it; null where the framework does, and in <c>privacy.yml</c>.</summary>
    public string? Package { get; init; }

    /// <summary>APIs that give personal data.</summary>
    public ImmutableArray<SourceEntry> Sources { get; init; } = [];

    /// <summary>APIs through which data leaves.</summary>
    public ImmutableArray<SinkEntry> Sinks { get; init; } = [];

    /// <summary>APIs whose result no longer holds the personal data that went in.</summary>
    public ImmutableArray<SanitizerEntry> Sanitizers { get; init; } = [];

    /// <summary>APIs that hand data on.</summary>
    public ImmutableArray<PropagatorEntry> Propagators { get; init; } = [];

    /// <summary>APIs that delete what is stored.</summary>
    public ImmutableArray<DeletionEntry> Deletions { get; init; } = [];

    /// <summary>APIs by which encryption becomes weak.</summary>
    public ImmutableArray<WeakEncryptionEntry> WeakEncryption { get; init; } = [];

    /// <summary>Places where a sink is allowed.</summary>
    public ImmutableArray<TrustedEntry> Trusted { get; init; } = [];
}

/// <summary>An API that gives personal data.</summary>
/// <param name="Method">Doc-comment id of a method, property, field or constructor; <c>*</c> at the end makes it a prefix.</param>
/// <param name="Category">A category id; "" where <see cref="SourceEntry.Key"/> decides.</param>
/// <param name="Position">Where the entry stands.</param>
public sealed record SourceEntry(string Method, string Category, TextPosition Position)
{
    /// <summary>The parameter whose constant value names what is read, by name or index, as in <c>form["email"]</c>; null where the category is fixed.</summary>
    public string? Key { get; init; }

    /// <summary>True where what the key names belongs to a person, as a claim does: <c>name</c> is then the name of somebody.</summary>
    public bool IsOfPerson { get; init; }

    /// <summary>
    /// Names of which a program uses one, or types (<c>T:</c>) to which it refers, when its code gets at the API: where it does not, the API needs no look.
    /// Empty where that can't be told.
    /// </summary>
    public ImmutableArray<string> Through { get; init; } = [];
}

/// <summary>What a sink reads of its argument.</summary>
public enum SinkReads
{
    /// <summary>The value itself.</summary>
    Value,

    /// <summary>Its text: <c>ToString</c>, interpolation.</summary>
    Text,

    /// <summary>All members that the sink would write, nested ones too.</summary>
    Graph,
}

/// <summary>An API through which data leaves.</summary>
/// <param name="Method">
/// Doc-comment id; <c>*</c> at the end makes it a prefix. That of an attribute (<c>T:</c>) stands for the methods and parameters that carry it.
/// </param>
/// <param name="Kind">
/// <c>log</c>, <c>console</c>, <c>exception</c>, <c>telemetry</c>, <c>serialize</c>, <c>http</c>, <c>sdk</c>, <c>storage</c>, <c>file</c>, <c>url</c>, <c>cookie</c>, <c>cache</c>, <c>response</c>, <c>message</c>, <c>hash</c> (hashed without a key), <c>addressee</c> (added to the visible ones of a mail), <c>addressees</c> (all visible ones); <c>switch</c> for an API that lets others print personal data.
/// </param>
/// <param name="Position">Where the entry stands.</param>
public sealed record SinkEntry(string Method, string Kind, TextPosition Position)
{
    /// <summary>Which arguments it reads, by parameter name or index from 0 (<c>this</c> for the receiver); empty means all.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>
    /// Doc-comment ids of the properties or fields that the receiver must be, for instance <c>P:System.Console.Error</c>, or of the types
    /// of which it must be one (<c>T:</c>), or of the methods and constructors that must have made it or what it was made of (<c>M:</c>,
    /// <c>*</c> at the end makes one a prefix); empty means any.
    /// </summary>
    public ImmutableArray<string> On { get; init; } = [];

    /// <summary>The parameter that holds a message template, by name or index; null where there is none. It is read as text too.</summary>
    public string? Template { get; init; }

    /// <summary>What it reads of an argument.</summary>
    public SinkReads Reads { get; init; } = SinkReads.Text;

    /// <summary>The boolean parameter that makes it read all members where it is given as true, by name or index; null where there is none.</summary>
    public string? GraphIf { get; init; }

    /// <summary>For <c>serialize</c>: whose ignore attributes count, for instance <c>System.Text.Json</c>; null elsewhere.</summary>
    public string? Serializer { get; init; }

    /// <summary>For <c>http</c>: the parameter that holds the address, by name or index; null where the receiver's base address alone decides.</summary>
    public string? Address { get; init; }

    /// <summary>For <c>http</c>: the key of the settings files that holds the address where the call gives none; null where there is none.</summary>
    public string? Setting { get; init; }

    /// <summary>For <c>addressee</c>: parameters that give the address a mail of its own where the call gives them, by name or index.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];
}

/// <summary>An API whose result no longer holds the personal data that went in; of an attribute (<c>T:</c>), the methods and parameters that carry it.</summary>
public sealed record SanitizerEntry(string Method, TextPosition Position);

/// <summary>An API that hands data on.</summary>
/// <param name="Method">Doc-comment id; <c>*</c> at the end makes it a prefix.</param>
/// <param name="From">Parameter names or indexes from 0, <c>this</c> for the receiver; empty means all of them and the receiver.</param>
/// <param name="To"><c>return</c>, <c>this</c>, or a parameter name or index.</param>
/// <param name="Position">Where the entry stands.</param>
public sealed record PropagatorEntry(string Method, ImmutableArray<string> From, string To, TextPosition Position)
{
    /// <summary>What of the argument is handed on.</summary>
    public SinkReads Reads { get; init; } = SinkReads.Value;
}

/// <summary>An API that deletes what is stored.</summary>
/// <param name="Method">Doc-comment id; <c>*</c> at the end makes it a prefix.</param>
/// <param name="Argument">The parameter, by name or index from 0, whose type tells what is deleted; <c>this</c> for the receiver.</param>
/// <param name="Position">Where the entry stands.</param>
public sealed record DeletionEntry(string Method, string Argument, TextPosition Position)
{
    /// <summary>
    /// The kind of the sinks whose writing it undoes, where the argument's type says nothing, as that of a file's path: deleted is what code of the
    /// same type hands to such a sink. Null where the argument's type tells.
    /// </summary>
    public string? Undoes { get; init; }
}

/// <summary>An API by which encryption becomes weak: a broken cipher, a mode that shows what is alike, a key or an initialization vector that the source gives away.</summary>
/// <param name="Method">Doc-comment id of a method, constructor, property or field; <c>*</c> at the end makes it a prefix.</param>
/// <param name="Constants">
/// The parameters that make it weak where a constant is given for them, by name or index from 0, <c>value</c> for what a property is set to; empty means that to use it is weak.
/// </param>
/// <param name="Position">Where the entry stands.</param>
public sealed record WeakEncryptionEntry(string Method, ImmutableArray<string> Constants, TextPosition Position);

/// <summary>A place where a sink is allowed, an encrypted log, say.</summary>
/// <param name="Sink">A sink kind.</param>
/// <param name="Where">Doc-comment id of a namespace (<c>N:</c>), type or method whose code may use it.</param>
/// <param name="Position">Where the entry stands.</param>
public sealed record TrustedEntry(string Sink, string Where, TextPosition Position);
