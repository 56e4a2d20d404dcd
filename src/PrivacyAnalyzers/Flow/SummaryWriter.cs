using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Writes the summary of one method so that other compilations can read it: with names instead of symbols and objects.</summary>
internal sealed class SummaryWriter(IMethodSymbol method, MethodSummary summary, FlowEnvironment environment, SourceLocations locations, CancellationToken cancellationToken)
{
    private readonly Dictionary<AbstractObject, int> _numbers = [];
    private readonly List<AbstractObject> _objects = [];
    private string? _cut = summary.Cut is { } cut ? cut.Bound.ToString().ToLowerInvariant() : null;

    public MethodFact Write(string id)
    {
        var returns = ValueOf(summary.Returned);
        var throws = summary.Thrown is { } thrown ? ValueOf(thrown) : null;
        ImmutableArray<CallFact> calls = [.. summary.Calls.Select(c => PlaceOf(c.Place) is { } function ? new CallFact(function, [.. c.Arguments.Select(ValueOf)]) : null).OfType<CallFact>()];
        var writes = new List<WriteFact>(summary.Writes.Select(WriteOf).OfType<WriteFact>());
        AddMade(writes);
        return new(id)
        {
            Returns = returns,
            Throws = throws is { IsNothing: false } ? throws : null,
            Calls = calls,
            Sinks = [.. summary.Sinks.Select(SinkOf).OfType<SinkFact>().OrderBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.At, StringComparer.Ordinal).ThenBy(s => s.Kind, StringComparer.Ordinal)],
            Writes = [.. writes.OrderBy(w => w.To, StringComparer.Ordinal)],

            // The last, since writing the others finds them.
            Objects = [.. Objects()],
            Cut = _cut,
        };
    }

    /// <summary>The members of the objects that are named so far, and of those that they name.</summary>
    private void AddMade(List<WriteFact> writes)
    {
        var owners = summary.Made.ToLookup(m => RootOf(m.Owner));
        for (var i = 0; i < _objects.Count; i++)
        {
            writes.AddRange(owners[_objects[i]].Where(m => !m.Value.IsEmpty || IsSource(m.Key)).Select(WriteOf).OfType<WriteFact>());
            if (_objects[i].Function is { } function)
            {
                ReceiverOf(function);
            }
        }
    }

    private IEnumerable<ObjectFact> Objects()
    {
        for (var i = 0; i < _objects.Count; i++)
        {
            var target = _objects[i];
            yield return target.Function is not { } function
                ? new() { Type = target.Type is { } type && !type.IsAnonymousType ? DocumentationCommentId.CreateReferenceId(type) : null, IsFound = target.Kind == ObjectKind.Foreign }
                : IsPortable(function) ? new() { Function = SymbolId.Of(function.Method), Receiver = ReceiverOf(function) } : new() { IsFound = true };
        }
    }

    private ValueFact ReceiverOf(FunctionReference function)
    {
        if (IsPortable(function))
        {
            return ValueOf(function.Receiver);
        }

        if (function.Body is { } body && new SummarySolver(environment, cancellationToken).Solve(new(body, FunctionVariant.All)) is var lambda
            && (!lambda.Returned.Labels.IsEmpty || !lambda.Sinks.IsEmpty || !lambda.Calls.IsEmpty || !lambda.Writes.IsEmpty))
        {
            _cut ??= nameof(FlowBound.Function).ToLowerInvariant();
        }

        return ValueFact.Nothing;
    }

    /// <summary>Code that stands in a method can't be called from another assembly's analysis: only methods have names.</summary>
    private static bool IsPortable(FunctionReference function) =>
        function.Body is null && function.Method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction);

    private bool IsSource(object key) => key is ISymbol symbol && environment.SourceOf(symbol, method, cancellationToken) is not null;

    private WriteFact? WriteOf(MemberWrite write)
    {
        var to = write.Owner.Kind != ObjectKind.Frame
            ? PlaceOf(write.Owner, write.Key)
            : write.Key is IParameterSymbol { ContainingSymbol: IMethodSymbol } reference ? reference.Ordinal.ToString(CultureInfo.InvariantCulture) : null;
        return to is null ? null : new(to, ValueOf(write.Value));
    }

    private SinkFact? SinkOf(SinkFlow flow) =>
        flow.Label.Entry is not { } entry || PlaceOf(entry) is not { } from || SinkReceiver.IsOther(flow, environment, cancellationToken) ? null
        : new(from, flow.Sink.Kind, SymbolId.Of(flow.SinkSymbol) ?? flow.SinkSymbol.Name, flow.At.Function ?? NameOf(flow.Function), flow.At.Text ?? locations.Of(flow.At.Node!.GetLocation()))
        {
            As = flow.Label.As,
            Reads = flow.Sink.Reads,
            Serializer = flow.Sink.Serializer,
            Host = flow.Host,
            Recipient = flow.Host is null && flow.Sink.Kind == "http" ? flow.At.Recipient ?? MemberDetails.SendsTo(flow.Function) : null,
            Reported = [.. flow.Reported.OrderBy(r => r, StringComparer.Ordinal)],
        };

    /// <summary>A function's name for people; of an accessor, its property's; of a lambda, that of the method around it.</summary>
    private static string NameOf(ISymbol function)
    {
        while (function is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            function = function.ContainingSymbol;
        }

        return SymbolId.NameOf(function is IMethodSymbol { AssociatedSymbol: { } member } ? member : function);
    }

    private ValueFact ValueOf(FlowValue value)
    {
        if (value.IsEmpty)
        {
            return value is { IsKnown: true, Text: null } ? ValueFact.Nothing : new() { IsUnknown = !value.IsKnown, Begins = value.Text };
        }

        return new()
        {
            From = Places(EntriesOf(value, SinkReads.Value)),
            Text = Places(EntriesOf(value, SinkReads.Text)),
            Graph = Places(EntriesOf(value, SinkReads.Graph)),
            Data =
            [
                .. value.Labels.Where(l => l.Entry is null && l.Source is not null).Select(l => l.Source!).OrderBy(s => s)
                    .Select(s => new DataFact(s.Id, s.Name, s.Classification.Category)).Distinct(),
            ],
            Objects = Places(value.Objects.Where(o => o.Kind != ObjectKind.Frame)),
            Begins = value.Text,
            IsUnknown = !value.IsKnown,
        };
    }

    private static IEnumerable<AbstractObject> EntriesOf(FlowValue value, SinkReads form) => value.Labels.Where(l => l.Entry is not null && l.As == form).Select(l => l.Entry!);

    private ImmutableArray<string> Places(IEnumerable<AbstractObject> places) =>
        [.. places.Select(p => PlaceOf(p)).OfType<string>().Distinct().OrderBy(p => p, StringComparer.Ordinal)];

    private string? PlaceOf(AbstractObject owner, object key) =>
        PlaceOf(owner) is { } place && SummaryPlaces.NameOf(key) is { } member ? place + "/" + member : null;

    private string? PlaceOf(AbstractObject target)
    {
        if (target.Parent is { } parent)
        {
            return PlaceOf(parent, target.Key!);
        }

        if (target.Kind != ObjectKind.Entry)
        {
            return SummaryPlaces.New + NumberOf(target).ToString(CultureInfo.InvariantCulture);
        }

        return target.Root switch
        {
            EntryRoot.This => SummaryPlaces.This,
            IParameterSymbol { ContainingSymbol: IMethodSymbol } parameter => parameter.Ordinal.ToString(CultureInfo.InvariantCulture),
            _ => summary.Calls.TakeWhile(c => !ReferenceEquals(c.Result, target)).Count() is var call && call < summary.Calls.Length
                ? SummaryPlaces.Call + call.ToString(CultureInfo.InvariantCulture)
                : null,
        };
    }

    private int NumberOf(AbstractObject made)
    {
        if (!_numbers.TryGetValue(made, out var number))
        {
            _numbers.Add(made, number = _objects.Count);
            _objects.Add(made);
        }

        return number;
    }

    private static AbstractObject RootOf(AbstractObject target)
    {
        while (target.Parent is { } parent)
        {
            target = parent;
        }

        return target;
    }
}
