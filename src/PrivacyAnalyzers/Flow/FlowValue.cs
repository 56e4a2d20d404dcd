using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a value can be: which personal data is in it, which objects it can refer to, and how its text begins.</summary>
internal sealed class FlowValue : IEquatable<FlowValue>
{
    /// <summary>A value of which nothing is known.</summary>
    public static readonly FlowValue Unknown = new([], [], null, isKnown: false);

    /// <summary>A value that surely holds no personal data: a constant, a length, what a sanitizer gave.</summary>
    public static readonly FlowValue Harmless = new([], [], null, isKnown: true);

    private FlowValue(ImmutableArray<DataSource> sources, ImmutableArray<AbstractObject> objects, string? text, bool isKnown) =>
        (Sources, Objects, Text, IsKnown) = (sources, objects, text, isKnown);

    /// <summary>The personal data in the value itself, by id.</summary>
    public ImmutableArray<DataSource> Sources { get; }

    /// <summary>The objects that it can refer to.</summary>
    public ImmutableArray<AbstractObject> Objects { get; }

    /// <summary>How its text begins, where that is constant: of a text, an address, or a client with a base address; null where unknown.</summary>
    public string? Text { get; }

    /// <summary>True where all that is in it comes from constants and sanitizers: then a variable's name says nothing about it.</summary>
    public bool IsKnown { get; }

    public static FlowValue Constant(object? value) => value is string text ? new([], [], text, isKnown: true) : Harmless;

    public static FlowValue Of(DataSource source) => new([source], [], null, isKnown: false);

    public static FlowValue Of(AbstractObject target, bool isKnown = false) => new([], [target], null, isKnown);

    public static FlowValue Of(IEnumerable<DataSource> sources)
    {
        var sorted = new SortedSet<DataSource>(sources);
        return sorted.Count == 0 ? Unknown : new([.. sorted], [], null, isKnown: false);
    }

    public FlowValue WithText(string? text) => text == Text ? this : new(Sources, Objects, text, IsKnown);

    public FlowValue WithObjects(ImmutableArray<AbstractObject> objects) => new(Sources, objects, Text, IsKnown);

    public FlowValue WithoutObjects() => Objects.IsEmpty ? this : new(Sources, [], Text, IsKnown);

    public FlowValue WithSources(ImmutableArray<DataSource> sources) =>
        sources.IsEmpty || sources.All(s => Sources.Contains(s)) ? this : new(Union(Sources, sources), Objects, Text, IsKnown && sources.IsEmpty);

    /// <summary>Either of two values: where branches meet.</summary>
    public FlowValue Join(FlowValue other)
    {
        if (ReferenceEquals(this, other) || Equals(other))
        {
            return this;
        }

        return new(
            Union(Sources, other.Sources),
            Objects.Length == 0 ? other.Objects : other.Objects.Length == 0 ? Objects : [.. Objects.Union(other.Objects)],
            Text == other.Text ? Text : null,
            IsKnown && other.IsKnown);
    }

    public bool Equals(FlowValue? other) =>
        other is not null
        && IsKnown == other.IsKnown
        && Text == other.Text
        && Sources.SequenceEqual(other.Sources)
        && Objects.Length == other.Objects.Length
        && Objects.All(o => other.Objects.Contains(o));

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => Sources.Length * 31 + Objects.Length;

    private static ImmutableArray<DataSource> Union(ImmutableArray<DataSource> a, ImmutableArray<DataSource> b) =>
        a.IsEmpty ? b : b.IsEmpty || a.SequenceEqual(b) ? a : [.. new SortedSet<DataSource>(a.Concat(b))];
}
