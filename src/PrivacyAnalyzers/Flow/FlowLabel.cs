using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>One thing that a value can hold: personal data, or what its function was entered with. Equal whatever way it took.</summary>
internal sealed class FlowLabel : IEquatable<FlowLabel>
{
    private FlowLabel(DataSource? source, AbstractObject? entry, SinkReads form, FlowStep? trace) => (Source, Entry, As, Trace) = (source, entry, form, trace);

    /// <summary>The personal data; null where only a caller can tell.</summary>
    public DataSource? Source { get; }

    /// <summary>The place whose value on entry it is; null where it started here or in a callee.</summary>
    public AbstractObject? Entry { get; }

    /// <summary>What of the entry place's value it is: the value itself, all that its text shows, or all that a serializer writes of it.</summary>
    public SinkReads As { get; }

    /// <summary>The way it took so far, last step first; null where it has just been read.</summary>
    public FlowStep? Trace { get; }

    public static FlowLabel Of(DataSource source, FlowStep? trace) => new(source, null, SinkReads.Value, trace);

    public static FlowLabel OnEntry(AbstractObject place, DataSource? source) => new(source, place, SinkReads.Value, null);

    /// <summary>The same of the text, or the serialized form, of what it is; of what is text already, itself.</summary>
    public FlowLabel Made(SinkReads form) => As != SinkReads.Value || Entry is null ? this : new(Source, Entry, form, Trace);

    /// <summary>The same label, having passed a place in the code.</summary>
    public FlowLabel Via(SyntaxNode at) => new(Source, Entry, As, FlowStep.After(Trace, at));

    /// <summary>The same label with another way.</summary>
    public FlowLabel WithTrace(FlowStep? trace) => new(Source, Entry, As, trace);

    public bool Equals(FlowLabel? other) =>
        other is not null && (ReferenceEquals(this, other) || (ReferenceEquals(Entry, other.Entry) && As == other.As && Source?.Id == other.Source?.Id));

    public override bool Equals(object? obj) => Equals(obj as FlowLabel);

    public override int GetHashCode() => (Source?.GetHashCode() ?? 0) * 31 + (Entry?.Id ?? 0);
}

/// <summary>A place that a value passed on its way, linked to the one before.</summary>
internal sealed class FlowStep
{
    /// <summary>More steps than this help nobody; the first ones, and where it ends, are kept.</summary>
    private const int MaxCount = 12;

    private readonly int _count;

    private FlowStep(FlowStep? previous, SyntaxNode at) => (Previous, At, _count) = (previous, at, (previous?._count ?? 0) + 1);

    public FlowStep? Previous { get; }

    public SyntaxNode At { get; }

    public static FlowStep? After(FlowStep? previous, SyntaxNode at) =>
        previous is not null && (previous._count >= MaxCount || ReferenceEquals(previous.At, at)) ? previous : new(previous, at);

    /// <summary>The places from the source on.</summary>
    public static IReadOnlyList<SyntaxNode> InOrder(FlowStep? last)
    {
        var places = new List<SyntaxNode>();
        for (var step = last; step is not null; step = step.Previous)
        {
            places.Add(step.At);
        }

        places.Reverse();
        return places;
    }
}
