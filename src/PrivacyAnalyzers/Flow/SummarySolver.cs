using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>Works out the summaries of functions that call each other, callees first, again where recursion changes them.</summary>
/// <remarks>
/// A work list instead of recursion, so that no chain of calls is too deep, with the strongly connected components of the call
/// graph closed as R. Tarjan's algorithm finds them (Depth-first search and linear graph algorithms, 1972).
/// One solver serves one thread; what it has finished goes to all.
/// </remarks>
internal sealed class SummarySolver(FlowEnvironment environment, CancellationToken cancellationToken)
{
    /// <summary>A function that still changes after this many changes is taken as it is, and said to be incomplete.</summary>
    private const int MaxChanges = 48;

    private readonly Dictionary<FunctionVariant, Entry> _entries = [];
    private readonly List<Entry> _open = [];

    /// <summary>A stack; what is found lies above what found it.</summary>
    private readonly List<Entry> _pending = [];

    /// <summary>Which functions were told of an undecided one that it gives nothing.</summary>
    private readonly Dictionary<ISymbol, HashSet<Entry>> _denied = new(SymbolEqualityComparer.Default);

    private Entry? _current;
    private bool _found;

    /// <summary>
    /// Functions of which it is just being found out whether they give personal data away: until that is settled, no summary is
    /// final. Null where all is known.
    /// </summary>
    public UndecidedFunctions? Undecided { get; init; }

    /// <summary>The final summary of a function.</summary>
    public MethodSummary Solve(FunctionVariant function)
    {
        if (environment.Summaries.TryGetValue(function, out var known))
        {
            return known;
        }

        var root = EntryOf(function);
        Push(root);
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = _pending[^1];
            _pending.RemoveAt(_pending.Count - 1);
            next.Waiting--;
            Step(next);
        }

        if (Undecided is null)
        {
            Close(0);
        }

        return root.Summary;
    }

    /// <summary>What is known so far of a function; it is worked out before the one that asks is finished.</summary>
    public MethodSummary SummaryOf(FunctionVariant function)
    {
        if (environment.Summaries.TryGetValue(function, out var known))
        {
            return known;
        }

        var entry = EntryOf(function);
        if (!entry.IsEntered)
        {
            if (_current is not null && function.IsNested)
            {
                // What a lambda does is known at once: it stands in the code that is looked at.
                Visit(entry);
                _found |= entry.IsDirty;
            }
            else
            {
                _found = true;
                Push(entry);
            }
        }

        if (_current is not null)
        {
            entry.Callers.Add(_current);
            _current.Low = Math.Min(_current.Low, entry.Low);
        }

        return entry.Summary;
    }

    /// <summary>True where personal data may come out of a function though none goes in.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isForeseen">False where no code names it: then only its own code is looked at, whatever is known of what it calls.</param>
    public bool MayGiveData(FunctionBody function, bool isForeseen)
    {
        if (!isForeseen)
        {
            return environment.Relevance.HasData(function, cancellationToken);
        }

        if (Undecided?.MayGive(function.Symbol) is not { } mayGive)
        {
            return environment.Relevance.IsKnownToGiveData(function);
        }

        if (!mayGive && _current is not null)
        {
            if (!_denied.TryGetValue(function.Symbol, out var denied))
            {
                _denied.Add(function.Symbol, denied = []);
            }

            denied.Add(_current);
        }

        return mayGive;
    }

    /// <summary>Some of the undecided functions turn out to get at data: those that were told otherwise are looked at again.</summary>
    public void Expect(IEnumerable<ISymbol> getting)
    {
        foreach (var entry in _open)
        {
            entry.Changes = 0;
        }

        foreach (var function in getting)
        {
            if (Undecided!.Getting.Add(function) && _denied.TryGetValue(function, out var denied))
            {
                foreach (var caller in denied)
                {
                    LookAgain(caller);
                }
            }
        }
    }

    /// <summary>All is decided: what was found out is final, and known to all.</summary>
    public void Publish()
    {
        foreach (var entry in _open)
        {
            environment.Summaries.TryAdd(entry.Function, entry.Summary);
        }
    }

    /// <summary>What anybody writes into a static field, or into the object in it.</summary>
    public StaticContent StaticValue(IFieldSymbol field)
    {
        var content = new StaticContent();
        var writers = new Queue<FunctionBody>(environment.StaticFields.WritersOf(field, cancellationToken));
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (writers.Count > 0)
        {
            var writer = writers.Dequeue();
            if (!seen.Add(writer.Symbol))
            {
                continue;
            }

            var summary = SummaryOf(new FunctionVariant(writer, FunctionVariant.All) { IsUnforeseen = true });
            foreach (var write in summary.Statics)
            {
                if (SymbolEqualityComparer.Default.Equals(write.Field, field) && content.Add(write.Value, summary))
                {
                    // A parameter's value comes from whoever calls.
                    foreach (var caller in environment.StaticFields.CallersOf(writer.Symbol, cancellationToken))
                    {
                        if (environment.Relevance.Foresees(caller, writer, cancellationToken))
                        {
                            writers.Enqueue(caller);
                        }
                    }
                }
            }
        }

        return content;
    }

    /// <summary>What the functions of a type leave in a place behind one of its fields, of their own: not what their callers hand them.</summary>
    /// <param name="field">A field that only its own type writes.</param>
    /// <param name="path">The field or its property, then the members and elements that lead from it to the place.</param>
    /// <param name="isForeseen">Whether the code that reads it was foreseen.</param>
    public IEnumerable<FlowValue> Kept(IFieldSymbol field, ImmutableArray<object> path, bool isForeseen)
    {
        foreach (var writer in environment.StaticFields.WritersOf(field, cancellationToken))
        {
            if (!MayGiveData(writer, isForeseen) && field.Type.TypeKind != TypeKind.Delegate)
            {
                continue;
            }

            var summary = SummaryOf(new FunctionVariant(writer, Active: 0) { IsUnforeseen = !isForeseen });
            foreach (var write in summary.Writes)
            {
                if (write.Owner.Root is EntryRoot.This && write.Owner.Depth < path.Length && LeadsTo(write.Owner, write.Key))
                {
                    foreach (var value in Behind(write.Value, write.Owner.Depth + 1, summary))
                    {
                        yield return value;
                    }
                }
            }
        }

        bool LeadsTo(AbstractObject owner, object key)
        {
            for (var i = owner.Depth; i >= 0; i--)
            {
                if (!key.Equals(path[i]))
                {
                    return false;
                }

                (key, owner) = (owner.Key!, owner.Parent!);
            }

            return true;
        }

        IEnumerable<FlowValue> Behind(FlowValue value, int depth, MethodSummary summary)
        {
            return depth == path.Length
                ? [value]
                : summary.Made.Where(m => value.Objects.Contains(m.Owner) && m.Key.Equals(path[depth])).SelectMany(m => Behind(m.Value, depth + 1, summary));
        }
    }

    private Entry EntryOf(FunctionVariant function)
    {
        if (!_entries.TryGetValue(function, out var entry))
        {
            _entries.Add(function, entry = new Entry(function));
        }

        return entry;
    }

    private void Step(Entry entry)
    {
        if (entry.IsDirty)
        {
            Visit(entry);
        }
        else if (Undecided is null && !entry.IsFinal && entry.Low >= entry.Index)
        {
            Close(entry.Index);
        }
    }

    private void Visit(Entry entry)
    {
        if (!entry.IsEntered)
        {
            (entry.Index, entry.Low) = (_open.Count, _open.Count);
            _open.Add(entry);
        }

        // It is put back below what it turns out to need.
        Push(entry);
        entry.IsDirty = false;
        var outer = (_current, _found);
        (_current, _found) = (entry, false);
        var summary = new FunctionAnalysis(environment, this, entry.Function, entry.Table, cancellationToken).Run();
        var found = _found;
        (_current, _found) = outer;
        if (found)
        {
            // It did not know all that it calls: the next visit begins anew, so that nothing depends on who knew what before.
            entry.IsDirty = true;
            entry.Table = new();
            return;
        }

        var isSame = summary.IsSameAs(entry.Summary);

        // The findings are not what callers see.
        entry.Summary = summary;
        if (isSame)
        {
            return;
        }

        if (++entry.Changes > MaxChanges)
        {
            entry.Summary = summary with { Cut = summary.Cut ?? new(FlowBound.Rounds, entry.Function.Body.Symbol) };
            return;
        }

        foreach (var caller in entry.Callers)
        {
            LookAgain(caller);
        }
    }

    private void Push(Entry entry)
    {
        _pending.Add(entry);
        entry.Waiting++;
    }

    /// <summary>Something that a function was told has changed.</summary>
    private void LookAgain(Entry entry)
    {
        if (entry.IsDirty || entry.IsFinal)
        {
            return;
        }

        entry.IsDirty = true;
        if (entry.Waiting > 0)
        {
            return;
        }

        // Below those that were entered after it: what changes in them comes first, so that it is looked at again but once.
        var place = _pending.Count;
        while (place > 0 && _pending[place - 1].Index > entry.Index)
        {
            place--;
        }

        _pending.Insert(place, entry);
        entry.Waiting++;
    }

    /// <summary>The functions that were entered from an index on are finished, unless one of them depends on an earlier one.</summary>
    private void Close(int index)
    {
        for (var i = index; i < _open.Count; i++)
        {
            if (_open[i].IsDirty || _open[i].Low < index)
            {
                return;
            }
        }

        for (var i = _open.Count - 1; i >= index; i--)
        {
            var entry = _open[i];
            entry.IsFinal = true;
            environment.Summaries.TryAdd(entry.Function, entry.Summary);
            _entries.Remove(entry.Function);
            _open.RemoveAt(i);
        }
    }

    private sealed class Entry(FunctionVariant function)
    {
        public FunctionVariant Function { get; } = function;

        /// <summary>Its place among the functions that were entered and are not finished.</summary>
        public int Index { get; set; } = int.MaxValue;

        /// <summary>The lowest place of a function that it depends on.</summary>
        public int Low { get; set; } = int.MaxValue;

        public bool IsEntered => Index != int.MaxValue;

        public ObjectTable Table { get; set; } = new();

        public HashSet<Entry> Callers { get; } = [];

        public MethodSummary Summary { get; set; } = MethodSummary.Nothing;

        public int Changes { get; set; }

        public bool IsDirty { get; set; } = true;

        public bool IsFinal { get; set; }

        /// <summary>How often it stands in the stack.</summary>
        public int Waiting { get; set; }
    }
}
