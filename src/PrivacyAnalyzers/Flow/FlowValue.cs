using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a value can be: which personal data is in it, which objects it can refer to, and how its text begins.</summary>
internal sealed class FlowValue : IEquatable<FlowValue>
{
    /// <summary>A value of which nothing is known.</summary>
    public static readonly FlowValue Unknown = new([], [], null, isKnown: false);

    /// <summary>A value that surely holds no personal data: a constant, a length, what a sanitizer gave.</summary>
    public static readonly FlowValue Harmless = new([], [], null, isKnown: true);

    /// <summary>A value that can be more objects than this is not told further: where so many come together, one more says nothing new.</summary>
    private const int MaxObjects = 16;

    /// <summary>Nor one that holds more than this: a finding names a few of them.</summary>
    private const int MaxLabels = 48;

    private FlowValue(ImmutableArray<FlowLabel> labels, ImmutableArray<AbstractObject> objects, string? text, bool isKnown) =>
        (Labels, Objects, Text, IsKnown) = (labels, objects, text, isKnown);

    /// <summary>What is in the value itself.</summary>
    public ImmutableArray<FlowLabel> Labels { get; }

    /// <summary>The objects that it can refer to.</summary>
    public ImmutableArray<AbstractObject> Objects { get; }

    /// <summary>How its text begins, where that is constant: of a text, an address, or a client with a base address; null where unknown.</summary>
    public string? Text { get; }

    /// <summary>True where all that is in it is accounted for: then a variable's name says nothing about it.</summary>
    public bool IsKnown { get; }

    /// <summary>True where nothing at all is in it.</summary>
    public bool IsEmpty => Labels.IsEmpty && Objects.IsEmpty;

    /// <summary>True where personal data is in the value itself.</summary>
    public bool HasSource => Labels.Any(l => l.Source is not null);

    public static FlowValue Constant(object? value) => value is string text ? new([], [], text, isKnown: true) : Harmless;

    public static FlowValue Of(FlowLabel label) => new([label], [], null, isKnown: true);

    public static FlowValue Of(AbstractObject target, bool isKnown = true) => new([], [target], null, isKnown);

    public static FlowValue Of(ImmutableArray<FlowLabel> labels, ImmutableArray<AbstractObject> objects, bool isKnown) =>
        labels.IsEmpty && objects.IsEmpty ? (isKnown ? Harmless : Unknown) : new(labels, objects, null, isKnown);

    public FlowValue WithText(string? text) => text == Text ? this : new(Labels, Objects, text, IsKnown);

    public FlowValue WithObjects(ImmutableArray<AbstractObject> objects) => new(Labels, objects, Text, IsKnown);

    public FlowValue WithObject(AbstractObject target) => Objects.Contains(target) ? this : new(Labels, Objects.Add(target), Text, IsKnown);

    public FlowValue WithoutObjects() => Objects.IsEmpty ? this : Of(Labels, [], IsKnown).WithText(Text);

    public FlowValue WithLabels(ImmutableArray<FlowLabel> labels)
    {
        var union = Union(Labels, labels);
        return union == Labels ? this : new(union, Objects, Text, IsKnown);
    }

    public FlowValue AsKnown(bool isKnown) => isKnown == IsKnown ? this : new(Labels, Objects, Text, isKnown);

    /// <summary>The same value, its labels having passed a place in the code.</summary>
    public FlowValue Via(SyntaxNode at)
    {
        if (Labels.IsEmpty)
        {
            return this;
        }

        var labels = Labels;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Source is not null)
            {
                labels = labels.SetItem(i, labels[i].Via(at));
            }
        }

        return new(labels, Objects, Text, IsKnown);
    }

    /// <summary>Either of two values: where branches meet.</summary>
    public FlowValue Join(FlowValue other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var labels = Union(Labels, other.Labels);
        var objects = Objects;
        foreach (var target in other.Objects)
        {
            if (!objects.Contains(target) && objects.Length < MaxObjects)
            {
                objects = objects.Add(target);
            }
        }

        var text = Text == other.Text ? Text : null;
        var isKnown = IsKnown && other.IsKnown;
        return labels == Labels && objects == Objects && text == Text && isKnown == IsKnown ? this
            : labels == other.Labels && objects == other.Objects && text == other.Text && isKnown == other.IsKnown ? other
            : new(labels, objects, text, isKnown);
    }

    public bool Equals(FlowValue? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (IsKnown == other.IsKnown
                && Text == other.Text
                && Labels.Length == other.Labels.Length
                && Objects.Length == other.Objects.Length
                && Labels.All(l => other.Labels.Contains(l))
                && Objects.All(o => other.Objects.Contains(o))));

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => Labels.Length * 31 + Objects.Length;

    private static ImmutableArray<FlowLabel> Union(ImmutableArray<FlowLabel> a, ImmutableArray<FlowLabel> b)
    {
        if (a.IsEmpty || b.IsEmpty || a == b)
        {
            return a.IsEmpty ? b : a;
        }

        ImmutableArray<FlowLabel>.Builder? union = null;
        HashSet<FlowLabel>? seen = a.Length > 16 ? [.. a] : null;
        foreach (var label in b)
        {
            if ((union?.Count ?? a.Length) < MaxLabels && (seen is null ? !a.Contains(label) : seen.Add(label)))
            {
                if (union is null)
                {
                    union = ImmutableArray.CreateBuilder<FlowLabel>(a.Length + b.Length);
                    union.AddRange(a);
                }

                union.Add(label);
            }
        }

        return union is null ? a : union.ToImmutable();
    }
}
