using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow;

/// <summary>What each place holds at one point of a method. A place that was never written holds its initial value.</summary>
internal sealed class FlowState(ImmutableDictionary<Slot, FlowValue> values)
{
    public static readonly FlowState Empty = new(ImmutableDictionary<Slot, FlowValue>.Empty);

    private readonly ImmutableDictionary<Slot, FlowValue> _values = values;

    /// <summary>What was written; null where nothing was.</summary>
    public FlowValue? this[Slot slot] => _values.TryGetValue(slot, out var value) ? value : null;

    /// <summary>All that was written into an object's members.</summary>
    public IEnumerable<KeyValuePair<object, FlowValue>> MembersOf(AbstractObject owner)
    {
        foreach (var pair in _values)
        {
            if (ReferenceEquals(pair.Key.Owner, owner) && pair.Key.Member is { } member)
            {
                yield return new(member, pair.Value);
            }
        }
    }

    public FlowState With(Slot slot, FlowValue value) =>
        _values.TryGetValue(slot, out var old) && old.Equals(value) ? this : new(_values.SetItem(slot, value));

    /// <summary>Where two ways meet.</summary>
    /// <param name="other">The state of the other way.</param>
    /// <param name="initial">The value of a place that only one of them wrote.</param>
    public FlowState Join(FlowState other, Func<Slot, FlowValue?> initial)
    {
        if (ReferenceEquals(_values, other._values))
        {
            return this;
        }

        var joined = _values.ToBuilder();
        foreach (var pair in other._values)
        {
            var here = _values.TryGetValue(pair.Key, out var value) ? value : initial(pair.Key);
            joined[pair.Key] = here is null ? pair.Value : here.Join(pair.Value);
        }

        foreach (var pair in _values)
        {
            if (!other._values.ContainsKey(pair.Key) && initial(pair.Key) is { } there)
            {
                joined[pair.Key] = pair.Value.Join(there);
            }
        }

        return new(joined.ToImmutable());
    }

    public bool IsSameAs(FlowState other) =>
        ReferenceEquals(_values, other._values)
        || (_values.Count == other._values.Count && _values.All(p => other._values.TryGetValue(p.Key, out var value) && value.Equals(p.Value)));
}
