using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What a method does with data, told in terms of what it is called with, for the assemblies that call it.</summary>
/// <remarks>
/// A place is where a value was when the method was called: <c>this</c>, a parameter by its position from 0, what the n-th call
/// of a function that came in gives back (<c>call:0</c>), or a new object (<c>new:0</c>); then, after a <c>/</c> each, the members
/// on the way: a property, field or event by its doc-comment id, the elements or values of a collection (<c>[]</c>), the keys of a
/// dictionary (<c>[key]</c>), an element at a constant place (<c>["a"]</c>), a tuple's element (<c>Item1</c>), a type argument
/// (<c>&lt;0&gt;</c>). <c>~</c> and <c>/</c> in a member are <c>~0</c> and <c>~1</c>, as in JSON pointers (RFC 6901).
/// </remarks>
/// <param name="Id">Doc-comment id.</param>
public sealed record MethodFact(string Id)
{
    /// <summary>What it gives back; of an async method, what its task holds.</summary>
    public ValueFact Returns { get; init; } = ValueFact.Nothing;

    /// <summary>What it throws; null where nothing of that is known.</summary>
    public ValueFact? Throws { get; init; }

    /// <summary>The objects that it makes or finds, as far as its caller can reach them, by number.</summary>
    public ImmutableArray<ObjectFact> Objects { get; init; } = [];

    /// <summary>The members that it sets, of what it was given and of new objects.</summary>
    public ImmutableArray<WriteFact> Writes { get; init; } = [];

    /// <summary>The sinks that what it was called with reaches.</summary>
    public ImmutableArray<SinkFact> Sinks { get; init; } = [];

    /// <summary>The calls of functions that it was given, in order.</summary>
    public ImmutableArray<CallFact> Calls { get; init; } = [];

    /// <summary>Doc-comment ids of the methods of the assembly that override or implement it; only in the facts of the assembly that holds them.</summary>
    public ImmutableArray<string> Implementations { get; init; } = [];

    /// <summary>The bound that was hit, so that flows may be missing; null where none was.</summary>
    public string? Cut { get; init; }
}

/// <summary>What a value holds.</summary>
public sealed record ValueFact
{
    /// <summary>A value that surely holds no personal data.</summary>
    public static ValueFact Nothing { get; } = new();

    /// <summary>The places whose values are in it.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>The places whose text is in it: what their <c>ToString</c> shows.</summary>
    public ImmutableArray<string> Text { get; init; } = [];

    /// <summary>The places that were serialized into it.</summary>
    public ImmutableArray<string> Graph { get; init; } = [];

    /// <summary>The personal data in it that started in the method, or in what it calls.</summary>
    public ImmutableArray<DataFact> Data { get; init; } = [];

    /// <summary>The places of the objects that it can refer to.</summary>
    public ImmutableArray<string> Objects { get; init; } = [];

    /// <summary>How its text begins, where that is constant; null where unknown.</summary>
    public string? Begins { get; init; }

    /// <summary>True where not all that is in it is accounted for.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>True for what surely holds no personal data.</summary>
    public bool IsNothing => From.IsEmpty && Text.IsEmpty && Graph.IsEmpty && Data.IsEmpty && Objects.IsEmpty && Begins is null && !IsUnknown;
}

/// <summary>A piece of personal data.</summary>
/// <param name="Id">Doc-comment id of the classified symbol, or of the member around it, <c>#</c>, and a name.</param>
/// <param name="Name">For people, for instance <c>Customer.Email</c>.</param>
/// <param name="Category">A category id.</param>
public sealed record DataFact(string Id, string Name, string Category);

/// <summary>A new object.</summary>
public sealed record ObjectFact
{
    /// <summary>Its type as a doc-comment reference; null where unknown.</summary>
    public string? Type { get; init; }

    /// <summary>True where it came from code that is not known: it may hold anything that its type's members are declared to hold.</summary>
    public bool IsFound { get; init; }

    /// <summary>Doc-comment id of the method that it stands for, where it is a function; null for all others.</summary>
    public string? Function { get; init; }

    /// <summary>What the function is called on.</summary>
    public ValueFact Receiver { get; init; } = ValueFact.Nothing;
}

/// <summary>A member that a method sets, or an <c>out</c> or <c>ref</c> parameter.</summary>
/// <param name="To">The place.</param>
/// <param name="Value">What it holds in the end.</param>
public sealed record WriteFact(string To, ValueFact Value);

/// <summary>A sink that something reaches in a method, or in what it calls.</summary>
/// <param name="From">The place of what reaches it.</param>
/// <param name="Kind">The kind of sink, as in <see cref="SinkEntry.Kind"/>.</param>
/// <param name="Sink">Doc-comment id of the API.</param>
/// <param name="In">The function in whose code it stands, for people.</param>
/// <param name="At">Where.</param>
public sealed record SinkFact(string From, string Kind, string Sink, string In, string At)
{
    /// <summary>What of the place reaches it: the value itself, its text, or all that a serializer writes of it.</summary>
    public SinkReads As { get; init; } = SinkReads.Value;

    /// <summary>What it reads of the value.</summary>
    public SinkReads Reads { get; init; } = SinkReads.Text;

    /// <summary>For <c>serialize</c>: whose ignore attributes count; null elsewhere.</summary>
    public string? Serializer { get; init; }

    /// <summary>For <c>http</c>: the host; null where it can't be told.</summary>
    public string? Host { get; init; }

    /// <summary>Id of the recipient that <c>[SendsTo]</c> names; null where the code names none.</summary>
    public string? Recipient { get; init; }

    /// <summary>Ids of the sources that are already reported at the sink itself.</summary>
    public ImmutableArray<string> Reported { get; init; } = [];
}

/// <summary>A call of a function that a method was given.</summary>
/// <param name="Function">The place of the function.</param>
/// <param name="Arguments">What it is called with.</param>
public sealed record CallFact(string Function, ImmutableArray<ValueFact> Arguments);
