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
    /// <summary>A function that still changes after this many visits is taken as it is, and said to be incomplete.</summary>
    private const int MaxVisits = 6;

    private readonly Dictionary<FunctionVariant, Entry> _entries = [];
    private readonly List<Entry> _open = [];
    private readonly Stack<Entry> _pending = [];
    private Entry? _current;
    private bool _found;

    /// <summary>The final summary of a function.</summary>
    public MethodSummary Solve(FunctionVariant function)
    {
        if (environment.Summaries.TryGetValue(function, out var known))
        {
            return known;
        }

        var root = Open(function);
        Push(root);
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(_pending.Pop());
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

        if (!_entries.TryGetValue(function, out var entry))
        {
            entry = Open(function);
            _found = true;
            _pending.Push(entry);
            entry.IsPending = true;
        }

        if (_current is not null)
        {
            entry.Callers.Add(_current);
            _current.Low = Math.Min(_current.Low, entry.Low);
        }

        return entry.Summary;
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

            var summary = SummaryOf(new FunctionVariant(writer, FunctionVariant.All));
            foreach (var write in summary.Statics)
            {
                if (SymbolEqualityComparer.Default.Equals(write.Field, field) && content.Add(write.Value, summary))
                {
                    // A parameter's value comes from whoever calls.
                    foreach (var caller in environment.StaticFields.CallersOf(writer.Symbol, cancellationToken))
                    {
                        writers.Enqueue(caller);
                    }
                }
            }
        }

        return content;
    }

    private Entry Open(FunctionVariant function)
    {
        var entry = new Entry(function, _open.Count);
        _entries.Add(function, entry);
        _open.Add(entry);
        return entry;
    }

    private void Push(Entry entry)
    {
        if (!entry.IsPending)
        {
            entry.IsPending = true;
            _pending.Push(entry);
        }
    }

    private void Step(Entry entry)
    {
        entry.IsPending = false;
        if (entry.IsFinal)
        {
            return;
        }

        if (entry.IsDirty)
        {
            Visit(entry);
            if (entry.IsPending)
            {
                return;
            }
        }

        if (entry.Low >= entry.Index)
        {
            Close(entry.Index);
        }
    }

    private void Visit(Entry entry)
    {
        // It is put back below what it turns out to need.
        Push(entry);
        entry.IsDirty = false;
        entry.Visits++;
        (_current, _found) = (entry, false);
        var summary = new FunctionAnalysis(environment, this, entry.Function, entry.Table, cancellationToken).Run();
        _current = null;
        if (_found)
        {
            // It did not know all that it calls: the next visit begins anew, so that nothing depends on who knew what before.
            entry.IsDirty = true;
            entry.Table = new();
        }

        if (!summary.IsSameAs(entry.Summary))
        {
            entry.Summary = summary;
            if (entry.Visits > MaxVisits)
            {
                entry.Summary = summary with { Cut = summary.Cut ?? new(FlowBound.Rounds, entry.Function.Body.Symbol) };
            }
            else
            {
                foreach (var caller in entry.Callers)
                {
                    if (!caller.IsFinal && caller.Visits > 0)
                    {
                        caller.IsDirty = true;
                        Push(caller);
                    }
                }
            }
        }
        else
        {
            // The findings are not what callers see.
            entry.Summary = summary;
        }
    }

    /// <summary>All functions from an index on depend on no other that is open.</summary>
    private void Close(int index)
    {
        for (var i = index; i < _open.Count; i++)
        {
            if (_open[i].IsDirty)
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

    private sealed class Entry(FunctionVariant function, int index)
    {
        public FunctionVariant Function { get; } = function;

        /// <summary>Its place among the open functions.</summary>
        public int Index { get; } = index;

        /// <summary>The lowest place of an open function that it depends on.</summary>
        public int Low { get; set; } = index;

        public ObjectTable Table { get; set; } = new();

        public HashSet<Entry> Callers { get; } = [];

        public MethodSummary Summary { get; set; } = MethodSummary.Nothing;

        public int Visits { get; set; }

        public bool IsDirty { get; set; } = true;

        public bool IsPending { get; set; }

        public bool IsFinal { get; set; }
    }
}
