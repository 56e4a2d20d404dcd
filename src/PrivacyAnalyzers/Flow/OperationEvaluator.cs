using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Evaluates operations to what their values can hold, and changes the state as they run. Calls are in the other part.</summary>
internal sealed partial class OperationEvaluator(FlowEnvironment environment, ISymbol owner, SinkReport report, CancellationToken cancellationToken)
{
    private readonly Dictionary<object, AbstractObject> _objects = [];
    private readonly Dictionary<IOperation, FlowValue> _values = [];
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly Stack<ControlFlowGraph> _graphs = [];
    private readonly Dictionary<IFlowAnonymousFunctionOperation, ControlFlowGraph> _outerGraphs = [];

    /// <summary>What each place holds now.</summary>
    public FlowState State { get; set; } = FlowState.Empty;

    /// <summary>Whether sinks report: only on the last visit, when all states are final.</summary>
    public bool Reports { get; set; } = true;

    public CancellationToken CancellationToken => cancellationToken;

    public void Enter(ControlFlowGraph graph) => _graphs.Push(graph);

    public void Leave() => _graphs.Pop();

    /// <summary>What an operation's value can hold; null operations give nothing known.</summary>
    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Unknown;
        }

        var value = operation.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : EvaluateCore(operation);
        _values[operation] = value;
        return value;
    }

    private FlowValue EvaluateCore(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case ILocalReferenceOperation local:
                return ReadVariable(local.Local);
            case IParameterReferenceOperation parameter:
                return ReadVariable(parameter.Parameter);
            case IInstanceReferenceOperation instance:
                return FlowValue.Of(ObjectOf(instance.Type is null ? owner : (object)"this", instance.Type));
            case IFlowCaptureOperation capture:
                _captured[capture.Id] = capture.Value;
                return Write(new Slot(capture.Id, null), Evaluate(capture.Value));
            case IFlowCaptureReferenceOperation reference:
                return State[new Slot(reference.Id, null)] ?? FlowValue.Unknown;
            case IFieldReferenceOperation field:
                return ReadMember(field.Field, field.Instance, field.Type);
            case IPropertyReferenceOperation property:
                return EvaluateProperty(property);
            case IMemberReferenceOperation member:
                Evaluate(member.Instance);
                return FlowValue.Unknown;
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value), assignment);
            case ICompoundAssignmentOperation compound:
                return Assign(compound.Target, Combine(Evaluate(compound.Target), Evaluate(compound.Value), compound.Type), compound);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction.Target, Evaluate(deconstruction.Value), deconstruction.Value.Type);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IConversionOperation conversion:
                return EvaluateConversion(conversion);
            case IBinaryOperation binary:
                return Combine(Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand), binary.Type);
            case IUnaryOperation unary:
                return Combine(Evaluate(unary.Operand), FlowValue.Harmless, unary.Type);
            case IInterpolatedStringOperation text:
                return EvaluateInterpolation(text);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IInvocationOperation invocation:
                return EvaluateInvocation(invocation);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return EvaluateAnonymousObject(anonymous);
            case ITupleOperation tuple:
                return EvaluateTuple(tuple);
            case IArrayCreationOperation array:
                return EvaluateElements(array, array.Initializer?.ElementValues ?? []);
            case ICollectionExpressionOperation collection:
                return EvaluateElements(collection, collection.Elements);
            case ISpreadOperation spread:
                return ReadContent(Evaluate(spread.Operand));
            case IArrayElementReferenceOperation element:
                EvaluateAll(element.Indices);
                return ReadContent(Evaluate(element.ArrayReference));
            case IWithOperation with:
                return Copy(with, Evaluate(with.Operand));
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IFlowAnonymousFunctionOperation function:
                return EvaluateFunction(function);
            case IIsPatternOperation pattern:
                Bind(pattern.Pattern, Evaluate(pattern.Value), pattern.Value.Type);
                return FlowValue.Harmless;
            case IInvalidOperation invalid:
                var unresolved = EvaluateChildren(invalid);
                ReportCandidates(invalid);
                return unresolved;
            case IIsTypeOperation or IIsNullOperation or ITypeOfOperation or ISizeOfOperation or INameOfOperation or IDefaultValueOperation or ILiteralOperation:
                EvaluateChildren(operation);
                return FlowValue.Harmless;
            default:
                // Also newer syntax that this Roslyn has no name for: what is inside may come out.
                return EvaluateChildren(operation);
        }
    }

    /// <summary>The value of a place that the code under analysis has not written; null for a variable without any.</summary>
    public FlowValue? InitialOf(Slot slot) => slot switch
    {
        { Member: null, Owner: ILocalSymbol } => null,
        { Member: null, Owner: ISymbol variable } => InitialOfSymbol(variable, null),
        { Member: ISymbol member, Owner: AbstractObject target } => InitialOfSymbol(member, target),
        { Member: { } member, Owner: AbstractObject target } => FlowValue.Of(target.Member(member, ElementType(target))),
        _ => null,
    };

    /// <summary>For a join: an object that was made on one way only has no value on the other.</summary>
    public FlowValue? InitialWhereAbsent(Slot slot) => slot.Owner is AbstractObject { IsMadeHere: true } ? null : InitialOf(slot);

    private FlowValue InitialOfSymbol(ISymbol symbol, AbstractObject? target)
    {
        var type = TypeOf(symbol);
        var value = environment.SourceOf(symbol, owner, cancellationToken) is { } source ? FlowValue.Of(source) : FlowValue.Unknown;
        if (type is null || DataTypes.IsPlain(type) && type.SpecialType != SpecialType.System_Object)
        {
            return value;
        }

        return value.WithObjects([target is null ? ObjectOf(symbol, type) : target.Member(Slot.KeyOf(symbol), type)]);
    }

    private FlowValue ReadVariable(ISymbol variable)
    {
        var slot = new Slot(variable, null);
        return State[slot] ?? InitialOfSymbol(variable, null);
    }

    private FlowValue ReadMember(ISymbol member, IOperation? instance, ITypeSymbol? type)
    {
        if (instance is null)
        {
            return ReadVariable(member.OriginalDefinition);
        }

        return ReadMember(member, Evaluate(instance), type);
    }

    private FlowValue ReadMember(ISymbol member, FlowValue receiver, ITypeSymbol? type)
    {
        FlowValue? read = null;
        foreach (var target in receiver.Objects)
        {
            var slot = new Slot(target, Slot.KeyOf(member));
            var value = State[slot] ?? InitialOf(slot) ?? FlowValue.Unknown;
            read = read is null ? value : read.Join(value);
        }

        read ??= environment.SourceOf(member, owner, cancellationToken) is { } source ? FlowValue.Of(source) : FlowValue.Unknown;
        if (!read.Sources.IsEmpty || read.IsKnown || !DataTypes.CanCarryText(type) || environment.IsDeclaredHarmless(member, cancellationToken))
        {
            return read;
        }

        // The receiver is personal data as a whole, or unknown code made it from some: its parts are, too.
        return member.DeclaringSyntaxReferences.Length == 0 ? read.WithSources(TextOf(receiver)) : read.WithSources(receiver.Sources);
    }

    /// <summary>An element of a collection, a value of a dictionary.</summary>
    private FlowValue ReadContent(FlowValue collection)
    {
        FlowValue? read = null;
        foreach (var target in collection.Objects)
        {
            var slot = new Slot(target, Slot.Content);
            var value = State[slot] ?? (target.IsMadeHere ? FlowValue.Harmless : InitialOf(slot)!);
            read = read is null ? value : read.Join(value);
        }

        return (read ?? FlowValue.Unknown).WithSources(collection.Sources);
    }

    private FlowValue Write(Slot slot, FlowValue value)
    {
        State = State.With(slot, value);
        return value;
    }

    private void WriteMember(FlowValue receiver, object member, FlowValue value, bool adds = false)
    {
        foreach (var target in receiver.Objects)
        {
            var slot = new Slot(target, member);
            var isStrong = receiver.Objects.Length == 1 && !adds;
            var before = State[slot] ?? (target.IsMadeHere && adds ? null : InitialOf(slot));
            Write(slot, isStrong || before is null ? value : before.Join(value));
        }
    }

    private FlowValue Assign(IOperation target, FlowValue value, IOperation assignment)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                return Write(new Slot(local.Local, null), Named(local.Local, value));
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, assignment);
            case IParameterReferenceOperation parameter:
                return Write(new Slot(parameter.Parameter, null), value);
            case IFlowCaptureReferenceOperation reference:
                Write(new Slot(reference.Id, null), value);
                return _captured.TryGetValue(reference.Id, out var captured) && captured is not IFlowCaptureReferenceOperation
                    ? Assign(captured, value, assignment)
                    : value;
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer:
                EvaluateAll(indexer.Arguments);
                WriteMember(Evaluate(indexer.Instance), Slot.Content, value, adds: true);
                return value;
            case IArrayElementReferenceOperation element:
                WriteMember(Evaluate(element.ArrayReference), Slot.Content, value, adds: true);
                return value;
            case IPropertyReferenceOperation property:
                ReportAssignment(property.Property, assignment);
                return AssignMember(property.Property, property.Instance, value);
            case IFieldReferenceOperation field:
                return AssignMember(field.Field, field.Instance, value);
            case ITupleOperation:
                return Deconstruct(target, value, null);
            default:
                Evaluate(target);
                return value;
        }
    }

    private FlowValue AssignMember(ISymbol member, IOperation? instance, FlowValue value)
    {
        if (instance is null)
        {
            return Write(new Slot(member.OriginalDefinition, null), value);
        }

        var receiver = Evaluate(instance);
        WriteMember(receiver, Slot.KeyOf(member), value);
        if (member.Name == "BaseAddress" && value.Text is not null && instance is ILocalReferenceOperation or IFlowCaptureReferenceOperation)
        {
            // The client's own text is where it points to, so that it goes with the client.
            Assign(instance, receiver.WithText(value.Text), instance);
        }

        return value;
    }

    /// <summary>A local's name speaks only where its value doesn't: what unknown code gave.</summary>
    private FlowValue Named(ILocalSymbol local, FlowValue value) =>
        value.Sources.IsEmpty && !value.IsKnown && value.Objects.IsEmpty && environment.SourceOf(local, owner, cancellationToken) is { } source
            ? value.WithSources([source])
            : value;

    private FlowValue Deconstruct(IOperation target, FlowValue value, ITypeSymbol? type)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            return Assign(target, value, target);
        }

        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            Deconstruct(element, Part(value, type, i, tuple.Elements.Length), element.Type);
        }

        return value;
    }

    /// <summary>The part of a tuple or of a type with a Deconstruct method at a position.</summary>
    private FlowValue Part(FlowValue whole, ITypeSymbol? type, int position, int count)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && position < tuple.TupleElements.Length)
        {
            return ReadMember(tuple.TupleElements[position], whole, tuple.TupleElements[position].Type);
        }

        var parameter = type?.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.Parameters.Length == count && m.Parameters.All(p => p.RefKind == RefKind.Out))?.Parameters[position];
        var property = parameter is null
            ? null
            : type!.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        return property is not null ? ReadMember(property, whole, property.Type) : FlowValue.Unknown.WithSources(whole.Sources);
    }

    private void Bind(IPatternOperation pattern, FlowValue value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                Write(new Slot(local, null), Named(local, value));
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is ILocalSymbol whole)
                {
                    Write(new Slot(whole, null), value);
                }

                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    Bind(recursive.DeconstructionSubpatterns[i], Part(value, recursive.MatchedType, i, recursive.DeconstructionSubpatterns.Length), recursive.DeconstructionSubpatterns[i].InputType);
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    var part = property.Member is IMemberReferenceOperation member ? ReadMember(member.Member, value, member.Type) : FlowValue.Unknown;
                    Bind(property.Pattern, part, property.Member.Type);
                }

                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is ILocalSymbol all)
                {
                    Write(new Slot(all, null), value);
                }

                foreach (var element in list.Patterns)
                {
                    Bind(element, element is ISlicePatternOperation ? value : ReadContent(value), element.InputType);
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value, type);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, type);
                Bind(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, type);
                break;
        }
    }

    private FlowValue EvaluateConversion(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        return conversion.OperatorMethod is null || environment.Catalog.EffectOf(conversion.OperatorMethod).IsSanitizer is false && DataTypes.CanCarryText(conversion.Type)
            ? operand
            : FlowValue.Harmless;
    }

    private FlowValue EvaluateInterpolation(IInterpolatedStringOperation text)
    {
        var value = FlowValue.Harmless;
        string? start = "";
        var isStartOpen = true;
        foreach (var part in text.Parts)
        {
            var partValue = part switch
            {
                IInterpolationOperation hole => Evaluate(hole.Expression),
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                _ => Evaluate(part),
            };
            if (isStartOpen)
            {
                start += partValue.Text;
                isStartOpen = part is IInterpolatedStringTextOperation || (part is IInterpolationOperation { Expression.ConstantValue.HasValue: true });
            }

            value = value.WithSources(TextOf(partValue)).Join(partValue.IsKnown ? FlowValue.Harmless : FlowValue.Unknown);
        }

        return value.WithText(start);
    }

    /// <summary>The value of an operator: text keeps what both hold, a comparison keeps nothing.</summary>
    private FlowValue Combine(FlowValue left, FlowValue right, ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_Boolean })
        {
            return FlowValue.Harmless;
        }

        var text = left.Text;
        return left.WithoutObjects().WithSources(TextOf(left)).Join(right.WithoutObjects().WithSources(TextOf(right))).WithText(text);
    }

    private FlowValue EvaluateAnonymousObject(IAnonymousObjectCreationOperation anonymous)
    {
        var made = Made(anonymous, anonymous.Type);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                Write(new Slot(made, Slot.KeyOf(property.Property)), Evaluate(assignment.Value));
            }
        }

        return FlowValue.Of(made);
    }

    private FlowValue EvaluateTuple(ITupleOperation tuple)
    {
        var made = Made(tuple, tuple.Type);
        var elements = (tuple.Type as INamedTypeSymbol)?.TupleElements ?? [];
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var value = Evaluate(tuple.Elements[i]);
            if (i < elements.Length)
            {
                Write(new Slot(made, Slot.KeyOf(elements[i])), value);
            }
        }

        return FlowValue.Of(made);
    }

    private FlowValue EvaluateElements(IOperation collection, ImmutableArray<IOperation> elements)
    {
        var made = Made(collection, collection.Type);
        var content = FlowValue.Harmless;
        foreach (var element in elements)
        {
            content = content.Join(Evaluate(element));
        }

        Write(new Slot(made, Slot.Content), content);
        return FlowValue.Of(made, content.IsKnown);
    }

    private FlowValue Copy(IOperation with, FlowValue original)
    {
        var copy = ObjectOf(with.Syntax, with.Type);
        foreach (var target in original.Objects)
        {
            foreach (var member in State.MembersOf(target).ToArray())
            {
                Write(new Slot(copy, member.Key), member.Value);
            }
        }

        return original.WithObjects([copy]);
    }

    private FlowValue EvaluateFunction(IFlowAnonymousFunctionOperation function)
    {
        _outerGraphs[function] = _graphs.Peek();
        if (Reports)
        {
            // Whoever calls it, with whatever: its own sources reach its own sinks.
            Call(function, []);
        }

        return FlowValue.Of(FunctionObject(function), isKnown: true);
    }

    private AbstractObject FunctionObject(IFlowAnonymousFunctionOperation function) =>
        _objects.TryGetValue(function, out var known) ? known : _objects[function] = new AbstractObject(function.Symbol.ReturnType) { Function = function };

    /// <summary>Runs an anonymous function with these values for its parameters; the rest keep their initial ones.</summary>
    private FlowValue Call(IFlowAnonymousFunctionOperation function, IReadOnlyList<FlowValue> arguments)
    {
        if (_graphs.Count > MaxNesting)
        {
            return FlowValue.Unknown;
        }

        var entry = State;
        for (var i = 0; i < arguments.Count && i < function.Symbol.Parameters.Length; i++)
        {
            entry = entry.With(new Slot(function.Symbol.Parameters[i], null), arguments[i]);
        }

        var graph = _outerGraphs[function].GetAnonymousFunctionControlFlowGraph(function, cancellationToken);

        // It may run or not: what it writes, also into captured variables, may be written afterwards.
        var result = new GraphWalk(graph, this).Run(entry);
        State = State.Join(result.Everywhere, InitialWhereAbsent);
        return result.Returned;
    }

    private FlowValue EvaluateChildren(IOperation operation)
    {
        var value = FlowValue.Harmless;
        foreach (var child in operation.ChildOperations)
        {
            value = value.Join(Evaluate(child).WithText(null));
        }

        return value;
    }

    private void EvaluateAll<T>(ImmutableArray<T> operations)
        where T : IOperation
    {
        foreach (var operation in operations)
        {
            Evaluate(operation);
        }
    }

    /// <summary>The sources in a value's text: its own, and those of what it is a container of.</summary>
    private ImmutableArray<DataSource> TextOf(FlowValue value) => ObjectGraph.TextOf(value, State);

    private AbstractObject Made(IOperation operation, ITypeSymbol? type)
    {
        if (!_objects.TryGetValue(operation.Syntax, out var made))
        {
            _objects.Add(operation.Syntax, made = new AbstractObject(type) { IsMadeHere = true });
        }

        return made;
    }

    private AbstractObject ObjectOf(object key, ITypeSymbol? type)
    {
        if (!_objects.TryGetValue(key, out var target))
        {
            _objects.Add(key, target = new AbstractObject(type));
        }

        return target;
    }

    private static ITypeSymbol? ElementType(AbstractObject collection) => collection.Type is null ? null : DataTypes.Held(collection.Type);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
