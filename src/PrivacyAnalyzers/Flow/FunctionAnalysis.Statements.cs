using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>Statements: how the state goes on from one to the next, around loops and out of blocks.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>A loop's state grows by what its code names, in few rounds; more than this means that the analysis does not settle.</summary>
    private const int MaxRounds = 24;

    private readonly Dictionary<ILabelSymbol, FlowState> _labels = new(SymbolEqualityComparer.Default);
    private readonly Stack<Handlers> _handlers = [];

    /// <summary>What a try statement's handlers can be entered with.</summary>
    private sealed class Handlers
    {
        public FlowState? Entry { get; set; }

        public FlowValue? Thrown { get; set; }
    }

    private void Execute(IOperation? statement)
    {
        if (statement is null || _state is null)
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth >= _deepest)
        {
            OnFreshStack(() => Execute(statement));
            return;
        }

        _depth++;
        ExecuteCore(statement);
        _depth--;
        if (_handlers.Count > 0 && _state is not null)
        {
            foreach (var handlers in _handlers)
            {
                handlers.Entry = handlers.Entry is null ? _state : Join(handlers.Entry, _state);
            }
        }
    }

    private void ExecuteAll<T>(ImmutableArray<T> statements)
        where T : IOperation
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    private void ExecuteCore(IOperation statement)
    {
        switch (statement.Kind)
        {
            case OperationKind.ExpressionStatement when statement is IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                break;
            case OperationKind.Block when statement is IBlockOperation block:
                ExecuteBlock(block.Operations);
                break;
            case OperationKind.VariableDeclarationGroup when statement is IVariableDeclarationGroupOperation group:
                ExecuteAll(group.Declarations);
                break;
            case OperationKind.VariableDeclaration when statement is IVariableDeclarationOperation declaration:
                foreach (var variable in declaration.Declarators)
                {
                    Declare(variable, variable.Initializer ?? declaration.Initializer);
                }

                break;
            case OperationKind.Conditional when statement is IConditionalOperation conditional:
                Evaluate(conditional.Condition);
                Branch(conditional.Condition, () => Execute(conditional.WhenTrue), () => Execute(conditional.WhenFalse));
                break;
            case OperationKind.Loop when statement is IForEachLoopOperation loop:
                ExecuteForEach(loop);
                break;
            case OperationKind.Loop when statement is IForLoopOperation loop:
                ExecuteAll(loop.Before);
                Loop(loop, () => Evaluate(loop.Condition), () =>
                {
                    Execute(loop.Body);
                    Reach(loop.ContinueLabel);
                    ExecuteAll(loop.AtLoopBottom);
                });
                break;
            case OperationKind.Loop when statement is IWhileLoopOperation { ConditionIsTop: true } loop:
                Loop(loop, () => Evaluate(loop.Condition), () =>
                {
                    Execute(loop.Body);
                    Reach(loop.ContinueLabel);
                });
                break;
            case OperationKind.Loop when statement is IWhileLoopOperation loop:
                Loop(loop, null, () =>
                {
                    Execute(loop.Body);
                    Reach(loop.ContinueLabel);
                    Evaluate(loop.Condition);
                });
                break;
            case OperationKind.Switch when statement is ISwitchOperation @switch:
                ExecuteSwitch(@switch);
                break;
            case OperationKind.YieldReturn when statement is IReturnOperation yielded:
                AddYielded(Evaluate(yielded.ReturnedValue), yielded);
                break;
            case OperationKind.YieldBreak:
                Leave();
                _state = null;
                break;
            case OperationKind.Return when statement is IReturnOperation returned:
                if (returned.ReturnedValue is { } result)
                {
                    AddReturned(_result is null ? Evaluate(result) : EvaluateResult(result, _result));
                }

                Leave();
                _state = null;
                break;
            case OperationKind.Branch when statement is IBranchOperation branch:
                Jump(branch.Target);
                break;
            case OperationKind.Labeled when statement is ILabeledOperation labeled:
                Reach(labeled.Label);
                Execute(labeled.Operation);
                break;
            case OperationKind.Try when statement is ITryOperation @try:
                ExecuteTry(@try);
                break;
            case OperationKind.Using when statement is IUsingOperation @using:
                Resource(@using.Resources);
                Execute(@using.Body);
                Dispose(@using.Resources);
                break;
            case OperationKind.UsingDeclaration when statement is IUsingDeclarationOperation @using:
                Execute(@using.DeclarationGroup);
                Dispose(@using.DeclarationGroup);
                break;
            case OperationKind.Lock when statement is ILockOperation @lock:
                Evaluate(@lock.LockedValue);
                Execute(@lock.Body);
                break;
            case OperationKind.LocalFunction when statement is ILocalFunctionOperation local:
                LocalFunction(local.Symbol, local);
                break;
            case OperationKind.ConstructorBody when statement is IConstructorBodyOperation constructor:
                Execute(constructor.Initializer);
                Execute(constructor.BlockBody ?? constructor.ExpressionBody);
                break;
            case OperationKind.MethodBody or OperationKind.ConstructorBody when statement is IMethodBodyBaseOperation method:
                Execute(method.BlockBody ?? method.ExpressionBody);
                break;
            case OperationKind.FieldInitializer when statement is IFieldInitializerOperation field:
                foreach (var target in field.InitializedFields)
                {
                    Initialize(target, field.Value);
                }

                break;
            case OperationKind.PropertyInitializer when statement is IPropertyInitializerOperation property:
                foreach (var target in property.InitializedProperties)
                {
                    Initialize(target, property.Value);
                }

                break;
            case OperationKind.ParameterInitializer or OperationKind.VariableInitializer:
                Evaluate(((ISymbolInitializerOperation)statement).Value);
                break;
            case OperationKind.AnonymousFunction when statement is IAnonymousFunctionOperation lambda:
                Execute(lambda.Body);
                break;
            default:
                Evaluate(statement);
                break;
        }
    }

    /// <summary>Runs statements in order; where a later one jumps back to a label, again from there until nothing changes.</summary>
    private void ExecuteBlock(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            // A local function can be called before the place where it stands.
            if (statement is ILocalFunctionOperation)
            {
                Execute(statement);
            }
        }

        var rounds = 0;
        for (var i = 0; i < statements.Length; i++)
        {
            var statement = statements[i];
            if (statement is ILocalFunctionOperation)
            {
                continue;
            }

            if (statement is not ILabeledOperation)
            {
                Execute(statement);
            }

            if (statement is ILabeledOperation labeled)
            {
                // A label may be reached though what stands before it is left.
                Reach(labeled.Label);
                Execute(labeled.Operation);
            }

            if (i == statements.Length - 1 && _backward.Count > 0)
            {
                for (var back = 0; back < statements.Length; back++)
                {
                    if (statements[back] is ILabeledOperation target && _backward.Remove(target.Label) && ++rounds < MaxRounds)
                    {
                        Leave(after: true);
                        _state = _labels[target.Label];
                        i = back - 1;
                        break;
                    }
                }
            }
        }

        _state = _pendingExit is null ? _state : _state is null ? _pendingExit : Join(_state, _pendingExit);
        _pendingExit = null;
    }

    private readonly HashSet<ILabelSymbol> _backward = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILabelSymbol> _passed = new(SymbolEqualityComparer.Default);
    private FlowState? _pendingExit;

    /// <summary>What leaves a block at its end, while it is run once more from a label on.</summary>
    private void Leave(bool after)
    {
        if (after && _state is not null)
        {
            _pendingExit = _pendingExit is null ? _state : Join(_pendingExit, _state);
        }
    }

    private void Jump(ILabelSymbol label)
    {
        if (_state is null)
        {
            return;
        }

        var known = _labels.TryGetValue(label, out var before);
        var joined = known ? Join(before!, _state) : _state;
        if (!known || !joined.IsSameAs(before!))
        {
            _labels[label] = joined;
            if (_passed.Contains(label))
            {
                _backward.Add(label);
            }
        }

        _state = null;
    }

    /// <summary>The place of a label: those who jumped to it join.</summary>
    private void Reach(ILabelSymbol label)
    {
        if (_labels.TryGetValue(label, out var jumped))
        {
            _state = _state is null ? jumped : Join(_state, jumped);
        }

        if (_state is not null)
        {
            _passed.Add(label);
            _labels[label] = _state;
        }
    }

    /// <summary>The end of a loop or switch: those who left it join, and nothing is kept for the next round.</summary>
    private void Leave(ILabelSymbol label)
    {
        if (_labels.TryGetValue(label, out var jumped))
        {
            _state = _state is null ? jumped : Join(_state, jumped);
            _labels.Remove(label);
        }
    }

    private void Branch(IOperation condition, Action whenTrue, Action whenFalse)
    {
        var before = _state;
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            (constant ? whenTrue : whenFalse)();
            return;
        }

        whenTrue();
        var after = _state;
        _state = before;
        whenFalse();
        _state = _state is null ? after : after is null ? _state : after.Join(_state, slot => InitialWhereAbsent(slot) ?? FoundBefore(slot, before));
    }

    /// <summary>What a member holds on the way that did not write it, of an object that came from unknown code before the ways parted.</summary>
    private FlowValue? FoundBefore(ulong slot, FlowState? before)
    {
        var target = _table.Object(slot);
        if (target.Kind != ObjectKind.Foreign || _table.MemberOf(slot) is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        for (var known = target; known is not null; known = known.Parent)
        {
            if (before?.RefersTo(known) == true)
            {
                return InitialOf(slot);
            }
        }

        return null;
    }

    private void Loop(ILoopOperation loop, Action? condition, Action body)
    {
        for (var round = 0; _state is not null; round++)
        {
            var head = _state;
            condition?.Invoke();
            var atEnd = _state;
            body();
            _labels.Remove(loop.ContinueLabel);
            if (condition is null)
            {
                atEnd = _state;
            }

            var next = _state is null ? head : Join(head, _state);
            if (next.IsSameAs(head) || round == MaxRounds)
            {
                if (round == MaxRounds)
                {
                    Cut(FlowBound.Rounds);
                }

                _state = condition is not null && IsEndless(loop) ? null : atEnd;
                break;
            }

            _state = next;
        }

        Leave(loop.ExitLabel);
    }

    /// <summary>True for <c>while (true)</c> and <c>for (;;)</c>: what follows is reached by a break only.</summary>
    private static bool IsEndless(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } => true,
        IForLoopOperation { Condition: null } => true,
        _ => false,
    };

    private void ExecuteForEach(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        var type = Unconverted(loop.Collection).Type;
        Loop(loop, () => { }, () =>
        {
            var element = EnumeratedElement(collection, type, loop.Collection.Syntax);
            switch (loop.LoopControlVariable)
            {
                case IVariableDeclaratorOperation variable:
                    WriteLocal(variable.Symbol, element.Via(loop.LoopControlVariable.Syntax));
                    if (variable.Symbol.RefKind == RefKind.Ref)
                    {
                        _elementOf[variable.Symbol] = collection;
                    }

                    break;
                case { } target:
                    Deconstruct(target, element, ElementTypeOf(type));
                    break;
            }

            Execute(loop.Body);
            Reach(loop.ContinueLabel);
        });
    }

    private void ExecuteSwitch(ISwitchOperation @switch)
    {
        var value = Evaluate(@switch.Value);
        var entry = _state;
        var hasDefault = false;
        FlowState? end = null;
        foreach (var section in @switch.Cases)
        {
            _state = entry;
            FlowState? body = null;
            foreach (var clause in section.Clauses)
            {
                _state = entry;
                hasDefault |= clause.CaseKind == CaseKind.Default;
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Bind(pattern.Pattern, value, @switch.Value.Type);
                    Evaluate(pattern.Guard);
                }

                if (clause.Label is { } label)
                {
                    Reach(label);
                }

                body = body is null ? _state : _state is null ? body : Join(body, _state);
            }

            _state = body;
            ExecuteBlock(section.Body);
            end = end is null ? _state : _state is null ? end : Join(end, _state);
        }

        // A goto to a case that stands above: its section once more.
        for (var round = 0; round < MaxRounds && @switch.Cases.FirstOrDefault(c => c.Clauses.Any(l => l.Label is { } label && _backward.Remove(label))) is { } again; round++)
        {
            _state = null;
            foreach (var clause in again.Clauses)
            {
                if (clause.Label is { } label)
                {
                    Reach(label);
                }
            }

            ExecuteBlock(again.Body);
            end = end is null ? _state : _state is null ? end : Join(end, _state);
        }

        _state = hasDefault ? end : end is null ? entry : Join(entry!, end);
        foreach (var clause in @switch.Cases.SelectMany(c => c.Clauses))
        {
            if (clause.Label is { } label)
            {
                _labels.Remove(label);
                _passed.Remove(label);
            }
        }

        Leave(@switch.ExitLabel);
    }

    private void ExecuteTry(ITryOperation @try)
    {
        var handlers = new Handlers { Entry = _state };
        _handlers.Push(handlers);
        Execute(@try.Body);
        _handlers.Pop();
        var end = _state;
        var thrown = handlers.Thrown ?? FlowValue.Unknown;
        foreach (var handler in @try.Catches)
        {
            _state = handlers.Entry;
            var caught = thrown.WithObjects([.. thrown.Objects.Where(o => MayCatch(handler, o))]);
            if (handler.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
            {
                WriteLocal(variable.Symbol, caught.Join(FlowValue.Of(_table.Get(handler.Syntax, null, ObjectKind.Foreign, variable.Symbol.Type), isKnown: false)));
            }

            _caught.Push(caught);
            Evaluate(handler.Filter);
            Execute(handler.Handler);
            _caught.Pop();
            end = end is null ? _state : _state is null ? end : Join(end, _state);
            if (handler.Filter is null)
            {
                thrown = thrown.WithObjects([.. thrown.Objects.Where(o => o.Type is not INamedTypeSymbol type || !Derives(type, (INamedTypeSymbol)handler.ExceptionType))]);
            }
        }

        if (!thrown.Objects.IsEmpty || (@try.Catches.IsEmpty && handlers.Thrown is not null))
        {
            _state = handlers.Entry;
            Throw(thrown);
        }

        if (@try.Finally is { } final)
        {
            // It runs after an exception, too, but what follows it then does not.
            _state = handlers.Entry;
            Execute(final);
            _state = end;
            Execute(final);
            return;
        }

        _state = end;
    }

    /// <summary>The collections that the variables of <c>foreach (ref var …)</c> go through.</summary>
    private readonly Dictionary<ILocalSymbol, FlowValue> _elementOf = new(SymbolEqualityComparer.Default);

    private void Declare(IVariableDeclaratorOperation variable, IVariableInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        if (variable.Symbol.RefKind != RefKind.None)
        {
            Evaluate(initializer.Value);
            _references[variable.Symbol] = initializer.Value;
            return;
        }

        WriteLocal(variable.Symbol, Copied(Evaluate(initializer.Value), variable.Symbol.Type, initializer.Value).Via(variable.Syntax));
    }

    private void Initialize(ISymbol member, IOperation value)
    {
        var written = Copied(Evaluate(value), value.Type, value);
        if (member.IsStatic)
        {
            WriteStatic(member, written);
        }
        else
        {
            WriteMembers([This()], Member.Of(member), written, isWeak: false);
        }
    }

    private void Resource(IOperation resource)
    {
        if (resource is IVariableDeclarationGroupOperation)
        {
            Execute(resource);
        }
        else
        {
            Evaluate(resource);
        }
    }

    /// <summary>What the end of a using statement calls, where it is this program's code.</summary>
    private void Dispose(IOperation resource)
    {
        if (resource is IVariableDeclarationGroupOperation group)
        {
            foreach (var variable in group.Declarations.SelectMany(d => d.Declarators))
            {
                Dispose(ReadVariable(variable.Symbol), variable.Symbol.Type, variable.Syntax);
            }
        }
        else
        {
            Dispose(ValueOf(resource), resource.Type, resource.Syntax);
        }
    }

    private void Dispose(FlowValue resource, ITypeSymbol? type, SyntaxNode at)
    {
        foreach (var target in resource.Objects)
        {
            foreach (var name in (string[])["Dispose", "DisposeAsync"])
            {
                if ((target.Type ?? type)?.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty && IsSource(m)) is { } method)
                {
                    CallSource(method, FlowValue.Of(target), [], [], null, at);
                }
            }
        }
    }

    private void AddReturned(FlowValue value)
    {
        _returned = _returned is null ? value : _returned.Join(value);
    }

    private void AddYielded(FlowValue value, IOperation yielded)
    {
        var sequence = _table.Get(_body.Symbol, "yield", ObjectKind.Made, Method?.ReturnType);
        AddReturned(FlowValue.Of(sequence));
        WriteMembers([sequence], Member.Content, value.Via(yielded.Syntax), isWeak: true);
        if (_result is not null && yielded is IReturnOperation { ReturnedValue: { } element })
        {
            _result.Add(value, Undeclared(element), this);
        }
    }

    /// <summary>The exceptions of the handlers in which the code stands, the innermost on top: <c>throw;</c> throws it again.</summary>
    private readonly Stack<FlowValue> _caught = [];

    /// <summary>True where a handler's type fits an exception.</summary>
    private static bool MayCatch(ICatchClauseOperation handler, AbstractObject exception) =>
        exception.Type is not INamedTypeSymbol type || handler.ExceptionType is not INamedTypeSymbol caught || Derives(type, caught) || (Derives(caught, type) && exception.Kind != ObjectKind.Made);

    /// <summary>An exception leaves the statement: the nearest handler may see it, else the caller.</summary>
    public void Throw(FlowValue value)
    {
        if (_handlers.Count > 0)
        {
            var nearest = _handlers.Peek();
            nearest.Thrown = nearest.Thrown is null ? value : nearest.Thrown.Join(value);
            nearest.Entry = nearest.Entry is null || _state is null ? _state ?? nearest.Entry : Join(nearest.Entry, _state);
        }
        else
        {
            _thrown = _thrown is null ? value : _thrown.Join(value);
            _thrownState = _thrownState is null || _state is null ? _state ?? _thrownState : Join(_thrownState, _state);
        }
    }
}
