using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a function's entry places are at one call of it.</summary>
/// <param name="This">What it is called on.</param>
/// <param name="Arguments">By parameter position.</param>
/// <param name="Frames">Where a lambda's captured variables are.</param>
internal sealed record CallInputs(FlowValue This, ImmutableArray<FlowValue> Arguments, ImmutableArray<AbstractObject> Frames)
{
    /// <summary>The code of each argument, for a finding; null where there is none.</summary>
    public ImmutableArray<IOperation?> Operations { get; init; } = [];

    /// <summary>The code of what it is called on; null where there is none.</summary>
    public IOperation? Instance { get; init; }
}

/// <summary>Puts what a call really hands over into a callee's summary, and its effects into the caller's state.</summary>
internal sealed class SummaryApplication(FunctionAnalysis caller, MethodSummary summary, CallInputs inputs, SyntaxNode call, bool isNested)
{
    private readonly Dictionary<AbstractObject, FlowValue> _entries = [];
    private readonly Dictionary<AbstractObject, AbstractObject> _made = [];
    private readonly HashSet<AbstractObject> _pendingResults = [];

    /// <summary>Runs the call; what it gives back.</summary>
    public FlowValue Run()
    {
        foreach (var functionCall in summary.Calls)
        {
            _pendingResults.Add(functionCall.Result);
        }

        // What was handed over counts as it was when the call began: it is looked up before anything is written.
        Map(summary.Returned);
        var late = new List<SinkFlow>();
        foreach (var sink in summary.Sinks)
        {
            if (IsPending(sink.Label.Entry!))
            {
                late.Add(sink);
            }
            else
            {
                Report(sink);
            }
        }

        WriteMembers();
        foreach (var functionCall in summary.Calls)
        {
            Call(functionCall);
        }

        late.ForEach(Report);
        if (!summary.Calls.IsEmpty)
        {
            WriteMembers();
        }

        foreach (var write in summary.Statics)
        {
            // What a callee writes of its own, it writes whoever calls it.
            if (write.Value.Labels.Any(l => l.Entry is not null))
            {
                caller.AddStatic(write.Field, Map(write.Value).WithoutObjects());
            }
        }

        if (summary.Thrown is { } thrown)
        {
            caller.Throw(Map(thrown));
        }

        return Map(summary.Returned);
    }

    private void WriteMembers()
    {
        // All values are read before anything is written: each is what it was when the call began.
        var references = new List<(IParameterSymbol Parameter, FlowValue Value)>();
        var writes = new List<(ImmutableArray<AbstractObject> Targets, object Key, FlowValue Value, bool IsNew)>();
        foreach (var made in summary.Made)
        {
            writes.Add(([Map(made.Owner)], made.Key, Map(made.Value), true));
        }

        foreach (var write in summary.Writes)
        {
            if (write.Owner.Kind == ObjectKind.Frame)
            {
                // A ref or out parameter.
                references.Add(((IParameterSymbol)write.Key, Map(write.Value)));
                continue;
            }

            var targets = write.Owner is { Parent: null, Root: EntryRoot.Closure } ? [caller.FrameOf((ISymbol)write.Key, inputs.Frames)] : Resolve(write.Owner).Objects;
            writes.Add((targets, write.Key, Map(write.Value), false));
        }

        foreach (var (targets, key, value, isNew) in writes)
        {
            caller.WriteMembers(targets, key, value, isWeak: !isNew && targets.Length > 1);
        }

        foreach (var (parameter, value) in references)
        {
            if (parameter.ContainingSymbol is not IMethodSymbol)
            {
                if (inputs.Instance is { } receiver)
                {
                    caller.Assign(receiver, value, call);
                }
            }
            else if (parameter.Ordinal < inputs.Operations.Length && inputs.Operations[parameter.Ordinal] is { } argument)
            {
                caller.Assign(argument, value, call);
            }
            else
            {
                caller.TakeOutput(parameter, value);
            }
        }
    }

    private void Call(FunctionCall functionCall)
    {
        var result = caller.CallFunctions(Resolve(functionCall.Place), [.. functionCall.Arguments.Select(Map)], call, null);
        _pendingResults.Remove(functionCall.Result);
        _entries[functionCall.Result] = result;
    }

    private void Report(SinkFlow told)
    {
        var flow = Located(told);
        var value = Resolve(flow.Label.Entry!);
        var type = flow.Label.Entry!.Type;
        var labels = (flow.Label.As, flow.Sink.Reads) switch
        {
            (SinkReads.Graph, _) => caller.WrittenOf(value, type),
            (_, SinkReads.Graph) => caller.GraphOf(value, type, flow.Sink.Serializer),
            (SinkReads.Text, _) or (_, SinkReads.Text) => caller.TextOf(value),
            _ => caller.ValueOf(value),
        };
        foreach (var label in labels)
        {
            if (label.Source is null || !flow.Reported.Contains(label.Source.Id))
            {
                caller.AddFlow(label, flow, ArgumentOf(flow.Label.Entry!), call, isNested);
            }
        }
    }

    /// <summary>A sink whose address this call gives, with that; what a function around a lambda takes it from, its own callers give.</summary>
    private SinkFlow Located(SinkFlow flow) =>
        flow is { Host: null, Given: { Parameter: var parameter } given }
        && (!isNested || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        && parameter.Ordinal < inputs.Operations.Length
        && inputs.Operations[parameter.Ordinal]?.Syntax is ExpressionSyntax argument
            ? caller.Located(flow, given, argument)
            : flow;

    /// <summary>The code of the argument through which an entry place came in.</summary>
    private IOperation? ArgumentOf(AbstractObject place) => place.Root switch
    {
        IParameterSymbol { Ordinal: var ordinal } when ordinal < inputs.Operations.Length => inputs.Operations[ordinal],
        EntryRoot.This => inputs.Instance,
        _ => null,
    };

    private FlowValue Map(FlowValue value)
    {
        if (value.IsEmpty)
        {
            return value;
        }

        var isKnown = value.IsKnown;
        var labels = ImmutableArray<FlowLabel>.Empty;
        var objects = ImmutableArray<AbstractObject>.Empty;
        foreach (var label in value.Labels)
        {
            if (label.Entry is null)
            {
                labels = Add(labels, label.Via(call));
                continue;
            }

            var entry = Resolve(label.Entry);
            isKnown &= entry.IsKnown;
            var inside = label.As switch
            {
                SinkReads.Graph => caller.WrittenOf(entry, label.Entry.Type),
                SinkReads.Text => caller.TextOf(entry),
                _ => entry.Labels,
            };
            foreach (var inner in inside)
            {
                labels = Add(labels, inner.Source is null ? inner : inner.Via(call));
            }
        }

        foreach (var target in value.Objects)
        {
            if (target.Kind != ObjectKind.Entry)
            {
                objects = Add(objects, Map(target));
                continue;
            }

            foreach (var inner in Resolve(target).Objects)
            {
                objects = Add(objects, inner);
            }
        }

        return FlowValue.Of(labels, objects, isKnown).WithText(value.Text);
    }

    private static ImmutableArray<T> Add<T>(ImmutableArray<T> items, T item) => items.Contains(item) ? items : items.Add(item);

    private AbstractObject Map(AbstractObject made)
    {
        if (!_made.TryGetValue(made, out var mapped))
        {
            _made[made] = mapped = made.Function is { } function
                ? caller.FunctionObject(call, made, new(function.Method, function.Body, Map(function.Receiver), [.. function.Frames.SelectMany(MapFrame)]))
                : caller.Handed(call, made);
        }

        return mapped;
    }

    private IEnumerable<AbstractObject> MapFrame(AbstractObject frame) => frame.Kind == ObjectKind.Entry ? inputs.Frames : [Map(frame)];

    /// <summary>What an entry place is at this call.</summary>
    private FlowValue Resolve(AbstractObject place)
    {
        if (_entries.TryGetValue(place, out var known))
        {
            return known;
        }

        var isPending = IsPending(place);
        if (isPending && place.Parent is null)
        {
            return FlowValue.Harmless;
        }

        FlowValue value;
        if (place.Parent is { Root: EntryRoot.Closure, Parent: null })
        {
            value = caller.ReadCaptured((ISymbol)place.Key!, inputs.Frames);
        }
        else if (place.Parent is not null)
        {
            value = caller.ReadMember(Resolve(place.Parent), place.Key!, place.Type);
        }
        else
        {
            value = place.Root switch
            {
                EntryRoot.This => inputs.This,
                IParameterSymbol { Ordinal: var ordinal } => ordinal < inputs.Arguments.Length ? inputs.Arguments[ordinal] : FlowValue.Unknown,
                _ => FlowValue.Unknown,
            };
        }

        return isPending ? value : _entries[place] = value;
    }

    /// <summary>True for what comes from a function that has not been called yet.</summary>
    private bool IsPending(AbstractObject place)
    {
        if (_pendingResults.Count == 0)
        {
            return false;
        }

        while (place.Parent is { } parent)
        {
            place = parent;
        }

        return _pendingResults.Contains(place);
    }
}
