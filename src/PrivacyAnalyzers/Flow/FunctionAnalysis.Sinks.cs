using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Sinks: what of a value they read, and what is told of it here or to the callers.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>More sinks of one kind than this, for one value, are not told to callers: they help nobody.</summary>
    private const int MaxSinksOfAKind = 6;

    private readonly Dictionary<(FlowLabel, string, SinkReads, string?, string?), ImmutableArray<SinkFlow>> _sinks = [];
    /// <summary>A ToString that shows another object's, and that a third one's: deeper ones are not looked into.</summary>
    private const int MaxTextDepth = 3;

    private int _textDepth;

    /// <summary>What is in a value's text: in itself, in what its ToString shows, in what it is a container of.</summary>
    public ImmutableArray<FlowLabel> TextOf(FlowValue value) => TextOf(value, withElements: true);

    /// <summary>What is in a value's ToString: that of a collection does not show its elements.</summary>
    public ImmutableArray<FlowLabel> PrintedOf(FlowValue value) => TextOf(value, withElements: false);

    private ImmutableArray<FlowLabel> TextOf(FlowValue value, bool withElements)
    {
        if (value.Objects.IsEmpty)
        {
            return value.Labels;
        }

        var found = new LabelSet();
        var visited = new HashSet<AbstractObject>();
        foreach (var label in value.Labels)
        {
            found.Add(Made(label, SinkReads.Text));
        }

        AddText(value, found, visited, withElements, 0);
        return found.ToImmutable();
    }

    /// <summary>What is in a value itself, or in the elements of the collection that it is.</summary>
    public ImmutableArray<FlowLabel> ValueOf(FlowValue value)
    {
        if (value.Objects.IsEmpty)
        {
            return value.Labels;
        }

        var found = new LabelSet();
        found.AddAll(value.Labels);
        AddElements(value, found, [], 0);
        return found.ToImmutable();
    }

    /// <summary>What a serializer would write of a value.</summary>
    /// <param name="value">The root.</param>
    /// <param name="type">Its static type; null where unknown.</param>
    /// <param name="serializer">As the catalog names it; null where none is.</param>
    public ImmutableArray<FlowLabel> GraphOf(FlowValue value, ITypeSymbol? type, string? serializer) =>
        new ObjectGraph(this, SerializerContract.Of(serializer, _environment.Compilation)).Read(value, type);

    /// <summary>What is in the text that a serializer made of a value.</summary>
    public ImmutableArray<FlowLabel> WrittenOf(FlowValue value, ITypeSymbol? type) =>
        [.. GraphOf(value, type, "System.Text.Json").Select(l => Made(l, SinkReads.Graph))];

    /// <summary>All that was written into an object's members.</summary>
    public IEnumerable<(object Key, FlowValue Value)> MembersOf(AbstractObject target)
    {
        var members = new List<KeyValuePair<ulong, FlowValue>>();
        State.AddMembersOf(target, members);
        return members.Select(m => (_table.MemberOf(m.Key), m.Value));
    }

    /// <summary>True for a property whose value code computes.</summary>
    public bool IsComputed(IPropertySymbol property) => property.GetMethod is { } getter && IsSource(getter);

    /// <summary>What a computed property gives.</summary>
    public FlowValue ReadComputed(IPropertySymbol property, AbstractObject target) => ReadProperty(property, FlowValue.Of(target), null, _body.Parts[0].Syntax);

    /// <summary>A member as personal data; null where it is none.</summary>
    public DataSource? SourceOfMember(ISymbol member) => SourceOf(member);

    private void AddElements(FlowValue value, LabelSet found, HashSet<AbstractObject> visited, int depth)
    {
        foreach (var target in value.Objects)
        {
            if (depth < ObjectGraph.MaxDepth && visited.Add(target) && (target.Type is IArrayTypeSymbol || (target.Type is { } type && !IsDeclaredHere(type))))
            {
                foreach (var (key, member) in MembersOf(target))
                {
                    if (key is Member and not { Name: "[key]" })
                    {
                        found.AddAll(member.Labels);
                        AddElements(member, found, visited, depth + 1);
                    }
                }
            }
        }
    }

    private void AddText(FlowValue value, LabelSet found, HashSet<AbstractObject> visited, bool withElements, int depth)
    {
        foreach (var target in value.Objects)
        {
            if (depth > ObjectGraph.MaxDepth || target.Kind is ObjectKind.Function or ObjectKind.Frame || IsMissing(target) || !visited.Add(target))
            {
                continue;
            }

            if (target.Type is INamedTypeSymbol type && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && IsFollowed(type) && !type.IsAnonymousType && !type.IsTupleType)
            {
                AddOwnText(target, type, found, visited, withElements, depth);
                continue;
            }

            if (!withElements && target.Type is { } holder && IsCollection(holder) && !ShowsElements(holder))
            {
                continue;
            }

            var isFilled = false;
            foreach (var (key, member) in MembersOf(target))
            {
                if (key is Member || target.Type is { IsTupleType: true } or { IsAnonymousType: true } || (target.Type is INamedTypeSymbol library && IsException(library)))
                {
                    isFilled = true;
                    found.AddAll(TextLabels(member));
                    AddText(member, found, visited, withElements, depth + 1);
                }
            }

            if (!isFilled && target is { Kind: not ObjectKind.Made, Type: { } unknown } && IsCollection(unknown) && DataTypes.Held(unknown) is var element && IsDeclaredHere(element) && _environment.Relevance.IsPersonal(element, Owner, _cancellationToken))
            {
                // Nobody knows which elements it has; what they show, their type tells.
                AddText(Content(target), found, visited, withElements, depth + 1);
            }
        }
    }

    /// <summary>True for the collection that <c>HttpUtility.ParseQueryString</c> gives, whose own type is hidden: its text is the query.</summary>
    private static bool ShowsElements(ITypeSymbol type) => type is { Name: "NameValueCollection" };

    private static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Char }
        || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
        || type.SpecialType == SpecialType.System_Collections_IEnumerable;

    private static IEnumerable<FlowLabel> TextLabels(FlowValue value) =>
        value.Labels.Select(l => Made(l, SinkReads.Text));

    /// <summary>The text, or the serialized form, of what a label stands for; of what is no more than a text, a number or a date, itself.</summary>
    private static FlowLabel Made(FlowLabel label, SinkReads form) =>
        label.Entry is { } entry && (entry.Type is null || !IsOpaque(entry.Type)) ? label.Made(form) : label;

    /// <summary>What an object of this program shows as text: its ToString, or the members that a record prints.</summary>
    private void AddOwnText(AbstractObject target, INamedTypeSymbol type, LabelSet found, HashSet<AbstractObject> visited, bool withElements, int depth)
    {
        var receiver = FlowValue.Of(target);
        if (_textDepth > MaxTextDepth)
        {
            return;
        }

        _textDepth++;
        IMethodSymbol[] methods = [.. ToStringOf(type, target.Kind == ObjectKind.Made || target.IsExact)];
        foreach (var method in methods)
        {
            if (IsSource(method))
            {
                if (methods.Length > ManyTargets && _environment.Bodies.Of(method, _cancellationToken) is { } body && _environment.Relevance.IsInert(body, _solver.MayGiveData(body, IsForeseen(body)), _cancellationToken))
                {
                    continue;
                }

                found.AddAll(CallSource(method, receiver, [.. method.Parameters.Select(_ => FlowValue.Harmless)], [], null, _body.Parts.IsEmpty ? null : _body.Parts[0].Syntax).Labels);
            }
            else if (method.ContainingType is { IsRecord: true } record)
            {
                foreach (var member in SerializerContract.Of(null).MembersOf(record))
                {
                    var printed = member is IPropertySymbol property ? ReadProperty(property, receiver, null, _body.Parts[0].Syntax) : ReadMember(receiver, Member.Of(member), TypeOf(member));
                    found.AddAll(TextLabels(printed));
                    AddText(printed, found, visited, withElements, depth + 1);
                }
            }
        }

        _textDepth--;
        if ((withElements && IsCollection(type)) || (IsException(type) && !methods.Any(IsSource)))
        {
            foreach (var (key, member) in MembersOf(target))
            {
                if (key is Member)
                {
                    found.AddAll(TextLabels(member));
                }
            }
        }
    }

    /// <summary>True for what shows in its text what it was made with.</summary>
    private static bool IsException(INamedTypeSymbol type)
    {
        for (var @base = type; @base is not null; @base = @base.BaseType)
        {
            if (@base is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<IMethodSymbol> ToStringOf(INamedTypeSymbol type, bool isExact)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty && m.IsOverride) is { } method)
            {
                yield return method.OriginalDefinition;
                break;
            }
        }

        if (type.AllInterfaces.FirstOrDefault(i => i is { Name: "IFormattable", ContainingNamespace.Name: "System" }) is { } formattable
            && type.FindImplementationForInterfaceMember(formattable.GetMembers()[0]) is IMethodSymbol format)
        {
            yield return format.OriginalDefinition;
        }

        if (!isExact && !type.IsSealed && type.TypeKind != TypeKind.Struct)
        {
            foreach (var derived in Types.SubtypesOf(type))
            {
                if (derived.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty && m.IsOverride) is { } method)
                {
                    yield return method.OriginalDefinition;
                }
            }
        }
    }

    /// <summary>The sinks that an API is when it is called on this receiver.</summary>
    private ImmutableArray<SinkEntry> SinksOf(ISymbol api, IOperation? receiver) => _environment.Catalog.SinksOf(api, (receiver as IMemberReferenceOperation)?.Member);

    private void ReportAssignment(IPropertySymbol property, IPropertyReferenceOperation target, FlowValue value, SyntaxNode at)
    {
        if (_environment.Catalog.SinkOf(property, (target.Instance as IMemberReferenceOperation)?.Member) is { } sink && !IsTrusted(sink))
        {
            var assigned = target.Parent is IAssignmentOperation { Value: { } operation } ? operation : null;
            ReportValue(sink, property, value, property.Type, assigned?.Syntax ?? at, at, sink.Kind == "http" ? AddressOf(sink, [], target.Instance) : null, assigned);
        }
    }

    private void Report(SinkEntry sink, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? instance, IOperation call)
    {
        if (_state is null || IsTrusted(sink))
        {
            return;
        }

        var address = sink.Kind == "http" ? AddressOf(sink, arguments, instance) : null;
        if (instance is not null && sink.Arguments.Contains("this"))
        {
            ReportArgument(sink, method, instance, call, address);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter
                && Reads(sink, parameter)
                && !_environment.Catalog.IsSanitized(parameter))
            {
                ReportArgument(_environment.Catalog.SinkOf(parameter) ?? sink, method, argument.Value, call, address, new(sink, arguments, parameter));
                if (sink is { Kind: "http", Address: { } named } && IsNamed(parameter, named))
                {
                    // An address is read by more than the host that it leads to.
                    ReportArgument(sink with { Kind = "url", Reads = SinkReads.Text }, method, argument.Value, call, address);
                }
            }
        }
    }

    /// <summary>True where a sink reads what is given for a parameter.</summary>
    public static bool Reads(SinkEntry sink, IParameterSymbol parameter) =>
        sink.Arguments.IsEmpty || sink.Arguments.Any(n => IsNamed(parameter, n)) || (sink.Template is { } template && IsNamed(parameter, template));

    private void ReportArgument(SinkEntry sink, ISymbol api, IOperation argument, IOperation call, string? address, SinkReading? reading = null)
    {
        // The values of a params array are arguments of their own.
        var elements = argument switch
        {
            IArrayCreationOperation { IsImplicit: true, Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation { IsImplicit: true } collection => collection.Elements,
            _ => default,
        };
        if (!elements.IsDefault)
        {
            for (var i = 0; i < elements.Length; i++)
            {
                ReportArgument(sink, api, elements[i], call, address, reading?.At(i));
            }

            return;
        }

        if (!argument.ConstantValue.HasValue)
        {
            ReportValue(reading is { TakesApart: true } ? sink with { Reads = SinkReads.Graph } : sink, api, ValueOf(argument), Unconverted(argument).Type, argument.Syntax, call.Syntax, address, argument);
        }
    }

    private void ReportValue(SinkEntry sink, ISymbol api, FlowValue value, ITypeSymbol? type, SyntaxNode at, SyntaxNode call, string? address, IOperation? operation = null)
    {
        if (_state is null)
        {
            return;
        }

        var labels = sink.Reads switch
        {
            SinkReads.Graph => GraphOf(value, type, sink.Serializer),
            SinkReads.Value => ValueOf(value),
            _ => TextOf(value),
        };
        var reported = ImmutableHashSet<string>.Empty;
        foreach (var label in labels)
        {
            if (label.Source is { } source)
            {
                reported = reported.Add(source.Id);
                var place = operation is null ? null : Innermost(operation, label);
                _report.Add(new DataFlow(source, sink, api, place?.Syntax ?? at, call, Owner) { Host = AddressText.HostIn(address), IsCleartext = AddressText.IsCleartext(address), Steps = FlowStep.InOrder(label.Trace), Whole = WholeAt(place, label) });
            }
        }

        var given = sink.Kind == "http" && address is null ? GivenBy(_environment.Addresses.GivenBy(call, sink, _cancellationToken)) : null;
        foreach (var label in labels)
        {
            if (label is { Source: null, Entry: not null })
            {
                AddSink(new SinkFlow(label.WithTrace(FlowStep.After(null, at)), sink, api, new(at, null), _body.Symbol) { Host = AddressText.HostIn(address), Given = given, IsCleartext = AddressText.IsCleartext(address), Reported = reported });
            }
        }

        // Of an object that came from outside the caller may know more members than its type tells.
        foreach (var target in sink.Reads == SinkReads.Graph ? value.Objects : [])
        {
            if (target.Kind == ObjectKind.Entry)
            {
                AddSink(new SinkFlow(FlowLabel.OnEntry(target, null), sink, api, new(at, null), _body.Symbol) { Host = AddressText.HostIn(address), Given = given, IsCleartext = AddressText.IsCleartext(address), Reported = reported });
            }
        }
    }

    /// <summary>The same for this function, and those around it; null for what a caller of another gives.</summary>
    private AddressBeginning? GivenBy(AddressBeginning? start)
    {
        for (ISymbol? function = _body.Symbol; start is not null && function is IMethodSymbol; function = function.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(function.OriginalDefinition, start.Parameter.ContainingSymbol))
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>A sink in a callee that sends where this call of it says.</summary>
    /// <param name="flow">The sink.</param>
    /// <param name="given">What the callee takes the address from.</param>
    /// <param name="argument">What this call gives there.</param>
    public SinkFlow Located(SinkFlow flow, AddressBeginning given, ExpressionSyntax argument)
    {
        var reading = given.Parts is { } parts ? _environment.Addresses.ReadHeld(argument, parts, _cancellationToken) : _environment.Addresses.ReadOrTell(argument, _cancellationToken);
        return flow with
        {
            Host = AddressText.HostIn(reading.Address),
            IsCleartext = AddressText.IsCleartext(reading.Address),
            Given = reading is { Address: null, Alternatives.IsEmpty: true } ? GivenBy(reading.BeginsWith) : null,
        };
    }

    private void AddSink(SinkFlow flow)
    {
        if (!_sinks.TryGetValue(flow.Key, out var known))
        {
            _sinks.Add(flow.Key, [flow]);
            return;
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (known[i].At.Equals(flow.At))
            {
                _sinks[flow.Key] = known.SetItem(i, known[i].Reported.IsSupersetOf(flow.Reported) ? known[i] : flow);
                return;
            }
        }

        if (known.Length < MaxSinksOfAKind)
        {
            _sinks[flow.Key] = known.Add(flow);
        }
    }

    /// <summary>What a callee brings to a sink of what this function handed over.</summary>
    /// <param name="label">What this function handed over.</param>
    /// <param name="flow">The sink in the callee.</param>
    /// <param name="argument">The code of the argument; null where there is none.</param>
    /// <param name="call">The call.</param>
    /// <param name="isNested">True where the callee's code stands in the same member: the sink itself is the place to tell of.</param>
    public void AddFlow(FlowLabel label, SinkFlow flow, IOperation? argument, SyntaxNode call, bool isNested)
    {
        if (_state is null || IsTrusted(flow.Sink))
        {
            return;
        }

        if (label.Source is not { } source)
        {
            AddSink(flow with { Label = label, From = !IsNested ? null : isNested ? flow.From : argument is { IsImplicit: false } ? argument.Syntax : call });
            return;
        }

        var isHere = isNested && flow.From is null;
        var handed = argument is not null && Unconverted(argument) is { IsImplicit: false } written ? Innermost(written, label) : null;
        var place = isNested && (flow.From ?? flow.At.Node) is { } inner ? inner : handed?.Syntax ?? call;
        _report.Add(new DataFlow(source, flow.Sink, flow.SinkSymbol, place, isNested ? place : call, Owner)
        {
            Host = flow.Host,
            IsCleartext = flow.IsCleartext,
            Whole = flow.Label.Entry is { Parent: null } ? WholeAt(handed, label) : null,
            Steps = FlowStep.InOrder(label.Trace),
            Through = isHere ? null : flow.Function,
            SinksAt = isHere ? [] : [flow.At],
        });
    }

    /// <summary>The innermost expression in an argument that still holds the source.</summary>
    private IOperation Innermost(IOperation operation, FlowLabel label)
    {
        while (true)
        {
            if (operation is IMemberReferenceOperation or IArrayElementReferenceOperation or IConditionalAccessOperation)
            {
                return operation;
            }

            IOperation? inner = null;
            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or IDelegateCreationOperation) && !(operation is ISwitchExpressionOperation choice && ReferenceEquals(choice.Value, child)) && Holds(child is IArgumentOperation { Value: var argument } ? argument : child, label))
                {
                    inner = child is IArgumentOperation { Value: var value } ? value : child;
                    break;
                }
            }

            if (inner is null || inner.Syntax.SyntaxTree != operation.Syntax.SyntaxTree || !operation.Syntax.Span.Contains(inner.Syntax.Span))
            {
                return operation;
            }

            operation = inner;
        }
    }

    /// <summary>The type of the object at a place that has the data in it: one of its own, also as element of a collection. Not data itself, text, or parts chosen by hand.</summary>
    private ITypeSymbol? WholeAt(IOperation? place, FlowLabel label)
    {
        if (place is null || Unconverted(place).Type is not { } type || (_values.TryGetValue(place, out var value) && value.Labels.Contains(label)))
        {
            return null;
        }

        var held = DataTypes.Held(type);
        return ObjectGraph.IsReadable(held) && !held.IsAnonymousType && !held.IsTupleType ? held : null;
    }

    private bool Holds(IOperation operation, FlowLabel label) =>
        operation switch
        {
            IInterpolationOperation hole => Holds(hole.Expression, label),
            IInterpolatedStringAppendOperation append => Holds(append.AppendCall, label),
            IInterpolatedStringHandlerCreationOperation handler => Holds(handler.Content, label),
            IInterpolatedStringOperation { Parent: IInterpolatedStringHandlerCreationOperation, Parts: var parts } => parts.Any(p => Holds(p, label)),
            IArrayInitializerOperation elements => elements.ElementValues.Any(e => Holds(e, label)),
            IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation { Type: { } made }, Initializers: var entries } => IsCollection(made) && !IsDeclaredHere(made) && entries.Any(e => Holds(e, label)),
            IInvocationOperation { IsImplicit: true, Parent: IObjectOrCollectionInitializerOperation or IInterpolatedStringAppendOperation, Arguments: var added } => added.Any(a => Holds(a.Value, label)),
            IAssignmentOperation { Value: { } value, Parent: IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation } => Holds(value, label),
            _ => _values.TryGetValue(operation, out var held) && TextOf(held).Contains(label),
        };

    private bool IsTrusted(SinkEntry sink)
    {
        foreach (var trusted in _environment.Catalog.Trusted)
        {
            if (trusted.Sink != sink.Kind)
            {
                continue;
            }

            for (var symbol = Owner; symbol is not null; symbol = symbol.ContainingSymbol)
            {
                if (SymbolId.Of(symbol) is { } id && SymbolId.Matches(trusted.Where, id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// A call that doesn't bind, half typed or with a type missing, may still have candidates: where all of them are the same kind of log,
    /// or all send, it is one. Without any, its shape decides, or the library that it names.
    /// </summary>
    private void ReportCandidates(IInvalidOperation invalid)
    {
        if (invalid is not { Syntax: InvocationExpressionSyntax call, SemanticModel: { } model })
        {
            return;
        }

        var candidates = model.GetSymbolInfo(call, _cancellationToken).CandidateSymbols;
        if (SinkOf(candidates, call, model) is not { } sink || IsTrusted(sink))
        {
            return;
        }

        var address = sink.Kind != "http" ? null
            : candidates.FirstOrDefault() is IMethodSymbol method ? _environment.Addresses.OfCandidate(call, method, sink, _cancellationToken).Address
            : _environment.Addresses.OfUnbound(call, _cancellationToken);
        var api = candidates.FirstOrDefault() ?? (call.Expression is MemberAccessExpressionSyntax { Expression: var logger } ? model.GetSymbolInfo(logger, _cancellationToken).Symbol : null) ?? Owner;
        foreach (var child in invalid.ChildOperations)
        {
            // What stands in an address or in the headers of a request goes with it.
            if (call.ArgumentList.Span.Contains(child.Syntax.Span) || (sink.Address == "this" && child.Syntax.Span.Contains(call.Expression.Span.Start)))
            {
                ReportArgument(sink, api, child, invalid, address);
            }
        }
    }

    private SinkEntry? SinkOf(ImmutableArray<ISymbol> candidates, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (candidates.IsEmpty)
        {
            return LoggerShape.SinkOfUnbound(call) ?? _environment.UnboundCalls.SinkOf(call, model, _cancellationToken);
        }

        var sinks = candidates.Select(c => _environment.Catalog.EffectOf(c).Sink).ToArray();
        return sinks[0] is { Kind: "log" or "console" or "http", On.IsEmpty: true } sink && sinks.All(s => s?.Kind == sink.Kind) ? sink : null;
    }

    /// <summary>The beginning of the address that a call sends to; null where it can't be told.</summary>
    private string? AddressOf(SinkEntry sink, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var path = sink.Address?.Split('.') ?? [];
        var argument = path.Length == 0 ? null : arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, path[0]));
        var address = argument is null ? null : argument.Value.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : Textual(argument.Value);
        var text = address is null ? null : TextAt(address, path);
        if (argument is not null && (text is null || AddressText.IsRelative(text)))
        {
            // A relative address may stand behind an absolute one that only the code around tells.
            text = _environment.Addresses.Read(argument.Value.Syntax, _cancellationToken) ?? text;
        }

        if (text is not null && !AddressText.IsRelative(text))
        {
            return text;
        }

        if (address is not null && text is null && path.Length == 1 && argument!.Value.Type?.SpecialType == SpecialType.System_String && !(address.IsKnown && address.Labels.All(l => l.Entry is null)))
        {
            // An unknown address may be absolute: never a guess.
            return null;
        }

        var client = instance ?? arguments.FirstOrDefault(a => a.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })?.Value;
        return (client is null ? null : Absolute(Textual(client).Text) ?? _environment.Addresses.OfClient(client.Syntax, _cancellationToken))
            ?? (Owner.ContainingType is { } type ? _environment.Addresses.Of(type, _cancellationToken) : null);

        static string? Absolute(string? text) => AddressText.HostIn(text) is null ? null : text;
    }

    /// <summary>A value with the beginning of its text, also of one in which nothing else is known.</summary>
    private FlowValue Textual(IOperation operation) => _values.TryGetValue(operation, out var value) ? value : Evaluate(operation);

    private string? TextAt(FlowValue value, string[] path)
    {
        if (path.Length > 1)
        {
            foreach (var target in value.Objects)
            {
                foreach (var (key, member) in MembersOf(target))
                {
                    if (key is ISymbol symbol && symbol.Name == path[1] && member.Text is { } text)
                    {
                        return text;
                    }
                }
            }
        }

        return value.Text;
    }

    /// <summary>Labels in the order in which they were found, each once.</summary>
    internal sealed class LabelSet
    {
        private readonly HashSet<FlowLabel> _seen = [];
        private readonly ImmutableArray<FlowLabel>.Builder _labels = ImmutableArray.CreateBuilder<FlowLabel>();

        public void Add(FlowLabel label)
        {
            if (_seen.Add(label))
            {
                _labels.Add(label);
            }
        }

        public void AddAll(IEnumerable<FlowLabel> labels)
        {
            foreach (var label in labels)
            {
                Add(label);
            }
        }

        public ImmutableArray<FlowLabel> ToImmutable() => _labels.ToImmutable();
    }
}
