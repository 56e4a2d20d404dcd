using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Calls: what an API does with its arguments, and what of them reaches a sink.</summary>
internal sealed partial class OperationEvaluator
{
    /// <summary>Functions nested deeper than this are not run again for each call.</summary>
    private const int MaxNesting = 6;

    private FlowValue EvaluateProperty(IPropertyReferenceOperation property)
    {
        if (!property.Property.IsIndexer)
        {
            return property is { Property.Name: "Current", Instance: { } enumerator } && DataTypes.IsEnumerator(property.Property.ContainingType)
                ? ReadContent(Evaluate(enumerator))
                : ReadMember(property.Property, property.Instance, property.Type);
        }

        EvaluateAll(property.Arguments);
        var receiver = Evaluate(property.Instance);
        if (KeyedSource(property.Property, property.Arguments) is { } source)
        {
            return FlowValue.Of(source);
        }

        var content = ReadContent(receiver);
        return environment.SourceOf(property.Property, owner, cancellationToken) is { } declared ? content.WithSources([declared]) : content;
    }

    private FlowValue EvaluateInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance);
        EvaluateAll(invocation.Arguments);
        if (method.Name == "<Clone>$" && receiver is not null)
        {
            return Copy(invocation, receiver);
        }

        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator" && receiver is not null)
        {
            return receiver;
        }

        if (method is { MethodKind: MethodKind.DelegateInvoke } && receiver is not null)
        {
            return CallAll(receiver, [.. invocation.Arguments.Select(a => _values[a.Value])]) ?? FlowValue.Unknown;
        }

        var effect = environment.Catalog.EffectOf(method);
        if (effect.Sink is { } sink && IsOn(sink, invocation))
        {
            Report(sink, method, invocation.Arguments, invocation.Instance, invocation);
        }

        if (KeyedSource(method, invocation.Arguments) is { } keyed)
        {
            return FlowValue.Of(keyed);
        }

        if (effect.IsSanitizer)
        {
            return FlowValue.Harmless;
        }

        var result = effect.Propagator is { } propagator
            ? Propagate(propagator, method, invocation.Arguments, invocation.Instance, invocation)
            : effect.Sink is not null ? Fresh(invocation, invocation.Type) : CallUnknown(invocation, receiver);
        return environment.SourceOf(method, owner, cancellationToken) is { } source ? result.WithSources([source]) : result;
    }

    private FlowValue EvaluateCreation(IObjectCreationOperation creation)
    {
        EvaluateAll(creation.Arguments);
        var made = Made(creation, creation.Type);
        var result = FlowValue.Of(made);
        if (creation.Constructor is not { } constructor)
        {
            return result;
        }

        foreach (var member in State.MembersOf(made).ToArray())
        {
            // Made anew on each turn of a loop.
            Write(new Slot(made, member.Key), InitialOf(new Slot(made, member.Key)) is { } initial && !ReferenceEquals(member.Key, Slot.Content) ? initial : FlowValue.Harmless);
        }

        var effect = environment.Catalog.EffectOf(constructor);
        if (effect.Sink is { } sink)
        {
            Report(sink, constructor, creation.Arguments, null, creation);
        }

        string? text = null;
        foreach (var argument in creation.Arguments)
        {
            var value = _values[argument.Value];
            text = value.Text ?? text;
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            if (PropertyNamed(creation.Type, parameter.Name) is { } property)
            {
                Write(new Slot(made, Slot.KeyOf(property)), value);
            }
            else if (constructor.DeclaringSyntaxReferences.Length == 0)
            {
                // Code that can't be read: what goes in stays in.
                WriteMember(result, Slot.Content, value, adds: true);
            }
        }

        if (creation.Type?.Name is "Uri" or "String" && creation.Arguments is [{ Value: var only }, ..])
        {
            return FlowValue.Unknown.WithSources(TextOf(_values[only])).WithText(text);
        }

        return result.WithText(text);
    }

    /// <summary>A record's or plain class's constructor parameter and the property of its name hold the same.</summary>
    private static IPropertySymbol? PropertyNamed(ITypeSymbol? type, string parameter) =>
        type?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => !p.IsStatic && string.Equals(p.Name, parameter, StringComparison.OrdinalIgnoreCase));

    private DataSource? KeyedSource(ISymbol reader, ImmutableArray<IArgumentOperation> arguments)
    {
        if (environment.Catalog.EffectOf(reader).Source is not { Key: { } key })
        {
            return null;
        }

        var argument = arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, key));
        return argument?.Value.ConstantValue is { HasValue: true, Value: string text } ? environment.SourceOfKey(reader, text) : null;
    }

    private FlowValue Propagate(PropagatorEntry entry, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? instance, IOperation call)
    {
        var from = FlowValue.Harmless;
        foreach (var (value, type) in Chosen(entry.From, arguments, instance))
        {
            from = from.Join(entry.Reads switch
            {
                SinkReads.Graph => FlowValue.Of(ObjectGraph.GraphOf(value, type, State, SerializerContract.Of("System.Text.Json"), SourceOf)),
                SinkReads.Text => FlowValue.Of(TextOf(value)),
                _ => value,
            });
        }

        switch (entry.To)
        {
            case "return":
                return from;
            case "this":
                var receiver = instance ?? arguments.FirstOrDefault()?.Value;
                if (receiver is not null)
                {
                    WriteMember(_values[receiver], Slot.Content, from, adds: true);
                }

                // A builder gives itself back.
                return receiver is not null && SymbolEqualityComparer.Default.Equals(method.ReturnType, receiver.Type) ? _values[receiver] : Fresh(call, method.ReturnType);
            default:
                if (arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, entry.To)) is { } target)
                {
                    Assign(target.Value, from, call);
                }

                return Fresh(call, method.ReturnType);
        }
    }

    /// <summary>
    /// The default for code that can't be read or is not followed: what enters may come back where the types allow it, and goes nowhere else.
    /// </summary>
    private FlowValue CallUnknown(IInvocationOperation invocation, FlowValue? receiver)
    {
        var type = invocation.Type;
        var inputs = invocation.Arguments.Select(a => (Value: _values[a.Value], Type: Unconverted(a.Value).Type, a.Parameter)).ToList();
        if (receiver is not null)
        {
            inputs.Insert(0, (receiver, invocation.Instance!.Type, null));
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
            {
                Assign(argument.Value, Outcome(inputs.Where(i => i.Parameter?.RefKind is not RefKind.Out), argument.Value.Type), invocation);
            }
        }

        var result = Outcome(inputs, type);
        var functions = inputs.Where(i => i.Value.Objects.Any(o => o.Function is not null)).ToArray();
        if (functions.Length > 0)
        {
            var elements = inputs.Where(i => i.Value.Objects.All(o => o.Function is null)).Select(i => ElementOf(i.Value, i.Type)).ToArray();
            var element = elements.Aggregate((FlowValue?)null, (all, e) => all is null ? e : all.Join(e));
            foreach (var function in functions)
            {
                var returned = CallAll(function.Value, element is null ? [] : [element, element]);
                if (returned is not null && type is not null)
                {
                    result = ReturnedThrough(invocation, result, returned, type);
                }
            }
        }

        return result.Objects.IsEmpty && type is not null && !DataTypes.IsPlain(type) ? result.WithObjects([ObjectOf(invocation.Syntax, type)]) : result;
    }

    /// <summary>What a call that was given a function gives back of what the function returned: itself, or a sequence of it.</summary>
    private FlowValue ReturnedThrough(IInvocationOperation invocation, FlowValue result, FlowValue returned, ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(DataTypes.Held(type), type))
        {
            return type.SpecialType == SpecialType.System_Boolean ? FlowValue.Harmless : result.Join(returned);
        }

        if (invocation.TargetMethod.Name is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "TakeWhile" or "SkipWhile" or "DistinctBy")
        {
            return result;
        }

        var made = Made(invocation, type);
        Write(new Slot(made, Slot.Content), returned);
        return FlowValue.Of(made).WithSources([]);
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private FlowValue Outcome(IEnumerable<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs, ITypeSymbol? type)
    {
        var result = FlowValue.Harmless;
        var hasInput = false;
        if (type is null or { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum })
        {
            return result;
        }

        foreach (var (value, inputType, _) in inputs)
        {
            if (value.Objects.Any(o => o.Function is not null))
            {
                continue;
            }

            hasInput = true;
            result = result.Join(Passed(value, inputType, type));
        }

        return hasInput ? result.WithText(null) : FlowValue.Unknown;
    }

    private FlowValue Passed(FlowValue value, ITypeSymbol? from, ITypeSymbol to)
    {
        if (from is null)
        {
            return FlowValue.Unknown;
        }

        if (IsSame(from, to) || (IsSame(DataTypes.Held(from), DataTypes.Held(to)) && !IsSame(DataTypes.Held(to), to) && !DataTypes.IsPlain(DataTypes.Held(from))))
        {
            return value;
        }

        if (IsSame(DataTypes.Held(from), to))
        {
            return ReadContent(value);
        }

        var known = value.IsKnown ? FlowValue.Harmless : FlowValue.Unknown;
        return DataTypes.CanCarryText(to) && CarriesText(from) ? known.WithSources(TextOf(value)) : known;
    }

    /// <summary>Objects of types of their own keep their data to themselves: only text, and what holds text, comes back as text.</summary>
    private static bool CarriesText(ITypeSymbol from) => DataTypes.CanCarryText(from) || DataTypes.IsPlain(DataTypes.Held(from));

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private FlowValue ElementOf(FlowValue value, ITypeSymbol? type) =>
        type is not null && !IsSame(DataTypes.Held(type), type) ? ReadContent(value) : value;

    private FlowValue? CallAll(FlowValue function, IReadOnlyList<FlowValue> arguments)
    {
        FlowValue? returned = null;
        foreach (var target in function.Objects)
        {
            if (target.Function is { } body)
            {
                var value = Call(body, arguments);
                returned = returned is null ? value : returned.Join(value);
            }
        }

        return returned;
    }

    private FlowValue Fresh(IOperation call, ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Void } || DataTypes.IsPlain(type) ? FlowValue.Unknown : FlowValue.Of(ObjectOf(call.Syntax, type));

    private DataSource? SourceOf(ISymbol member) => environment.SourceOf(member, owner, cancellationToken);

    /// <summary>The values and types of the arguments that an entry names; all of them and the receiver where it names none.</summary>
    private IEnumerable<(FlowValue Value, ITypeSymbol? Type)> Chosen(ImmutableArray<string> names, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (instance is not null && (names.IsEmpty || names.Contains("this")))
        {
            yield return (_values[instance], instance.Type);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && (names.IsEmpty || names.Any(n => IsNamed(parameter, n))))
            {
                yield return (_values[argument.Value], Unconverted(argument.Value).Type);
            }
        }
    }

    private static bool IsNamed(IParameterSymbol parameter, string nameOrIndex) =>
        parameter.Name == nameOrIndex
        || (nameOrIndex == "this" && parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })
        || (int.TryParse(nameOrIndex, out var index) && parameter.Ordinal == index);

    private static bool IsOn(SinkEntry sink, IInvocationOperation invocation) =>
        sink.On.IsEmpty || (invocation.Instance is IMemberReferenceOperation member && SymbolId.Of(member.Member) is { } id && sink.On.Contains(id));

    private void ReportAssignment(IPropertySymbol property, IOperation assignment)
    {
        if (Reports && environment.Catalog.EffectOf(property).Sink is { } sink && assignment is IAssignmentOperation { Value: { } value })
        {
            ReportValue(sink, property, value, assignment, null);
        }
    }

    private void Report(SinkEntry sink, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? instance, IOperation call)
    {
        if (!Reports || IsTrusted(sink))
        {
            return;
        }

        var host = sink.Kind == "http" ? HostOf(sink, arguments, instance) : null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter
                && (sink.Arguments.IsEmpty || sink.Arguments.Any(n => IsNamed(parameter, n)) || (sink.Template is { } template && IsNamed(parameter, template))))
            {
                ReportValue(sink, method, argument.Value, call, host);
            }
        }
    }

    /// <summary>
    /// A call that doesn't bind, half typed or with a type missing, still has candidates: where all of them are the same kind of log, it is one.
    /// </summary>
    private void ReportCandidates(IInvalidOperation invalid)
    {
        // Operations of a graph have no model of their own; what the graph was made from has.
        if (!Reports || invalid is not { Syntax: InvocationExpressionSyntax call } || _graphs.Peek().OriginalOperation.SemanticModel is not { } model)
        {
            return;
        }

        var candidates = model.GetSymbolInfo(call, cancellationToken).CandidateSymbols;
        var sinks = candidates.Select(c => environment.Catalog.EffectOf(c).Sink).ToArray();
        if (sinks.Length == 0 || sinks[0] is not { Kind: "log" or "console" } sink || sinks.Any(s => s?.Kind != sink.Kind) || IsTrusted(sink))
        {
            return;
        }

        foreach (var child in invalid.ChildOperations)
        {
            if (call.ArgumentList.Span.Contains(child.Syntax.Span))
            {
                ReportValue(sink, candidates[0], child, invalid, null);
            }
        }
    }

    private void ReportValue(SinkEntry sink, ISymbol api, IOperation argument, IOperation call, string? host)
    {
        // The values of a params array are arguments of their own.
        if (argument is IArrayCreationOperation { IsImplicit: true, Initializer: { } initializer })
        {
            foreach (var element in initializer.ElementValues)
            {
                ReportValue(sink, api, element, call, host);
            }

            return;
        }

        var value = _values.TryGetValue(argument, out var known) ? known : Evaluate(argument);
        var sources = sink.Reads switch
        {
            SinkReads.Graph => ObjectGraph.GraphOf(value, Unconverted(argument).Type, State, SerializerContract.Of(sink.Serializer), SourceOf),
            SinkReads.Value => value.Sources,
            _ => TextOf(value),
        };
        foreach (var source in sources)
        {
            report.Add(new DataFlow(source, sink, api, Innermost(argument, source).Syntax, call.Syntax, owner) { Host = host });
        }
    }

    /// <summary>The innermost expression in an argument that still holds the source.</summary>
    private IOperation Innermost(IOperation operation, DataSource source)
    {
        while (true)
        {
            var inner = operation.ChildOperations.FirstOrDefault(child =>
                child is not (IAnonymousFunctionOperation or IFlowAnonymousFunctionOperation or IDelegateCreationOperation)
                && (child is IArgumentOperation { Value: var argument } ? Holds(argument, source) : Holds(child, source)));
            if (inner is null || operation is IMemberReferenceOperation or IArrayElementReferenceOperation)
            {
                return operation;
            }

            operation = inner is IArgumentOperation { Value: var value } ? value : inner;
        }
    }

    private bool Holds(IOperation operation, DataSource source) =>
        operation switch
        {
            IInterpolationOperation hole => Holds(hole.Expression, source),
            IArrayInitializerOperation elements => elements.ElementValues.Any(e => Holds(e, source)),
            IAssignmentOperation { Value: { } value } when operation.Parent is IAnonymousObjectCreationOperation => Holds(value, source),
            _ => _values.TryGetValue(operation, out var held) && TextOf(held).Contains(source),
        };

    private bool IsTrusted(SinkEntry sink)
    {
        foreach (var trusted in environment.Catalog.Trusted)
        {
            if (trusted.Sink != sink.Kind)
            {
                continue;
            }

            for (var symbol = owner; symbol is not null; symbol = symbol.ContainingSymbol)
            {
                if (SymbolId.Of(symbol) is { } id && SymbolId.Matches(trusted.Where, id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private string? HostOf(SinkEntry sink, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var path = sink.Address?.Split('.') ?? [];
        var argument = path.Length == 0 ? null : arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, path[0]));
        var text = argument is null ? null : TextAt(_values[argument.Value], path);
        if (text is not null && !HostName.IsRelative(text))
        {
            return HostName.In(text);
        }

        if (argument is not null && text is null && path.Length == 1 && argument.Value.Type?.SpecialType == SpecialType.System_String && !_values[argument.Value].IsKnown)
        {
            // An unknown address may be absolute: never a guess.
            return null;
        }

        var client = instance ?? arguments.FirstOrDefault(a => a.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })?.Value;
        return HostName.In(client is null ? null : _values[client].Text) ?? HostName.In(owner.ContainingType is { } type ? environment.Addresses.Of(type, cancellationToken) : null);
    }

    private string? TextAt(FlowValue value, string[] path)
    {
        if (path.Length > 1)
        {
            foreach (var target in value.Objects)
            {
                foreach (var member in State.MembersOf(target))
                {
                    if (member.Key is ISymbol symbol && symbol.Name == path[1] && member.Value.Text is { } text)
                    {
                        return text;
                    }
                }
            }
        }

        return value.Text;
    }
}
