using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Calls of this program's own code, of functions as values, and of constructors.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>An object handed up through more calls than this is known by where it was made only.</summary>
    private const int MaxHanded = 6;

    private readonly Dictionary<(SyntaxNode, AbstractObject), FunctionCall> _functionCalls = [];
    private readonly Dictionary<IMethodSymbol, FunctionBody> _localFunctions = new(SymbolEqualityComparer.Default);

    public TypeFacts Types => _environment.Types;

    private FlowValue EvaluateInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Out })
            {
                Evaluate(argument.Value);
            }
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is not null)
        {
            if (LoggerShape.SinkOfDelegate(method) is { } log)
            {
                Report(log, method, invocation.Arguments, null, invocation);
            }

            return CallFunctions(receiver, [.. ArgumentValues(method, invocation.Arguments)], invocation.Syntax, ArgumentOperations(method, invocation.Arguments)).Via(invocation.Syntax);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return CallFunctions(LocalFunction(method), [.. ArgumentValues(method, invocation.Arguments)], invocation.Syntax, ArgumentOperations(method, invocation.Arguments)).Via(invocation.Syntax);
        }

        var effect = _environment.Catalog.EffectOf(method);
        foreach (var sink in SinksOf(method, invocation.Instance))
        {
            Report(sink, method, invocation.Arguments, invocation.Instance, invocation);
        }

        if (KeyedSource(method, invocation.Arguments) is { } keyed)
        {
            return FlowValue.Of(FlowLabel.Of(keyed, FlowStep.After(null, invocation.Syntax)));
        }

        if (effect.IsSanitizer)
        {
            return receiver is not null && invocation.Arguments.IsEmpty ? Emptied(receiver, method) : FlowValue.Harmless;
        }

        var source = SourceOf(method);
        FlowValue result;
        if (source is not null && effect.Source is not null)
        {
            result = Fresh(invocation.Syntax, invocation.Type);
        }
        else if (effect.Propagator is { } propagator)
        {
            result = Propagate(propagator, method, invocation.Arguments, invocation.Instance, invocation);
        }
        else if (effect.Sink is not null && method.MethodKind != MethodKind.Constructor)
        {
            result = Fresh(invocation.Syntax, invocation.Type);
        }
        else
        {
            result = CallMethod(method, receiver, invocation);
        }

        return source is not null ? result.WithLabels([FlowLabel.Of(source, FlowStep.After(null, invocation.Syntax))]) : result.Via(invocation.Syntax);
    }

    /// <summary>A method without arguments that sanitizes empties what it is called on; a builder gives itself back.</summary>
    private FlowValue Emptied(FlowValue receiver, IMethodSymbol method)
    {
        var isBuilder = IsSame(method.ReturnType, method.ContainingType);
        if (receiver.Objects is [{ IsFolded: false } target] && (method.ReturnsVoid || isBuilder))
        {
            foreach (var (key, _) in MembersOf(target).ToArray())
            {
                Write(_table.Slot(target, key), FlowValue.Harmless);
            }
        }

        return !isBuilder || receiver.Objects.IsEmpty ? FlowValue.Harmless : FlowValue.Of(receiver.Objects[0]).WithObjects(receiver.Objects);
    }

    /// <summary>Calls all methods that may run; what none of them is known for is a library's.</summary>
    private FlowValue CallMethod(IMethodSymbol method, FlowValue? receiver, IInvocationOperation invocation)
    {
        FlowValue? result = null;
        var isUnknown = false;
        IMethodSymbol[] targets = invocation.IsVirtual || method.ContainingType?.TypeKind == TypeKind.Interface ? [.. Targets(method, receiver ?? FlowValue.Harmless, invocation.Instance)] : [method];
        foreach (var target in targets)
        {
            if (IsSource(target))
            {
                // Where the receiver of an extension member stands among the arguments, it is its first.
                var (called, arguments, operations) = (receiver, ArgumentValues(target, invocation.Arguments), ArgumentOperations(target, invocation.Arguments));
                if (receiver is null && (invocation.Arguments.Length == target.Parameters.Length + 1 || (MethodBodies.IsExtensionImplementation(target) && !invocation.Arguments.IsEmpty)))
                {
                    (called, arguments, operations) = (ValueOf(invocation.Arguments[0].Value), [.. invocation.Arguments.Skip(1).Select(a => ValueOf(a.Value))], [.. invocation.Arguments.Skip(1).Select(a => a.Value)]);
                }

                var returned = CallSource(target, called ?? FlowValue.Harmless, arguments, operations, invocation.Instance ?? (called is null ? null : invocation.Arguments.FirstOrDefault()?.Value), invocation.Syntax, isOneOfMany: targets.Length > ManyTargets);
                result = result is null ? returned : result.Join(returned);
            }
            else
            {
                isUnknown = true;
            }
        }

        if (result is null && _environment.Catalog.EffectOf(method).SinkByShape is { } log)
        {
            Report(log, method, invocation.Arguments, null, invocation);
        }

        if (isUnknown && method is { Name: "ToString", Parameters.IsEmpty: true } && receiver is not null)
        {
            return FlowValue.Of(PrintedOf(receiver), [], receiver.IsKnown);
        }

        if (isUnknown && method is { MethodKind: MethodKind.Constructor, ContainingType.TypeParameters.IsEmpty: true } && receiver is not null)
        {
            // A base constructor that can't be read: the text that goes in stays in.
            foreach (var argument in invocation.Arguments.Where(a => a.Parameter is { } parameter && DataTypes.CanCarryText(parameter.Type)))
            {
                WriteMembers(receiver.Objects, Member.Content, FlowValue.Of(TextOf(ValueOf(argument.Value)), [], isKnown: true), isWeak: true);
            }
        }

        if (isUnknown && (result is null || targets.Any(IsLibrary)))
        {
            var unknown = CallLibrary(method, invocation.Arguments, invocation.Instance, receiver, invocation.Syntax);
            result = result is null ? unknown : result.Join(unknown);
        }

        return result ?? FlowValue.Unknown;
    }

    /// <summary>The values of a call's arguments by the position of their parameter; structs are copied on their way in.</summary>
    private FlowValue[] ArgumentValues(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new FlowValue[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                var value = argument.Value.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : ValueOf(argument.Value);
                values[parameter.Ordinal] = parameter.RefKind == RefKind.None ? Copied(value, parameter.Type, argument.Value) : value;
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= FlowValue.Harmless;
        }

        return values;
    }

    private static IOperation?[] ArgumentOperations(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var operations = new IOperation?[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < operations.Length)
            {
                operations[parameter.Ordinal] = argument.Value;
            }
        }

        return operations;
    }

    /// <summary>The methods that a call may run: that of the object's type where it is known, else all that override or implement it here.</summary>
    private IEnumerable<IMethodSymbol> Targets(IMethodSymbol method, FlowValue receiver, IOperation? instance)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!(definition.IsVirtual || definition.IsAbstract || definition.IsOverride || definition.ContainingType?.TypeKind == TypeKind.Interface)
            || (definition.IsStatic && !definition.IsAbstract && !definition.IsVirtual)
            || instance?.Syntax is BaseExpressionSyntax)
        {
            return [definition];
        }

        var found = new List<IMethodSymbol>();
        var isOpen = receiver.Objects.IsEmpty;
        foreach (var target in receiver.Objects)
        {
            if ((target.Kind == ObjectKind.Made || target.IsExact) && target.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                Add(TypeFacts.ImplementationIn(type, definition) ?? definition);
            }
            else
            {
                isOpen = true;
            }
        }

        if (isOpen)
        {
            foreach (var target in receiver.Objects)
            {
                if (target is { Kind: ObjectKind.Entry, Parent: null })
                {
                    _dispatched |= target.Root is EntryRoot.This ? FunctionVariant.Bit(-1) : target.Root is IParameterSymbol parameter ? FunctionVariant.Bit(parameter.Ordinal) : 0;
                }
            }

            var known = instance is null ? null : Unconverted(instance).Type as INamedTypeSymbol;
            foreach (var implementation in Types.ImplementationsOf(definition).AddRange(_environment.Referenced.ImplementationsOf(definition)))
            {
                if (known is null || (known.TypeKind == TypeKind.Interface
                    ? MayBe(implementation.ContainingType, method.ContainingType)
                    : Derives(implementation.ContainingType, known) || Derives(known, implementation.ContainingType)))
                {
                    Add(implementation);
                }
            }
        }

        return found;

        void Add(IMethodSymbol target)
        {
            if (!found.Contains(target, SymbolEqualityComparer.Default))
            {
                found.Add(target);
            }
        }
    }

    /// <summary>False for a type that implements a generic interface for others only: a handler of orders is none of customers.</summary>
    private static bool MayBe(INamedTypeSymbol type, INamedTypeSymbol called)
    {
        var definition = called.OriginalDefinition;
        if (called.TypeKind != TypeKind.Interface
            || type.IsGenericType
            || called.TypeArguments.IsEmpty
            || definition.TypeParameters.Any(p => p.Variance != VarianceKind.None)
            || called.TypeArguments.Any(a => a is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface, IsGenericType: false }))
        {
            return true;
        }

        var implemented = type.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, definition)).ToArray();
        return implemented.Length == 0 || implemented.Any(i => SymbolEqualityComparer.Default.Equals(i, called));
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(declaring.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        return from.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, from.OriginalDefinition));
    }

    /// <summary>Calls one method whose code is known.</summary>
    private FlowValue CallSource(IMethodSymbol method, FlowValue receiver, FlowValue[] arguments, IOperation?[] operations, IOperation? instance, SyntaxNode? at, bool isOneOfMany = false)
    {
        if (_state is null || at is null)
        {
            return FlowValue.Harmless;
        }

        if (!IsDeclaredHere(method))
        {
            return CallReferenced(method, receiver, arguments, operations, instance, at);
        }

        if (_environment.Bodies.Of(method.OriginalDefinition, _cancellationToken) is not { } body)
        {
            return FlowValue.Harmless;
        }

        var active = ActiveOf(receiver, arguments);
        if (isOneOfMany && receiver.Labels.All(l => l.Source is null) && arguments.All(a => a.Labels.IsEmpty && !IsOwnObject(a)))
        {
            // Of a large hierarchy's methods, all at once, only what is handed to them is followed.
            active = 0;
        }

        var isForeseen = IsForeseen(body);
        var givesData = _solver.MayGiveData(body, isForeseen);
        var bringsNothing = active == 0 && !givesData && !HandsWhole(method, arguments);

        // Nothing goes in, and it has nothing of its own to bring: at most it puts objects together.
        if (bringsNothing && (isOneOfMany || !(IsNeeded(method, receiver, arguments) || _environment.Relevance.Limits(body, _cancellationToken)) || !_environment.Relevance.IsSmall(body, SmallSize, _cancellationToken)))
        {
            return Fresh(at, method.ReturnType);
        }

        if (!bringsNothing && IsTooLarge(body, active, givesData, isOneOfMany))
        {
            return Approximate(method, receiver, arguments, at);
        }

        var variant = active;
        if (method.MethodKind is MethodKind.Constructor or MethodKind.PropertySet && arguments.Length > 0 && arguments.All(a => a.IsKnown))
        {
            variant |= FunctionVariant.Known;
        }

        var summary = _solver.SummaryOf(new(body, variant) { IsUnforeseen = !isForeseen });
        if (summary.Dispatched != 0 && ExactTypesOf(summary.Dispatched, receiver, arguments) is { } exact)
        {
            summary = _solver.SummaryOf(new(body, variant) { Exact = exact, IsUnforeseen = !isForeseen });
        }

        if (active == 0 && summary.Cut is not null)
        {
            // No data was lost that came from here, and of its own the callee is told itself.
            summary = summary with { Cut = null };
        }

        var result = Apply(summary, new(receiver, [.. arguments], []) { Operations = [.. operations], Instance = instance }, at, isNested: false);

        // Of the objects that one of very many methods gives back, only those with data in them are told apart.
        return isOneOfMany && !result.Objects.IsEmpty && !IsLabelled(result) ? Fresh(at, method.ReturnType) : result;
    }

    /// <summary>True for a callee in too large a part of the program to be followed.</summary>
    private bool IsTooLarge(FunctionBody callee, ulong active, bool givesData, bool isOneOfMany)
    {
        if (_environment.Relevance.IsTangled(Owner.OriginalDefinition, callee, _cancellationToken))
        {
            return true;
        }

        var size = active == 0 ? 0 : _environment.Relevance.SizeOf(callee, _cancellationToken);
        return size >= Relevance.MaxSize || (active != 0 && (size > LargeSize || isOneOfMany) && _environment.Relevance.IsInert(callee, givesData, _cancellationToken));
    }

    /// <summary>True where this function's own code names the one that it calls.</summary>
    private bool IsForeseen(FunctionBody callee)
    {
        var code = !_function.IsNested ? _body : Owner is IMethodSymbol member ? _environment.Bodies.Of(member.OriginalDefinition, _cancellationToken) : null;
        return !_function.IsUnforeseen && code is not null && _environment.Relevance.Foresees(code, callee, _cancellationToken);
    }

    /// <summary>True where a lambda or local function gets at personal data though nobody hands it any.</summary>
    private bool GetsData(FunctionBody nested) =>
        _environment.Relevance.HasData(nested, _cancellationToken)
        || (_environment.Reach.Includes(nested.Member) && _environment.Relevance.CalleesOf(nested, _cancellationToken).Any(c => _solver.MayGiveData(c, isForeseen: !_function.IsUnforeseen)));

    /// <summary>Functions with no more ways through what they call than this are followed for how they put objects together, also where no data goes in.</summary>
    private const int SmallSize = 24;

    /// <summary>Functions with more ways than this, that neither reach a sink nor give data away, are taken as a library's: what goes in may come back.</summary>
    private const int LargeSize = 300;

    /// <summary>A call that may run more methods than this is one of a large hierarchy: those of them that only pass data on are taken as a library's.</summary>
    private const int ManyTargets = 8;

    /// <summary>
    /// Whether a call into which no data goes, and that brings none, can tell how objects hang together: by what it writes into
    /// those that are at hand here, or by a function that it gives back.
    /// </summary>
    private bool IsNeeded(IMethodSymbol method, FlowValue receiver, FlowValue[] arguments) =>
        method.MethodKind is MethodKind.Constructor
        || method.Parameters.Any(p => p.RefKind is RefKind.Ref or RefKind.Out)
        || DataTypes.Held(method.ReturnType).TypeKind == TypeKind.Delegate
        || IsOwnObject(receiver) || arguments.Any(IsOwnObject) || IsThis(receiver);

    /// <summary>True where an object that holds personal data goes into a parameter that takes anything, so that only this call tells what it is.</summary>
    private bool HandsWhole(IMethodSymbol method, FlowValue[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (DataTypes.Held(method.OriginalDefinition.Parameters[i].Type) is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object }
                && arguments[i].Objects.Any(o => o.Type is { } type && _environment.Relevance.IsPersonal(type, Owner, _cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThis(FlowValue receiver) => receiver.Objects is [{ Kind: ObjectKind.Entry, Parent: null, Root: EntryRoot.This }];

    /// <summary>True for an object that this code made, or a function.</summary>
    private bool IsOwnObject(FlowValue value) =>
        value.Objects.Any(o => o.Kind is ObjectKind.Function || (o.Kind == ObjectKind.Made && o.Type is { } type && IsDeclaredHere(type)));

    /// <summary>What goes into a large part of the program that only passes data on may come back where the types allow it; more is not looked at, and that is said.</summary>
    private FlowValue Approximate(IMethodSymbol method, FlowValue receiver, FlowValue[] arguments, SyntaxNode at)
    {
        var inputs = new List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> { (receiver, method.ContainingType, null) };
        for (var i = 0; i < arguments.Length; i++)
        {
            inputs.Add((arguments[i], method.Parameters[i].Type, method.Parameters[i]));
        }

        if (inputs.Any(i => i.Value.HasSource))
        {
            Cut(FlowBound.Hierarchy);
        }

        var result = Outcome(inputs, method.ReturnsVoid ? null : method.ReturnType, at);
        return result.IsEmpty ? result.Join(Fresh(at, method.ReturnType)) : result;
    }

    private ulong ActiveOf(FlowValue receiver, FlowValue[] arguments)
    {
        var active = IsLabelled(receiver) ? FunctionVariant.Bit(-1) : 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            active |= IsLabelled(arguments[i]) ? FunctionVariant.Bit(i) : 0;
        }

        return active;
    }

    /// <summary>The types of those inputs that decide which methods are called, where they are known; null where none is.</summary>
    private static ImmutableArray<ITypeSymbol?>? ExactTypesOf(ulong dispatched, FlowValue receiver, FlowValue[] arguments)
    {
        var types = new ITypeSymbol?[arguments.Length + 1];
        for (var i = -1; i < arguments.Length; i++)
        {
            var value = i < 0 ? receiver : arguments[i];
            if ((dispatched & FunctionVariant.Bit(i)) != 0 && value.Objects is [var only] && (only.Kind == ObjectKind.Made || only.IsExact) && only.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                types[i + 1] = type;
            }
        }

        return types.Any(t => t is not null) ? [.. types] : null;
    }

    /// <summary>What calls may change in one visit of a function, all together; beyond this they are not looked at any more, and that is said.</summary>
    private const int MaxWork = 10_000;

    private int _work;

    private FlowValue Apply(MethodSummary summary, CallInputs inputs, SyntaxNode at, bool isNested)
    {
        _cut = FlowCut.Of(_cut, summary.Cut);
        _work += 1 + summary.Writes.Length + summary.Made.Length + (8 * summary.Sinks.Length);
        if (_work > MaxWork)
        {
            Cut(FlowBound.Calls);
            return FlowValue.Unknown;
        }

        return new SummaryApplication(this, summary, inputs, at, isNested).Run();
    }

    /// <summary>Calls whatever functions a value can be.</summary>
    public FlowValue CallFunctions(FlowValue function, ImmutableArray<FlowValue> arguments, SyntaxNode at, IOperation?[]? operations)
    {
        FlowValue? result = null;
        foreach (var target in function.Objects)
        {
            var returned = target switch
            {
                { Function: { } reference } => CallOnce(target, reference, arguments, operations, at),
                { Kind: ObjectKind.Entry } => CallEntry(target, arguments, at),
                _ => FlowValue.Unknown,
            };
            result = result is null ? returned : result.Join(returned);
        }

        return result ?? FlowValue.Unknown;
    }

    private FlowValue CallOnce(AbstractObject target, FunctionReference function, ImmutableArray<FlowValue> arguments, IOperation?[]? operations, SyntaxNode at)
    {
        _called.Add(target);
        return Call(function, [.. arguments], operations ?? [], at);
    }

    private FlowValue Call(FunctionReference function, FlowValue[] arguments, IOperation?[] operations, SyntaxNode at)
    {
        if (_state is null)
        {
            return FlowValue.Harmless;
        }

        if (function.Body is { } body)
        {
            return CallNested(function, body, arguments, operations, at);
        }

        if (!_environment.Catalog.EffectOf(function.Method).IsNone)
        {
            return CallReference(function, arguments, at);
        }

        FlowValue? result = null;
        foreach (var target in Targets(function.Method, function.Receiver, null))
        {
            if (IsSource(target))
            {
                var returned = target.IsExtensionMethod && !function.Method.IsStatic
                    ? CallSource(target, FlowValue.Harmless, [function.Receiver, .. arguments], [null, .. operations], null, at)
                    : CallSource(target, function.Receiver, arguments, operations, null, at);
                result = result is null ? returned : result.Join(returned);
            }
        }

        return result ?? CallReference(function, arguments, at);
    }

    /// <summary>Calls a lambda or local function. One that calls itself, by way of a variable, goes on until nothing new goes in or comes out.</summary>
    private FlowValue CallNested(FunctionReference function, FunctionBody body, FlowValue[] arguments, IOperation?[] operations, SyntaxNode at)
    {
        // An argument that nobody knows is what its name says.
        var inputs = new FlowValue[function.Method.Parameters.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = i < arguments.Length ? arguments[i] : FlowValue.Unknown;
        }

        if (_running.TryGetValue(function.Method, out var running))
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                running.Inputs[i] = running.Inputs[i].Join(inputs[i]);
            }

            return running.Result;
        }

        running = new(inputs);
        _running.Add(function.Method, running);
        for (var round = 0; ; round++)
        {
            FlowValue[] given = [.. running.Inputs];
            var result = Apply(
                _solver.SummaryOf(new(body, ActiveOf(function.Receiver, given) | (IsLabelled(FlowValue.Of([], function.Frames, isKnown: true)) ? FunctionVariant.Captured : 0)) { IsUnforeseen = _function.IsUnforeseen }),
                new(function.Receiver, [.. given], function.Frames) { Operations = [.. operations] },
                at,
                isNested: SymbolEqualityComparer.Default.Equals(body.Member, Owner));
            result = round == 0 ? result : result.Join(running.SoFar);
            if ((result.Equals(running.SoFar) || round == 0 && !running.IsReentered) && given.SequenceEqual(running.Inputs) || round == MaxRounds)
            {
                if (round == MaxRounds)
                {
                    Cut(FlowBound.Rounds);
                }

                _running.Remove(function.Method);
                return result;
            }

            running.Result = result;
        }
    }

    private readonly Dictionary<IMethodSymbol, Running> _running = new(SymbolEqualityComparer.Default);

    /// <summary>A call of a nested function that is not finished.</summary>
    private sealed class Running(FlowValue[] inputs)
    {
        private FlowValue _result = FlowValue.Harmless;

        public FlowValue[] Inputs { get; } = inputs;

        public bool IsReentered { get; private set; }

        public FlowValue Result
        {
            get
            {
                IsReentered = true;
                return _result;
            }

            set => _result = value;
        }

        /// <summary>What it gave so far, for the call itself.</summary>
        public FlowValue SoFar => _result;
    }

    /// <summary>A library's method as a value: its result holds the text of what goes in.</summary>
    private FlowValue CallReference(FunctionReference function, FlowValue[] arguments, SyntaxNode at)
    {
        var method = function.Method;
        var effect = _environment.Catalog.EffectOf(method);
        if (effect.Sink is { } sink && !IsTrusted(sink))
        {
            for (var i = 0; i < arguments.Length && i < method.Parameters.Length; i++)
            {
                if (sink.Arguments.IsEmpty || sink.Arguments.Any(n => IsNamed(method.Parameters[i], n)))
                {
                    ReportValue(sink, method, arguments[i], method.Parameters[i].Type, at, at, null);
                }
            }
        }

        if (effect.IsSanitizer)
        {
            return FlowValue.Harmless;
        }

        var result = FlowValue.Harmless;
        foreach (var argument in arguments.Prepend(function.Receiver))
        {
            result = DataTypes.CanCarryText(method.ReturnType) ? result.WithLabels(TextOf(argument)).AsKnown(result.IsKnown && argument.IsKnown) : result;
        }

        return SourceOf(method) is { } source ? result.WithLabels([FlowLabel.Of(source, null)]) : result;
    }

    /// <summary>A call of a function that came from outside: the caller knows it.</summary>
    private FlowValue CallEntry(AbstractObject function, ImmutableArray<FlowValue> arguments, SyntaxNode at)
    {
        if (_state is null)
        {
            return FlowValue.Harmless;
        }

        var type = (function.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
        var result = _table.Get(at, function, ObjectKind.Entry, type is { SpecialType: SpecialType.System_Void } ? null : type);
        var key = (at, function);
        if (_functionCalls.TryGetValue(key, out var known))
        {
            arguments = [.. arguments.Zip(known.Arguments, (a, b) => a.Join(b))];
        }

        _functionCalls[key] = new(function, arguments, result, at);
        return type is { SpecialType: SpecialType.System_Void } ? FlowValue.Harmless : OnEntry(result, type, null);
    }

    /// <summary>The object of a function value; the same one for the same code and captured variables.</summary>
    public AbstractObject FunctionObject(object key, object? inner, FunctionReference function)
    {
        var made = _table.GetFunction(key, inner, function);
        if (_known.Add(made))
        {
            _functions.Add(made);
            if (function.Body is { } body && SymbolEqualityComparer.Default.Equals(body.Member, Owner) && GetsData(body))
            {
                _nested.Add(_solver.SummaryOf(new(body, Active: 0) { IsUnforeseen = _function.IsUnforeseen }));
            }
        }

        return made;
    }

    private FlowValue LocalFunction(IMethodSymbol symbol, ILocalFunctionOperation? declaration = null)
    {
        var definition = symbol.OriginalDefinition;
        if (declaration is not null)
        {
            _localFunctions[definition] = new(definition, Owner, [declaration.Body!]);
            _environment.Nested[definition] = _localFunctions[definition];
        }

        var body = _localFunctions.TryGetValue(definition, out var known) ? known : _environment.Nested.TryGetValue(definition, out var outer) ? outer : null;
        return body is null || body.Parts[0] is null ? FlowValue.Unknown : FlowValue.Of(FunctionObject(definition, null, new(definition, body, ThisValue(), Frames())));
    }

    /// <summary>An object that a callee made or found, as this function knows it.</summary>
    public AbstractObject Handed(SyntaxNode call, AbstractObject made)
    {
        for (var origin = made; origin is not null; origin = origin.Origin)
        {
            // Recursion: what a call of the same place handed up is one with what it hands up again.
            if (ReferenceEquals(origin.Root, call))
            {
                return _table.Get(call, origin.Origin ?? origin, made.Kind, made.Type, origin.Handed);
            }
        }

        if (made.Handed >= MaxHanded)
        {
            var first = made;
            while (first.Origin is { } earlier)
            {
                first = earlier;
            }

            return _table.Get(first.Root, "handed", made.Kind == ObjectKind.Frame ? ObjectKind.Made : made.Kind, made.Type, made.Handed, first);
        }

        return _table.Get(call, made, made.Kind == ObjectKind.Frame ? ObjectKind.Made : made.Kind, made.Type, made.Handed + 1, made);
    }

    private FlowValue EvaluateCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            Evaluate(argument.Value);
        }

        var made = _table.Get(creation.Syntax, null, ObjectKind.Made, creation.Type);
        Renew(made);
        var result = FlowValue.Of(made);
        if (creation.Constructor is { } constructor)
        {
            var effect = _environment.Catalog.EffectOf(constructor);
            if (effect.Sink is { } sink)
            {
                Report(sink, constructor, creation.Arguments, null, creation);
            }

            if (effect.Source is not null && SourceOf(constructor) is { } source)
            {
                result = result.WithLabels([FlowLabel.Of(source, FlowStep.After(null, creation.Syntax))]);
            }

            result = IsSource(constructor)
                ? Construct(constructor, result, creation)
                : ConstructLibrary(constructor, result, made, creation);
        }

        if (creation.Initializer is { } initializer)
        {
            _implicitReceivers.Push(result);
            EvaluateInitializer(initializer, made);
            _implicitReceivers.Pop();
        }

        return result;
    }

    private FlowValue Construct(IMethodSymbol constructor, FlowValue made, IObjectCreationOperation creation)
    {
        CallSource(constructor, made, ArgumentValues(constructor, creation.Arguments), ArgumentOperations(constructor, creation.Arguments), null, creation.Syntax);
        return made;
    }

    /// <summary>A new collection's elements stand where they are put; other initialisers set members.</summary>
    private void EvaluateInitializer(IObjectOrCollectionInitializerOperation initializer, AbstractObject made)
    {
        var position = 0;
        foreach (var member in initializer.Initializers)
        {
            if (position < MaxPlaces && member is IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 1 } add, Arguments: [var item] } && !IsSource(add) && made.Type is { } type && IsList(type))
            {
                Write(_table.Slot(made, Member.At(position++)), Evaluate(item.Value));
            }
            else
            {
                Evaluate(member);
            }
        }
    }

    private static bool IsList(ITypeSymbol type) => type.AllInterfaces.Any(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IList_T);

    private FlowValue Fresh(SyntaxNode at, ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Void } || DataTypes.IsPlain(type) && type.SpecialType != SpecialType.System_Object || IsSimple(type)
            ? FlowValue.Unknown
            : FlowValue.Of(Result(at, "result", type), isKnown: false);

    /// <summary>What unknown code gives back: the same object on each visit.</summary>
    public AbstractObject Result(SyntaxNode at, object key, ITypeSymbol? type) =>
        _table.Get(at, key, key is string ? ObjectKind.Foreign : ObjectKind.Made, type);
}
