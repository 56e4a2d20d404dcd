using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Reads what another assembly's facts tell of a method as a summary that its callers here can apply. What they name and this compilation can't see is left out; never throws.</summary>
internal sealed class SummaryReader(IMethodSymbol method, MethodFact fact, ReferencedSummaries summaries, FlowEnvironment environment)
{
    private readonly ObjectTable _table = new();
    private readonly Dictionary<int, AbstractObject?> _objects = [];
    private readonly Dictionary<int, AbstractObject> _results = [];

    public MethodSummary Read()
    {
        ImmutableArray<MemberWrite> writes = [.. fact.Writes.Select(ReadWrite).OfType<MemberWrite>()];
        return new(
            ValueOf(fact.Returns),
            fact.Throws is { } thrown ? ValueOf(thrown) : null,
            [.. writes.Where(w => w.Owner.Kind is ObjectKind.Entry or ObjectKind.Frame)],
            [.. writes.Where(w => w.Owner.Kind is not (ObjectKind.Entry or ObjectKind.Frame))],
            [.. fact.Sinks.Select(ReadSink).OfType<SinkFlow>()],
            [.. fact.Calls.Select(ReadCall).OfType<FunctionCall>()],
            [],
            [])
        {
            Cut = fact.Cut is { } cut ? new(Enum.TryParse<FlowBound>(cut, ignoreCase: true, out var bound) ? bound : FlowBound.Effects, method) : null,
        };
    }

    private FlowValue ValueOf(ValueFact value)
    {
        var labels = ImmutableArray.CreateBuilder<FlowLabel>();
        labels.AddRange(value.From.Select(PlaceAt).OfType<AbstractObject>().Select(p => FlowLabel.OnEntry(p, null)));
        labels.AddRange(value.Text.Select(PlaceAt).OfType<AbstractObject>().Select(p => FlowLabel.OnEntry(p, null).Made(SinkReads.Text)));
        labels.AddRange(value.Graph.Select(PlaceAt).OfType<AbstractObject>().Select(p => FlowLabel.OnEntry(p, null).Made(SinkReads.Graph)));
        labels.AddRange(value.Data.Select(SourceOf).OfType<DataSource>().Select(s => FlowLabel.Of(s, null)));
        return FlowValue.Of(labels.ToImmutable(), [.. value.Objects.Select(PlaceAt).OfType<AbstractObject>()], !value.IsUnknown).WithText(value.Begins);
    }

    /// <summary>The source as this compilation knows it; as the facts tell it, where it can't be seen here.</summary>
    private DataSource? SourceOf(DataFact data)
    {
        var symbol = summaries.Find(data.Id.Split('#')[0]);
        if (symbol is not null && !data.Id.Contains("#"))
        {
            if (environment.IsDeclaredHarmless(symbol, CancellationToken.None))
            {
                return null;
            }

            if (environment.SourceOf(symbol, symbol, CancellationToken.None) is { } known)
            {
                return known;
            }
        }

        return new(data.Id, data.Name, new(data.Category, ClassificationReason.Facts, method.ContainingAssembly.Name, Confidence.High), symbol ?? method);
    }

    private MemberWrite? ReadWrite(WriteFact write)
    {
        if (SummaryPlaces.Last(write.To) is not { } last)
        {
            return ParameterAt(write.To) is { } parameter ? new(_table.Frame, parameter, ValueOf(write.Value)) : null;
        }

        return PlaceAt(last.Owner) is { } owner ? new(owner, KeyOf(last.Member), ValueOf(write.Value)) : null;
    }

    private SinkFlow? ReadSink(SinkFact sink)
    {
        if (PlaceAt(sink.From) is not { } place)
        {
            return null;
        }

        return new(
            FlowLabel.OnEntry(place, null).Made(sink.As),
            new(sink.Sink, sink.Kind, default) { Reads = sink.Reads, Serializer = sink.Serializer },
            summaries.Find(sink.Sink) ?? method,
            new(null, sink.At) { Function = sink.In, Recipient = sink.Recipient },
            method)
        {
            Host = sink.Host,
            Given = sink is { Kind: "http", Host: null, Recipient: null } ? Given() : null,
            Reported = [.. sink.Reported],
        };
    }

    /// <summary>The one parameter that says where to the method sends; null where none does, or several.</summary>
    private AddressBeginning? Given() =>
        summaries.GivenAddressesOf(method) is [var only] && method.Parameters.FirstOrDefault(p => only.Parameter.EndsWith("#" + p.Name, StringComparison.Ordinal)) is { } parameter
            ? new(parameter, only.Parts)
            : null;

    private FunctionCall? ReadCall(CallFact call, int number) =>
        PlaceAt(call.Function) is { } function && ResultOf(number) is { } result
            ? new(function, [.. call.Arguments.Select(ValueOf)], result, null)
            : null;

    /// <summary>The object that a place names; null where it can't be told.</summary>
    private AbstractObject? PlaceAt(string place)
    {
        var parts = SummaryPlaces.Split(place);
        var target = RootAt(parts[0]);
        for (var i = 1; i < parts.Length && target is not null; i++)
        {
            var key = KeyOf(parts[i]);
            target = target.MemberObject(key, TypeOf(key, target.Type));
        }

        return target;
    }

    private AbstractObject? RootAt(string root)
    {
        if (root == SummaryPlaces.This)
        {
            return _table.Get(EntryRoot.This, null, ObjectKind.Entry, method.ContainingType);
        }

        if (NumberIn(root, SummaryPlaces.Call) is { } call)
        {
            return ResultOf(call);
        }

        if (NumberIn(root, SummaryPlaces.New) is { } number)
        {
            return ObjectAt(number);
        }

        return ParameterAt(root) is { } parameter ? _table.Get(parameter, null, ObjectKind.Entry, parameter.Type) : null;
    }

    private IParameterSymbol? ParameterAt(string root) => NumberIn(root, "") is { } ordinal && ordinal < method.Parameters.Length ? method.Parameters[ordinal] : null;

    private static int? NumberIn(string root, string prefix) =>
        root.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(root.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Stands for what the n-th call of a function gives back.</summary>
    private AbstractObject? ResultOf(int number)
    {
        if (number >= fact.Calls.Length)
        {
            return null;
        }

        if (!_results.TryGetValue(number, out var result))
        {
            // The function may itself be what an earlier call gave back, never a later one.
            var function = NumberIn(SummaryPlaces.Split(fact.Calls[number].Function)[0], SummaryPlaces.Call) is { } other && other >= number ? null : PlaceAt(fact.Calls[number].Function);
            var type = (function?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
            _results.Add(number, result = _table.Get(SummaryPlaces.Call + number, null, ObjectKind.Entry, type is { SpecialType: SpecialType.System_Void } ? null : type));
        }

        return result;
    }

    private AbstractObject? ObjectAt(int number)
    {
        if (number >= fact.Objects.Length)
        {
            return null;
        }

        if (_objects.TryGetValue(number, out var known))
        {
            return known;
        }

        var made = fact.Objects[number];
        _objects.Add(number, null);
        var target = made.Function is { } id
            ? summaries.Find(id) is IMethodSymbol function ? _table.GetFunction(SummaryPlaces.New + number, null, new(function, null, ValueOf(made.Receiver), [])) : null
            : _table.Get(SummaryPlaces.New + number, null, made.IsFound ? ObjectKind.Foreign : ObjectKind.Made, summaries.FindType(made.Type));
        _objects[number] = target;
        return target;
    }

    private object KeyOf(string member) => member.Length > 2 && member[1] == ':'
        ? summaries.Find(member) is { } symbol and (IPropertySymbol or IFieldSymbol or IEventSymbol) ? Member.Of(symbol) : new HiddenMember(member)
        : new Member(member);

    private static ITypeSymbol? TypeOf(object key, ITypeSymbol? owner) => key switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol @event => @event.Type,
        Member { Name: "[]" } or Member { IsIndex: true } => owner switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments[arguments.Length - 1],
            _ => null,
        },
        _ => null,
    };
}
