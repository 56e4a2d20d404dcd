using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Expressions: what their values can hold.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>Code nested deeper goes on on a stack of its own, of this many bytes.</summary>
    private const int FreshStack = 64 * 1024 * 1024;

    /// <summary>How many levels fit on it.</summary>
    private const int FreshLevels = 20_000;

    private readonly Dictionary<IOperation, FlowValue> _values = [];
    private readonly Stack<FlowValue> _conditionalReceivers = [];
    private readonly Stack<FlowValue> _implicitReceivers = [];
    private readonly Dictionary<ISymbol, IOperation> _references = new(SymbolEqualityComparer.Default);
    private int _depth;
    private int _deepest = 150;

    /// <summary>What an operation's value can hold; no operation gives nothing known.</summary>
    private FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return FlowValue.Constant(constant);
        }

        FlowValue value;
        if (_depth >= _deepest)
        {
            value = FlowValue.Unknown;
            OnFreshStack(() => value = Evaluate(operation));
            return value;
        }

        _depth++;
        value = EvaluateCore(operation);
        _depth--;
        if (!ReferenceEquals(value, FlowValue.Harmless) || _values.ContainsKey(operation))
        {
            _values[operation] = value;
        }

        return value;
    }

    private FlowValue ValueOf(IOperation operation) => _values.TryGetValue(operation, out var value) ? value : FlowValue.Harmless;

    private FlowValue EvaluateCore(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.LocalReference when operation is ILocalReferenceOperation local:
                return local.IsDeclaration ? FlowValue.Harmless : ReadVariable(local.Local);
            case OperationKind.ParameterReference when operation is IParameterReferenceOperation parameter:
                return ReadVariable(parameter.Parameter);
            case OperationKind.InstanceReference when operation is IInstanceReferenceOperation instance:
                return instance.ReferenceKind is InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.PatternInput or InstanceReferenceKind.InterpolatedStringHandler && _implicitReceivers.Count > 0
                    ? _implicitReceivers.Peek()
                    : ThisValue();
            case OperationKind.PropertyReference when operation is IPropertyReferenceOperation property:
                return EvaluateProperty(property);
            case OperationKind.FieldReference when operation is IFieldReferenceOperation field:
                return EvaluateField(field);
            case OperationKind.EventReference when operation is IEventReferenceOperation @event:
                return @event.Instance is { } publisher ? ReadMember(Evaluate(publisher), Member.Of(@event.Event), @event.Type) : ReadStatic(@event.Event, @event.Type);
            case OperationKind.MethodReference when operation is IMethodReferenceOperation method:
                return EvaluateMethodReference(method);
            case OperationKind.Invocation when operation is IInvocationOperation invocation:
                return EvaluateInvocation(invocation);
            case OperationKind.ObjectCreation when operation is IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
                return EvaluateAssignment(assignment);
            case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation compound:
                return EvaluateCompound(compound);
            case OperationKind.CoalesceAssignment when operation is ICoalesceAssignmentOperation coalesce:
                return EvaluateCoalesceAssignment(coalesce);
            case OperationKind.Increment or OperationKind.Decrement when operation is IIncrementOrDecrementOperation increment:
                return EvaluateIncrement(increment);
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation deconstruction:
                var whole = Evaluate(deconstruction.Value);
                Deconstruct(deconstruction.Target, whole, deconstruction.Value.Type);
                return whole;
            case OperationKind.DeclarationExpression when operation is IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case OperationKind.Conversion when operation is IConversionOperation conversion:
                return EvaluateConversion(conversion);
            case OperationKind.Binary when operation is IBinaryOperation binary:
                return EvaluateBinary(binary);
            case OperationKind.Unary when operation is IUnaryOperation unary:
                return unary.OperatorMethod is { } unaryOperator && IsSource(unaryOperator)
                    ? CallSource(unaryOperator, FlowValue.Harmless, [Evaluate(unary.Operand)], [unary.Operand], null, unary.Syntax)
                    : Combine(Evaluate(unary.Operand), FlowValue.Harmless, unary.Type);
            case OperationKind.InterpolatedString when operation is IInterpolatedStringOperation text:
                return EvaluateInterpolation(text);
            case OperationKind.InterpolatedStringHandlerCreation when operation is IInterpolatedStringHandlerCreationOperation handler:
                return EvaluateHandler(handler);
            case OperationKind.InterpolatedStringAddition when operation is IInterpolatedStringAdditionOperation addition:
                return Combine(Evaluate(addition.Left), Evaluate(addition.Right), addition.Left.Type ?? addition.Type);
            case OperationKind.Await when operation is IAwaitOperation awaited:
                return EvaluateAwait(awaited);
            case OperationKind.Conditional when operation is IConditionalOperation conditional:
                return EvaluateConditional(conditional);
            case OperationKind.Coalesce when operation is ICoalesceOperation coalesce:
                var first = Evaluate(coalesce.Value);
                return first.Join(Maybe(() => Evaluate(coalesce.WhenNull)));
            case OperationKind.ConditionalAccess when operation is IConditionalAccessOperation access:
                _conditionalReceivers.Push(Evaluate(access.Operation));
                var accessed = Maybe(() => Evaluate(access.WhenNotNull));
                _conditionalReceivers.Pop();
                return accessed;
            case OperationKind.ConditionalAccessInstance:
                return _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : FlowValue.Unknown;
            case OperationKind.SwitchExpression when operation is ISwitchExpressionOperation @switch:
                return EvaluateSwitch(@switch);
            case OperationKind.AnonymousObjectCreation when operation is IAnonymousObjectCreationOperation anonymous:
                return EvaluateAnonymousObject(anonymous);
            case OperationKind.Tuple when operation is ITupleOperation tuple:
                return EvaluateTuple(tuple);
            case OperationKind.ArrayCreation when operation is IArrayCreationOperation array:
                return EvaluateArray(array);
            case OperationKind.ArrayInitializer when operation is IArrayInitializerOperation elements:
                return EvaluateElements(elements, elements.ElementValues, elements.Syntax);
            case OperationKind.CollectionExpression when operation is ICollectionExpressionOperation collection:
                return EvaluateElements(collection, collection.Elements, collection.Syntax);
            case OperationKind.ArrayElementReference when operation is IArrayElementReferenceOperation element:
                return EvaluateElement(element);
            case OperationKind.ImplicitIndexerReference when operation is IImplicitIndexerReferenceOperation indexer:
                Evaluate(indexer.Argument);
                return IsRange(indexer.Argument.Type) ? Slice(Evaluate(indexer.Instance), indexer.Type, indexer.Syntax) : Element(Evaluate(indexer.Instance), indexer.Syntax);
            case OperationKind.InlineArrayAccess when operation is IInlineArrayAccessOperation inline:
                Evaluate(inline.Argument);
                return IsRange(inline.Argument.Type) ? Evaluate(inline.Instance) : Element(Evaluate(inline.Instance), inline.Syntax);
            case OperationKind.With when operation is IWithOperation with:
                return EvaluateWith(with);
            case OperationKind.DelegateCreation when operation is IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case OperationKind.AnonymousFunction when operation is IAnonymousFunctionOperation lambda:
                return FlowValue.Of(FunctionObject(lambda.Syntax, null, new(lambda.Symbol, new(lambda.Symbol, Owner, [lambda.Body]), ThisValue(), Frames())));
            case OperationKind.IsPattern when operation is IIsPatternOperation pattern:
                Bind(pattern.Pattern, Evaluate(pattern.Value), pattern.Value.Type);
                return FlowValue.Harmless;
            case OperationKind.ObjectOrCollectionInitializer when operation is IObjectOrCollectionInitializerOperation initializer:
                foreach (var member in initializer.Initializers)
                {
                    Evaluate(member);
                }

                return FlowValue.Harmless;
            case OperationKind.MemberInitializer when operation is IMemberInitializerOperation member:
                _implicitReceivers.Push(Evaluate(member.InitializedMember));
                Evaluate(member.Initializer);
                _implicitReceivers.Pop();
                return FlowValue.Harmless;
            case OperationKind.EventAssignment when operation is IEventAssignmentOperation subscription:
                return EvaluateSubscription(subscription);
            case OperationKind.Throw when operation is IThrowOperation @throw:
                if (@throw.Exception is { } exception)
                {
                    Throw(Evaluate(exception));
                }
                else if (_caught.Count > 0)
                {
                    Throw(_caught.Peek());
                }

                _state = null;
                return FlowValue.Harmless;
            case OperationKind.TupleBinary when operation is ITupleBinaryOperation tuples:
                return EvaluateHarmless(tuples);
            case OperationKind.DynamicMemberReference when operation is IDynamicMemberReferenceOperation member:
                return EvaluateDynamicMember(member);
            case OperationKind.TranslatedQuery when operation is ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case OperationKind.Parenthesized when operation is IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case OperationKind.AddressOf when operation is IAddressOfOperation address:
                return Evaluate(address.Reference);
            case OperationKind.DynamicInvocation when operation is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } instance } called } invocation:
                return EvaluateDynamicCall(invocation, called.MemberName, Evaluate(instance));
            case OperationKind.DynamicInvocation or OperationKind.DynamicIndexerAccess or OperationKind.DynamicObjectCreation:
                return EvaluateDynamic(operation);
            case OperationKind.Invalid when operation is IInvalidOperation invalid:
                return EvaluateInvalid(invalid);
            case OperationKind.IsType or OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.NameOf or OperationKind.DefaultValue or OperationKind.Literal:
                return operation is INameOfOperation ? FlowValue.Harmless : EvaluateHarmless(operation);
            case OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.VariableDeclarationGroup or OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak or OperationKind.Loop or OperationKind.Switch:
                Execute(operation);
                return FlowValue.Harmless;
            default:
                // Also newer syntax that this Roslyn has no name for: what is inside may come out.
                return EvaluateChildren(operation);
        }
    }

    private FlowValue EvaluateHarmless(IOperation operation)
    {
        EvaluateChildren(operation);
        return FlowValue.Harmless;
    }

    /// <summary>What only perhaps runs: the state joins with that of not running.</summary>
    private FlowValue Maybe(Func<FlowValue> evaluate)
    {
        var before = _state;
        var value = evaluate();
        if (_state is null)
        {
            // It throws: what follows has not run it.
            _state = before;
            return FlowValue.Harmless;
        }

        _state = before is null ? null : Join(before, _state);
        return value;
    }

    private FlowValue EvaluateConditional(IConditionalOperation conditional)
    {
        Evaluate(conditional.Condition);
        FlowValue? value = null;
        Branch(conditional.Condition, () => Take(conditional.WhenTrue), () => Take(conditional.WhenFalse));
        return value ?? FlowValue.Harmless;

        void Take(IOperation? way)
        {
            var taken = Evaluate(way);
            if (_state is not null)
            {
                value = value is null ? taken : value.Join(taken);
            }
        }
    }

    private FlowValue EvaluateSwitch(ISwitchExpressionOperation @switch)
    {
        var input = Evaluate(@switch.Value);
        var entry = _state;
        FlowState? end = null;
        FlowValue? value = null;
        foreach (var arm in @switch.Arms)
        {
            _state = entry;
            Bind(arm.Pattern, input, @switch.Value.Type);
            Evaluate(arm.Guard);
            var result = Evaluate(arm.Value);
            if (_state is not null)
            {
                value = value is null ? result : value.Join(result);
                end = end is null ? _state : Join(end, _state);
            }
        }

        _state = end;
        return value ?? FlowValue.Harmless;
    }

    private FlowValue EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation { Local: { } alias })
        {
            _references[alias] = assignment.Value;
            return Evaluate(assignment.Value);
        }

        // a?.B = x: the target is within the conditional access, the receiver is known there.
        EvaluateReceiver(assignment.Target);
        var value = Copied(Evaluate(assignment.Value), assignment.Target.Type, assignment.Value);
        return Assign(assignment.Target, value.Via(assignment.Syntax), assignment.Syntax);
    }

    private FlowValue EvaluateCompound(ICompoundAssignmentOperation compound)
    {
        var target = Evaluate(compound.Target);
        var value = Evaluate(compound.Value);
        if (compound.OperatorMethod is { } method && IsSource(method))
        {
            if (!method.IsStatic)
            {
                // C# 14: the operator changes the object itself.
                CallSource(method, target, [value], [compound.Value], compound.Target, compound.Syntax);
                return target;
            }

            return Assign(compound.Target, CallSource(method, FlowValue.Harmless, [target, value], [compound.Target, compound.Value], null, compound.Syntax), compound.Syntax);
        }

        if (compound.OperatorKind == BinaryOperatorKind.Add && target.Objects.Concat(value.Objects).Any(o => o.Function is not null))
        {
            return Assign(compound.Target, target.Join(value), compound.Syntax);
        }

        return Assign(compound.Target, Combine(target, value, compound.Type).Via(compound.Syntax), compound.Syntax);
    }

    private FlowValue EvaluateIncrement(IIncrementOrDecrementOperation increment)
    {
        var target = Evaluate(increment.Target);
        if (increment.OperatorMethod is not { } method || !IsSource(method))
        {
            return target;
        }

        if (!method.IsStatic)
        {
            CallSource(method, target, [], [], increment.Target, increment.Syntax);
            return target;
        }

        var result = CallSource(method, FlowValue.Harmless, [target], [increment.Target], null, increment.Syntax);
        Assign(increment.Target, result, increment.Syntax);
        return increment.IsPostfix ? target : result;
    }

    private FlowValue EvaluateCoalesceAssignment(ICoalesceAssignmentOperation coalesce)
    {
        var before = Evaluate(coalesce.Target);
        var value = Maybe(() =>
        {
            var written = Copied(Evaluate(coalesce.Value), coalesce.Target.Type, coalesce.Value).Via(coalesce.Syntax);
            Assign(coalesce.Target, written, coalesce.Syntax);
            return written;
        });
        return before.Join(value);
    }

    private FlowValue EvaluateBinary(IBinaryOperation binary)
    {
        // Long sums lean to the left: they are walked, not descended into.
        var chain = new Stack<IBinaryOperation>();
        IOperation leftmost = binary;
        while (leftmost is IBinaryOperation { ConstantValue.HasValue: false } inner)
        {
            chain.Push(inner);
            leftmost = inner.LeftOperand;
        }

        var value = Evaluate(leftmost);
        while (chain.Count > 0)
        {
            var operation = chain.Pop();
            var isShort = operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;
            var left = value;
            var right = isShort ? Maybe(() => Evaluate(operation.RightOperand)) : Evaluate(operation.RightOperand);
            value = operation.OperatorMethod is { } method && IsSource(method)
                ? CallSource(method, FlowValue.Harmless, [left, right], [operation.LeftOperand, operation.RightOperand], null, operation.Syntax)
                : operation.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && left.Objects.Concat(right.Objects).Any(o => o.Function is not null)
                    ? left.Join(right)
                    : Combine(left, right, operation.Type);
            if (!value.IsEmpty)
            {
                _values[operation] = value;
            }
        }

        return value;
    }

    private FlowValue EvaluateConversion(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        if (IsUnboundCall(conversion.Operand) && conversion.Type is { } declared && !MayBeMadeOf(declared))
        {
            return FlowValue.Harmless;
        }

        if (conversion.OperatorMethod is not { } method)
        {
            return operand;
        }

        if (IsSource(method))
        {
            return CallSource(method, FlowValue.Harmless, [operand], [conversion.Operand], null, conversion.Syntax);
        }

        var effect = _environment.Catalog.EffectOf(method);
        return effect.IsSanitizer ? FlowValue.Harmless
            : operand.Objects.IsEmpty ? operand
            : operand.WithLabels(conversion.Type is { } type && DataTypes.IsPlain(type) ? TextOf(operand) : []);
    }

    /// <summary>True for a call that does not bind, and for what awaiting one gives.</summary>
    private static bool IsUnboundCall(IOperation operation) => operation switch
    {
        IAwaitOperation { Operation: var awaited } => IsUnboundCall(awaited),
        IParenthesizedOperation { Operand: var inner } => IsUnboundCall(inner),
        _ => operation is IInvalidOperation { Syntax: InvocationExpressionSyntax },
    };

    /// <summary>What a call that does not bind is told to give, as <c>GetJsonAsync&lt;Stack&gt;()</c> is; null where it is told nothing.</summary>
    private static ITypeSymbol? TypeAskedFor(InvocationExpressionSyntax call, SemanticModel? model)
    {
        var name = call.Expression is MemberAccessExpressionSyntax { Name: var member } ? member : call.Expression as SimpleNameSyntax;
        return name is GenericNameSyntax { TypeArgumentList.Arguments: [var asked] } ? model?.GetTypeInfo(asked).Type : null;
    }

    /// <summary>True where a value of this type can be made of the text that went into a call: no number, and no object of the program's own.</summary>
    private static bool MayBeMadeOf(ITypeSymbol type) => DataTypes.CanCarryText(type) || (IsFrameworkObject(type) && !DataTypes.IsPlain(DataTypes.Held(type)));

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
                IInterpolatedStringAppendOperation append => Appended(append),
                _ => Evaluate(part),
            };
            if (isStartOpen)
            {
                start += partValue.Text;
                isStartOpen = part is IInterpolatedStringTextOperation || (part is IInterpolationOperation { Expression.ConstantValue.HasValue: true });
            }

            value = value.WithLabels(PrintedOf(partValue)).AsKnown(value.IsKnown && partValue.IsKnown);
        }

        return value.WithText(start);
    }

    /// <summary>What an Append method of an interpolated string handler is given.</summary>
    private FlowValue Appended(IInterpolatedStringAppendOperation append)
    {
        Evaluate(append.AppendCall);
        return append.AppendCall is IInvocationOperation { Arguments: [var first, ..] }
            ? first.Value.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : ValueOf(first.Value)
            : FlowValue.Harmless;
    }

    /// <summary>A handler of the program's own keeps what its Append methods do; those of the framework keep the text.</summary>
    private FlowValue EvaluateHandler(IInterpolatedStringHandlerCreationOperation handler)
    {
        var made = Evaluate(handler.HandlerCreation);
        _implicitReceivers.Push(made);
        var text = Evaluate(handler.Content);
        _implicitReceivers.Pop();
        return handler.Type is { } type && IsDeclaredHere(type) ? made : made.WithLabels(text.Labels);
    }

    /// <summary>The value of an operator: text and numbers keep what both hold, a comparison keeps nothing.</summary>
    private FlowValue Combine(FlowValue left, FlowValue right, ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_Boolean })
        {
            return FlowValue.Harmless;
        }

        return FlowValue.Of(PrintedOf(left), [], left.IsKnown && right.IsKnown).WithLabels(PrintedOf(right)).WithText(left.Text);
    }

    private FlowValue EvaluateAwait(IAwaitOperation awaited)
    {
        var operand = Evaluate(awaited.Operation);
        var type = Unconverted(awaited.Operation).Type;
        if (type is not null && IsDeclaredHere(type) && type.GetMembers("GetAwaiter").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty) is { } getAwaiter)
        {
            var awaiter = CallSource(getAwaiter, operand, [], [], awaited.Operation, awaited.Syntax);
            return getAwaiter.ReturnType.GetMembers("GetResult").OfType<IMethodSymbol>().FirstOrDefault() is { } getResult && IsSource(getResult)
                ? CallSource(getResult, awaiter, [], [], null, awaited.Syntax)
                : awaiter;
        }

        return operand;
    }

    private FlowValue EvaluateAnonymousObject(IAnonymousObjectCreationOperation anonymous)
    {
        var made = Made(anonymous.Syntax, anonymous.Type);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                Write(_table.Slot(made, Member.Of(property.Property)), Evaluate(assignment.Value));
            }
        }

        return FlowValue.Of(made);
    }

    private FlowValue EvaluateTuple(ITupleOperation tuple)
    {
        var values = tuple.Elements.Select(Evaluate).ToArray();
        var made = Made(tuple.Syntax, tuple.Type);
        for (var i = 0; i < values.Length; i++)
        {
            Write(_table.Slot(made, Item(i)), values[i]);
        }

        return FlowValue.Of(made);
    }

    private FlowValue EvaluateArray(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        if (array.Initializer is { } nested && array.DimensionSizes.Length > 1)
        {
            var many = Made(array.Syntax, array.Type, array);
            FillDimensions(many, nested, "");
            return FlowValue.Of(many);
        }

        return array.Initializer is { } initializer
            ? EvaluateElements(array, initializer.ElementValues, array.Syntax)
            : FlowValue.Of(Made(array.Syntax, array.Type));
    }

    /// <summary>An array or collection of elements; each is found again at its place, as long as no spread moves them.</summary>
    private FlowValue EvaluateElements(IOperation collection, ImmutableArray<IOperation> elements, SyntaxNode at)
    {
        var values = new List<(FlowValue Value, bool IsSpread)>();
        foreach (var element in elements)
        {
            if (element is not ISpreadOperation spread)
            {
                values.Add((Evaluate(element), false));
            }
            else if (Evaluate(spread.Operand) is var whole && LengthOf(whole) is { } length)
            {
                values.AddRange(Enumerable.Range(0, length).Select(i => (ReadAt(whole, i, at), false)));
            }
            else
            {
                values.Add((Element(whole, at), true));
            }
        }

        var made = Made(at, collection.Type, collection);
        _lengths[made] = values.Any(v => v.IsSpread) || values.Count > MaxPlaces ? null : values.Count;
        var isKnown = true;
        var isPlaced = true;
        for (var i = 0; i < values.Count; i++)
        {
            isPlaced &= !values[i].IsSpread && i < MaxPlaces;
            isKnown &= values[i].Value.IsKnown;
            if (isPlaced)
            {
                Write(_table.Slot(made, Member.At(i)), values[i].Value);
            }
            else
            {
                WriteMembers([made], Member.Content, values[i].Value, isWeak: true);
            }
        }

        return FlowValue.Of(made, isKnown);
    }

    private readonly Dictionary<AbstractObject, int?> _lengths = [];

    /// <summary>How many elements an array has that was written as such; null where that is not known.</summary>
    private int? LengthOf(FlowValue array) =>
        array.Objects is [{ Type: IArrayTypeSymbol } only] && _lengths.TryGetValue(only, out var length) ? length : null;

    private void FillDimensions(AbstractObject array, IArrayInitializerOperation initializer, string prefix)
    {
        for (var i = 0; i < initializer.ElementValues.Length; i++)
        {
            var place = prefix.Length == 0 ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : prefix + "," + i;
            if (initializer.ElementValues[i] is IArrayInitializerOperation inner)
            {
                FillDimensions(array, inner, place);
            }
            else
            {
                Write(_table.Slot(array, Member.At(new Place(place))), Evaluate(initializer.ElementValues[i]));
            }
        }
    }

    /// <summary>Elements of longer literals are taken together.</summary>
    private const int MaxPlaces = 64;

    private FlowValue EvaluateElement(IArrayElementReferenceOperation element)
    {
        var array = Evaluate(element.ArrayReference);
        foreach (var each in element.Indices)
        {
            Evaluate(each);
        }

        return element.Indices.Length == 1 && IsRange(element.Indices[0].Type) ? Slice(array, element.Type, element.Syntax)
            : element.Indices is [var index] && FromEnd(index) is { } fromEnd && LengthOf(array) is { } length ? ReadAt(array, length - fromEnd, element.Syntax)
            : ConstantIndex(element.Indices) is { } constant ? ReadAt(array, constant, element.Syntax)
            : Element(array, element.Syntax);
    }

    private static object? ConstantIndex(ImmutableArray<IOperation> indices)
    {
        if (indices.Length == 1)
        {
            return Unconverted(indices[0]).ConstantValue is { HasValue: true, Value: { } constant } ? constant : null;
        }

        var all = new List<string>();
        foreach (var index in indices)
        {
            if (index.ConstantValue is not { HasValue: true, Value: { } constant })
            {
                return null;
            }

            all.Add(Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture));
        }

        return new Place(string.Join(",", all));
    }

    /// <summary>A place in an array of several dimensions.</summary>
    private sealed record Place(string Indices)
    {
        public override string ToString() => Indices;
    }

    /// <summary>The constant in <c>^1</c>; null for every other index.</summary>
    private static int? FromEnd(IOperation index) =>
        Unconverted(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int fromEnd } } ? fromEnd : null;

    private static bool IsRange(ITypeSymbol? type) => type is { Name: "Range", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>A part of a text is text; a part of a collection is a collection with the same elements.</summary>
    private FlowValue Slice(FlowValue whole, ITypeSymbol? type, SyntaxNode at)
    {
        if (type is null || DataTypes.IsPlain(type))
        {
            return FlowValue.Of(TextOf(whole), [], whole.IsKnown);
        }

        if (type.IsRefLikeType)
        {
            return whole;
        }

        var slice = Made(at, type);
        WriteMembers([slice], Member.Content, Element(whole, at), isWeak: true);
        return FlowValue.Of(whole.Labels, [slice], whole.IsKnown);
    }

    private FlowValue EvaluateWith(IWithOperation with)
    {
        var original = Evaluate(with.Operand);
        var copy = with.Type is { IsAnonymousType: false } type ? Copy(original, type, with.Syntax) : CopyWritten(original, with.Type, with.Syntax);
        _implicitReceivers.Push(copy);
        Evaluate(with.Initializer);
        _implicitReceivers.Pop();
        return copy;
    }

    private FlowValue EvaluateSubscription(IEventAssignmentOperation subscription)
    {
        var handler = Evaluate(subscription.HandlerValue);
        if (subscription.EventReference is not IEventReferenceOperation reference)
        {
            return FlowValue.Harmless;
        }

        if (!subscription.Adds)
        {
            Unsubscribe(reference, handler);
            return FlowValue.Harmless;
        }

        if (reference.Event.AddMethod is { } add && IsSource(add))
        {
            CallSource(add, reference.Instance is { } instance ? Evaluate(instance) : FlowValue.Harmless, [handler], [subscription.HandlerValue], reference.Instance, subscription.Syntax);
        }
        else if (reference.Instance is { } publisher)
        {
            WriteMembers(Evaluate(publisher).Objects, Member.Of(reference.Event), handler, isWeak: true);
        }
        else
        {
            WriteStatic(reference.Event, ReadStatic(reference.Event, reference.Type).Join(handler));
        }

        return FlowValue.Harmless;
    }

    private void Unsubscribe(IEventReferenceOperation reference, FlowValue handler)
    {
        var removed = handler.Objects.Select(o => o.Function?.Method).ToArray();
        foreach (var target in reference.Instance is { } publisher ? Evaluate(publisher).Objects : [])
        {
            var slot = _table.Slot(target, Member.Of(reference.Event));
            if (State[slot] is { } before)
            {
                Write(slot, before.WithObjects([.. before.Objects.Where(o => o.Function is null || !removed.Contains(o.Function.Method, SymbolEqualityComparer.Default))]));
            }
        }
    }

    private FlowValue EvaluateMethodReference(IMethodReferenceOperation reference)
    {
        var receiver = reference.Instance is { } instance ? Evaluate(instance) : FlowValue.Harmless;
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            return LocalFunction(reference.Method);
        }

        return FlowValue.Of(FunctionObject(reference.Syntax, null, new(reference.Method, null, receiver, [])));
    }

    /// <summary>A member that is bound when the program runs: that of the object's type, where the object was made here.</summary>
    private FlowValue EvaluateDynamicMember(IDynamicMemberReferenceOperation member)
    {
        var receiver = member.Instance is { } instance ? Evaluate(instance) : FlowValue.Unknown;
        FlowValue? read = null;
        foreach (var target in receiver.Objects)
        {
            var value = NamedMember(target, member.MemberName) is { } symbol
                ? symbol is IPropertySymbol property ? ReadProperty(property, FlowValue.Of(target), null, member.Syntax) : ReadOwn(target, Member.Of(symbol), TypeOf(symbol))
                : State[_table.Slot(target, new Member("." + member.MemberName))] ?? FlowValue.Unknown;
            read = read is null ? value : read.Join(value);
        }

        return (read ?? FlowValue.Unknown).WithLabels(receiver.Labels);
    }

    private static ISymbol? NamedMember(AbstractObject target, string name)
    {
        for (var type = target.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private FlowValue EvaluateDynamicCall(IDynamicInvocationOperation invocation, string name, FlowValue receiver)
    {
        FlowValue[] arguments = [.. invocation.Arguments.Select(Evaluate)];
        FlowValue? result = null;
        foreach (var target in receiver.Objects)
        {
            if (target.Type?.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == arguments.Length && IsSource(m)) is { } method)
            {
                var returned = CallSource(method, FlowValue.Of(target), arguments, [.. invocation.Arguments], null, invocation.Syntax);
                result = result is null ? returned : result.Join(returned);
            }
        }

        return result ?? EvaluateDynamic(invocation);
    }

    private FlowValue EvaluateDynamic(IOperation operation)
    {
        // Nobody knows what it does before it runs: what goes in may come out, as text.
        var value = FlowValue.Unknown;
        foreach (var child in operation.ChildOperations)
        {
            value = value.WithLabels(TextOf(Evaluate(child)));
        }

        return value;
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

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Goes on where the stack has room for code nested this deep.</summary>
    private void OnFreshStack(Action action)
    {
        var deepest = _deepest;
        _deepest = _depth + FreshLevels;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            FreshStack);
        thread.Start();
        thread.Join();
        _deepest = deepest;
        failure?.Throw();
    }
}
