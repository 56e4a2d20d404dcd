using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a function does with data, told in terms of what it was entered with: all that a caller needs to know of its code.</summary>
/// <param name="Returned">What it gives back; of an iterator, a sequence of it; of an async method, what its task holds.</param>
/// <param name="Thrown">What it throws; null where nothing that it holds is known.</param>
/// <param name="Writes">What it wrote into objects that it was entered with.</param>
/// <param name="Made">The members of objects that it made or found, as far as its caller can reach them.</param>
/// <param name="Sinks">The sinks that what it was entered with reaches.</param>
/// <param name="Calls">The calls of functions that it was entered with, in order.</param>
/// <param name="Statics">What it wrote into static fields.</param>
/// <param name="Findings">The personal data that it brings to sinks itself.</param>
internal sealed record MethodSummary(
    FlowValue Returned,
    FlowValue? Thrown,
    ImmutableArray<MemberWrite> Writes,
    ImmutableArray<MemberWrite> Made,
    ImmutableArray<SinkFlow> Sinks,
    ImmutableArray<FunctionCall> Calls,
    ImmutableArray<StaticWrite> Statics,
    ImmutableArray<DataFlow> Findings)
{
    /// <summary>A function of which nothing is known yet.</summary>
    public static readonly MethodSummary Nothing = new(FlowValue.Harmless, null, [], [], [], [], [], []);

    /// <summary>The bound that was hit, so that flows may be missing; null where none was.</summary>
    public FlowCut? Cut { get; init; }

    /// <summary>The inputs on which it calls different methods for different types, as bits.</summary>
    public ulong Dispatched { get; init; }

    /// <summary>True where personal data comes out of it that nobody handed it.</summary>
    public bool GivesData =>
        Returned.HasSource || Thrown is { HasSource: true }
        || Writes.Any(w => w.Value.HasSource) || Made.Any(m => m.Value.HasSource) || Statics.Any(s => s.Value.HasSource)
        || Calls.Any(c => c.Arguments.Any(a => a.HasSource));

    /// <summary>True where a caller would see no difference.</summary>
    public bool IsSameAs(MethodSummary other) =>
        Returned.Equals(other.Returned)
        && Dispatched == other.Dispatched
        && Equals(Thrown, other.Thrown)
        && Writes.SequenceEqual(other.Writes)
        && Made.SequenceEqual(other.Made)
        && Sinks.SequenceEqual(other.Sinks)
        && Calls.SequenceEqual(other.Calls)
        && Statics.SequenceEqual(other.Statics)
        && Equals(Cut, other.Cut);
}

/// <summary>A member of an object and what it holds in the end.</summary>
internal readonly record struct MemberWrite(AbstractObject Owner, object Key, FlowValue Value);

/// <summary>A static field and what a function wrote into it.</summary>
internal readonly record struct StaticWrite(IFieldSymbol Field, FlowValue Value)
{
    public bool Equals(StaticWrite other) => SymbolEqualityComparer.Default.Equals(Field, other.Field) && Value.Equals(other.Value);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Field);
}

/// <summary>A call of a function that came from outside.</summary>
/// <param name="Place">Where the function came in.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Result">Stands for what it gives back.</param>
/// <param name="At">The call; null in another assembly.</param>
internal sealed record FunctionCall(AbstractObject Place, ImmutableArray<FlowValue> Arguments, AbstractObject Result, SyntaxNode? At)
{
    public bool Equals(FunctionCall? other) =>
        other is not null && ReferenceEquals(Place, other.Place) && ReferenceEquals(Result, other.Result) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Place.Id;
}

/// <summary>A sink that something a function was entered with reaches in it, or further on.</summary>
/// <param name="Label">What reaches it.</param>
/// <param name="Sink">What the sink does.</param>
/// <param name="SinkSymbol">The API.</param>
/// <param name="At">The expression at the sink.</param>
/// <param name="Function">The function in whose code the sink stands.</param>
internal sealed record SinkFlow(FlowLabel Label, SinkEntry Sink, ISymbol SinkSymbol, SinkPlace At, ISymbol Function)
{
    public string? Host { get; init; }

    /// <summary>Where the host is not known: what the callers give the address by; null where none does.</summary>
    public AddressBeginning? Given { get; init; }

    /// <summary>In a lambda or local function, the expression by which it hands the data on; null where the sink stands in it.</summary>
    public SyntaxNode? From { get; init; }

    public bool IsCleartext { get; init; }

    /// <summary>Ids of the sources that the function itself already reports at the sink.</summary>
    public ImmutableHashSet<string> Reported { get; init; } = [];

    /// <summary>What makes it one: two of a kind at one place are the same to a caller.</summary>
    public (FlowLabel Label, string Kind, SinkReads Reads, string? Serializer, string? Host) Key => (Label, Sink.Kind, Sink.Reads, Sink.Serializer, Host);

    public bool Equals(SinkFlow? other) => other is not null && Key.Equals(other.Key) && At.Equals(other.At);

    public override int GetHashCode() => Key.GetHashCode();
}

/// <summary>Where a sink stands: in the code of this compilation, or in an assembly that was compiled before.</summary>
/// <param name="Node">The code; null in another assembly.</param>
/// <param name="Text">For people, <c>file:line</c> of another assembly's project; null in this one.</param>
internal readonly record struct SinkPlace(SyntaxNode? Node, string? Text)
{
    /// <summary>For people, the function of another assembly in whose code the sink stands; null in this one.</summary>
    public string? Function { get; init; }

    /// <summary>The recipient that another assembly's code names with <c>[SendsTo]</c>; null where it names none.</summary>
    public string? Recipient { get; init; }
}
