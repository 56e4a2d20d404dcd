using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Follows data through the code of one function, once, whoever calls it: what it was entered with stays a name in the result,
/// and each call puts in what it hands over.
/// </summary>
/// <remarks>
/// An abstract interpretation of the operation tree: a statement turns the state before it into the state after it, branches
/// join, loops run until nothing changes. Statements, expressions, members, patterns, calls and sinks are parts of their own.
/// </remarks>
internal sealed partial class FunctionAnalysis
{
    /// <summary>A function that writes more members of what it was entered with than this tells its callers the weightiest.</summary>
    private const int MaxWrites = 32;

    /// <summary>A caller is told of no more sinks than this.</summary>
    private const int MaxSinks = 32;

    /// <summary>A caller is told of no more calls of functions that it hands over than this.</summary>
    private const int MaxCalls = 32;

    /// <summary>A caller is told of no more members of new objects than this.</summary>
    private const int MaxMade = 96;

    private readonly FlowEnvironment _environment;
    private readonly SummarySolver _solver;
    private readonly FunctionVariant _function;
    private readonly FunctionBody _body;
    private readonly ObjectTable _table;
    private readonly CancellationToken _cancellationToken;
    private readonly SinkReport _report = new();
    private readonly Func<ulong, FlowValue?> _initialWhereAbsent;
    private readonly List<AbstractObject> _functions = [];
    private readonly HashSet<AbstractObject> _known = [];
    private readonly HashSet<AbstractObject> _called = [];
    private readonly List<MethodSummary> _nested = [];

    /// <summary>The receivers of C# 14 extension blocks that the code names: one at most.</summary>
    private readonly HashSet<IParameterSymbol> _receivers = new(SymbolEqualityComparer.Default);
    private FlowState? _state = FlowState.Empty;
    private FlowState? _exit;
    private FlowValue? _returned;
    private FlowValue? _thrown;

    /// <summary>What each place held where an exception left the function.</summary>
    private FlowState? _thrownState;
    private FlowCut? _cut;
    private ulong _dispatched;

    public FunctionAnalysis(FlowEnvironment environment, SummarySolver solver, FunctionVariant function, ObjectTable table, CancellationToken cancellationToken)
    {
        (_environment, _solver, _function, _body, _table, _cancellationToken) = (environment, solver, function, function.Body, table, cancellationToken);
        _initialWhereAbsent = InitialWhereAbsent;
    }

    /// <summary>What each place holds now; nothing changes where the code can't be reached.</summary>
    private FlowState State
    {
        get => _state ?? FlowState.Empty;
        set => _state = _state is null ? null : value;
    }

    /// <summary>The member in whose declaration the code stands: it names locals.</summary>
    private ISymbol Owner => _body.Member;

    private IMethodSymbol? Method => _body.Symbol as IMethodSymbol;

    /// <summary>Runs the function's code to its end.</summary>
    public MethodSummary Run()
    {
        foreach (var (parameter, member) in _body.PrimaryParameters)
        {
            WriteMembers([This()], Member.Of(member), ReadVariable(parameter), isWeak: false);
        }

        if (_body.ImplicitBase is { } constructor)
        {
            CallSource(constructor, FlowValue.Of(This()), [], [], null, _body.Parts.FirstOrDefault()?.Syntax);
        }

        foreach (var part in _body.Parts)
        {
            Execute(part);
        }

        Leave();
        _state = _exit ?? FlowState.Empty;
        CallEscaped();
        return Summarize();
    }

    /// <summary>The function ends here with what it has now.</summary>
    private void Leave()
    {
        if (_state is not null)
        {
            _exit = _exit is null ? _state : Join(_exit, _state);
        }
    }

    /// <summary>Functions that were made here and not called may be called later, by whoever holds them.</summary>
    private void CallEscaped()
    {
        for (var i = 0; i < _functions.Count; i++)
        {
            if (!_called.Contains(_functions[i]) && _functions[i].Function is { Body: not null } function)
            {
                Call(function, [], [], function.Body.Parts[0].Syntax);
            }
        }
    }

    private MethodSummary Summarize()
    {
        var returned = _returned ?? FlowValue.Harmless;
        var writes = ImmutableArray.CreateBuilder<MemberWrite>();
        var reachable = new Reachable(this, State);
        reachable.Add(returned);

        foreach (var call in _functionCalls.Values)
        {
            foreach (var argument in call.Arguments)
            {
                reachable.Add(argument);
            }
        }

        foreach (var shared in _staticObjects)
        {
            AddStatic(shared.Key, FlowValue.Of(shared.Value));
        }

        foreach (var write in _statics.Values)
        {
            reachable.Add(write);
        }

        var entries = new List<KeyValuePair<ulong, FlowValue>>();
        for (var i = 0; i < _table.Count; i++)
        {
            var owner = _table.ById(i);
            if (owner.Kind != ObjectKind.Entry || owner.Root is IFieldSymbol)
            {
                continue;
            }

            entries.Clear();
            State.AddMembersOf(owner, entries);
            foreach (var entry in entries)
            {
                var key = _table.MemberOf(entry.Key);
                // That something far off holds nothing any more, callers need not know.
                if ((entry.Value.IsEmpty && owner.Depth > 1) || (InitialOf(entry.Key) is { } initial && initial.Equals(entry.Value)))
                {
                    continue;
                }

                writes.Add(new(owner, key, entry.Value));
            }
        }

        Limit(writes);
        foreach (var write in writes)
        {
            reachable.Add(write.Value);
        }

        foreach (var parameter in Method?.Parameters.Concat(_receivers) ?? _receivers)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out && State[_table.Slot(_table.Frame, parameter)] is { } value)
            {
                writes.Add(new(_table.Frame, parameter, value));
                reachable.Add(value);
            }
        }

        var made = reachable.Members();
        if (_thrown is not null && _thrownState is not null)
        {
            // An exception is as it was where it left, whatever the function does when none does.
            var thrown = reachable.Of(_thrownState);
            thrown.Add(_thrown);
            made = made.AddRange(thrown.Members());
        }

        if (made.Length > MaxMade)
        {
            made = [.. made.Take(MaxMade)];
            Cut(FlowBound.Effects);
        }

        if (_table.IsFull)
        {
            Cut(FlowBound.Objects);
        }

        return new(
            returned,
            _thrown,
            writes.ToImmutable(),
            made,
            Limit(_sinks.Values.SelectMany(s => s), MaxSinks),
            Limit(_functionCalls.Values, MaxCalls),
            [.. _statics.Select(s => new StaticWrite(s.Key, s.Value))],
            _report.ToSortedFlows(_nested))
        {
            Cut = _cut,
            Dispatched = _dispatched,
        };
    }

    /// <summary>Of very many writes those count first that hand on data, then those that tie objects together, near ones before far ones.</summary>
    private void Limit(ImmutableArray<MemberWrite>.Builder writes)
    {
        if (writes.Count <= MaxWrites)
        {
            return;
        }

        var kept = writes.OrderBy(w => !w.Value.Labels.IsEmpty ? 0 : w.Value.IsEmpty ? 2 : 1).ThenBy(w => w.Owner.Depth).ThenBy(w => w.Owner.Id).Take(MaxWrites).ToArray();
        if (writes.Count(w => !w.Value.Labels.IsEmpty) > MaxWrites)
        {
            Cut(FlowBound.Effects);
        }

        writes.Clear();
        writes.AddRange(kept);
    }

    private ImmutableArray<T> Limit<T>(IEnumerable<T> items, int max)
    {
        ImmutableArray<T> kept = [.. items.Take(max + 1)];
        if (kept.Length <= max)
        {
            return kept;
        }

        Cut(FlowBound.Effects);
        return kept.RemoveAt(max);
    }

    /// <summary>Remembers that a bound was hit.</summary>
    private void Cut(FlowBound bound) => _cut = FlowCut.Of(_cut, new(bound, _body.Symbol));

    private FlowState Join(FlowState a, FlowState b) => a.Join(b, _initialWhereAbsent);

    /// <summary>For a join: an object that was made on one way only, or a variable set on one way only, has no value on the other.</summary>
    private FlowValue? InitialWhereAbsent(ulong slot) => _table.Object(slot).Kind switch
    {
        ObjectKind.Entry => InitialOf(slot),
        ObjectKind.Frame when _table.MemberOf(slot) is IParameterSymbol parameter => InitialOfVariable(parameter),
        _ => null,
    };

    /// <summary>The objects of this function that a caller can come upon.</summary>
    private sealed class Reachable(FunctionAnalysis analysis, FlowState state)
    {
        private readonly Queue<AbstractObject> _pending = [];
        private HashSet<AbstractObject> _seen = [];

        /// <summary>Goes on in another state, with the objects that are not known yet.</summary>
        public Reachable Of(FlowState other) => new(analysis, other) { _seen = _seen };

        public void Add(FlowValue value)
        {
            foreach (var target in value.Objects)
            {
                Add(target);
            }
        }

        public ImmutableArray<MemberWrite> Members()
        {
            var members = ImmutableArray.CreateBuilder<MemberWrite>();
            var written = new List<KeyValuePair<ulong, FlowValue>>();
            while (_pending.Count > 0)
            {
                var owner = _pending.Dequeue();
                if (owner.Function is { } function)
                {
                    Add(function.Receiver);
                    foreach (var frame in function.Frames)
                    {
                        Add(frame);
                    }

                    continue;
                }

                written.Clear();
                state.AddMembersOf(owner, written);
                foreach (var pair in written)
                {
                    members.Add(new(owner, analysis._table.MemberOf(pair.Key), pair.Value));
                    Add(pair.Value);
                }
            }

            return members.ToImmutable();
        }

        private void Add(AbstractObject target)
        {
            if (target.Kind != ObjectKind.Entry && _seen.Add(target))
            {
                _pending.Enqueue(target);
            }
        }
    }
}
