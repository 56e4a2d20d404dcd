using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// The cheap question before any data is followed: can a function, with all that it calls, bring data to a sink at all, and has
/// it any to bring? Most functions of most programs can't. Thread-safe; each function is looked at once.
/// </summary>
internal sealed class Relevance(FlowEnvironment environment)
{
    private readonly ConcurrentDictionary<ISymbol, Profile> _profiles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _reachesSink = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _bringsData = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _throwsData = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ISymbol> _tangles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _counted = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, int> _sizes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _personalTypes = new(SymbolEqualityComparer.Default);

    /// <summary>True where personal data may get to a sink by way of this function.</summary>
    public bool IsRelevant(FunctionBody body, CancellationToken cancellationToken) =>
        ReachesSink(body, cancellationToken) && BringsData(body, cancellationToken);

    /// <summary>Sizes are not counted beyond this; what is as large is not followed as a callee.</summary>
    public const int MaxSize = 3000;

    /// <summary>The size of a function that, with all that it calls, neither gets at personal data nor reaches a sink; null for one that does.</summary>
    public int? InertSizeOf(FunctionBody body, CancellationToken cancellationToken) =>
        !ReachesSink(body, cancellationToken) && !BringsData(body, cancellationToken) ? SizeOf(body, cancellationToken) : null;

    /// <summary>More functions than this that all call each other on some way, ...</summary>
    private const int TangleSize = 24;

    /// <summary>... and each more others than this on average, are a tangle.</summary>
    private const int TangleDensity = 2;

    /// <summary>
    /// True where two functions belong to one large tangle, in which every function may call every other on some way, most often
    /// by interfaces that many types implement. Within it calls are not followed.
    /// </summary>
    public bool IsTangled(ISymbol caller, FunctionBody callee, CancellationToken cancellationToken)
    {
        SizeOf(callee, cancellationToken);
        return _tangles.TryGetValue(callee.Symbol, out var there) && _tangles.TryGetValue(caller, out var here) && SymbolEqualityComparer.Default.Equals(here, there);
    }

    /// <summary>How many ways lead through what a function calls, up to <see cref="MaxSize"/>: one through a chain, however long.</summary>
    public int SizeOf(FunctionBody body, CancellationToken cancellationToken)
    {
        Ask(body, _counted, _ => false, cancellationToken);
        return _sizes.TryGetValue(body.Symbol, out var size) ? size : 1;
    }

    /// <summary>True where the function, or what it calls, hands something to a sink.</summary>
    public bool ReachesSink(FunctionBody body, CancellationToken cancellationToken) =>
        Ask(body, _reachesSink, p => p.HasSink, cancellationToken);

    /// <summary>True where the function, or what it calls, gets at personal data.</summary>
    public bool BringsData(FunctionBody body, CancellationToken cancellationToken) =>
        Ask(body, _bringsData, p => p.HasData, cancellationToken, p => p.Givers);

    /// <summary>True where the function, or what it calls, gets at personal data and throws an exception that says more than a fixed text.</summary>
    public bool ThrowsData(FunctionBody body, CancellationToken cancellationToken) =>
        Ask(body, _throwsData, p => p.Throws && p.HasData, cancellationToken);

    /// <summary>Whether something is true of a function or of any that it calls: strongly connected components, callees first, without recursion.</summary>
    private bool Ask(FunctionBody root, ConcurrentDictionary<ISymbol, bool> answers, Func<Profile, bool> isTrue, CancellationToken cancellationToken, Func<Profile, ImmutableArray<FunctionBody>>? calleesOf = null)
    {
        if (answers.TryGetValue(root.Symbol, out var known))
        {
            return known;
        }

        var open = new List<Visit>();
        var visits = new Dictionary<ISymbol, Visit>(SymbolEqualityComparer.Default);
        var path = new Stack<Visit>();
        Enter(root);
        while (path.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var visit = path.Peek();
            if (!visit.IsTrue && visit.Next < visit.Callees.Length)
            {
                var callee = visit.Callees[visit.Next++];
                if (answers.TryGetValue(callee.Symbol, out var answer))
                {
                    visit.IsTrue |= answer;
                }
                else if (visits.TryGetValue(callee.Symbol, out var seen))
                {
                    visit.Low = Math.Min(visit.Low, seen.Low);
                }
                else
                {
                    Enter(callee);
                }

                continue;
            }

            path.Pop();
            if (visit.Low == visit.Index)
            {
                // Nothing below it is open any more: what it closes is a component.
                var members = open.GetRange(visit.Index, open.Count - visit.Index);
                open.RemoveRange(visit.Index, members.Count);
                if (ReferenceEquals(answers, _counted))
                {
                    Count(members);
                }

                foreach (var member in members)
                {
                    visits.Remove(member.Symbol);
                    answers.TryAdd(member.Symbol, visit.IsTrue || member.IsTrue);
                }
            }

            if (path.Count > 0)
            {
                var caller = path.Peek();
                caller.IsTrue |= visit.IsTrue;
                if (visits.ContainsKey(visit.Symbol))
                {
                    caller.Low = Math.Min(caller.Low, visit.Low);
                }
            }
        }

        return answers.TryGetValue(root.Symbol, out var found) && found;

        void Enter(FunctionBody body)
        {
            var profile = ProfileOf(body, cancellationToken);
            var isSo = isTrue(profile);
            var visit = new Visit(body.Symbol, open.Count, isSo ? [] : calleesOf is null ? profile.Callees : calleesOf(profile)) { IsTrue = isSo };
            open.Add(visit);
            visits.Add(body.Symbol, visit);
            path.Push(visit);
        }
    }

    /// <summary>Notes the size of a component's functions, and whether they are a tangle; the same whoever asks first.</summary>
    private void Count(List<Visit> members)
    {
        var inside = new HashSet<ISymbol>(members.Select(m => m.Symbol), SymbolEqualityComparer.Default);
        var size = 0;
        var edges = 0;
        foreach (var callee in members.SelectMany(m => m.Callees))
        {
            edges++;
            size = Math.Min(size + (inside.Contains(callee.Symbol) || !_sizes.TryGetValue(callee.Symbol, out var known) ? 0 : known), MaxSize);
        }

        var first = members.Count > TangleSize && edges > TangleDensity * members.Count
            ? members.Select(m => m.Symbol).OrderBy(m => m.GetDocumentationCommentId(), StringComparer.Ordinal).First()
            : null;
        foreach (var member in members)
        {
            _sizes[member.Symbol] = Math.Max(1, size);
            if (first is not null)
            {
                _tangles[member.Symbol] = first;
            }
        }
    }

    private Profile ProfileOf(FunctionBody body, CancellationToken cancellationToken) =>
        _profiles.TryGetValue(body.Symbol, out var known) ? known : _profiles.GetOrAdd(body.Symbol, new Profile(this, environment, body, cancellationToken));

    /// <summary>True for a type that holds personal data in its members.</summary>
    public bool IsPersonal(ITypeSymbol type, ISymbol owner, CancellationToken cancellationToken)
    {
        if (type.SpecialType != SpecialType.None || type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
        {
            return false;
        }

        return _personalTypes.TryGetValue(type, out var known)
            ? known
            : _personalTypes.GetOrAdd(type, ObjectGraph.HasSource(type, m => environment.SourceOf(m, owner, cancellationToken)));
    }

    private sealed class Visit(ISymbol symbol, int index, ImmutableArray<FunctionBody> callees)
    {
        public ISymbol Symbol { get; } = symbol;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public ImmutableArray<FunctionBody> Callees { get; } = callees;

        public int Next { get; set; }

        public bool IsTrue { get; set; }
    }

    /// <summary>What the code of one function names.</summary>
    private sealed class Profile
    {
        private readonly Relevance _relevance;
        private readonly FlowEnvironment _environment;
        private readonly FunctionBody _body;
        private readonly CancellationToken _cancellationToken;
        private readonly List<FunctionBody> _callees = [];
        private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);
        private bool? _hasData;
        private ImmutableArray<FunctionBody>? _givers;
        private bool _bringsData;

        public Profile(Relevance relevance, FlowEnvironment environment, FunctionBody body, CancellationToken cancellationToken)
        {
            (_relevance, _environment, _body, _cancellationToken) = (relevance, environment, body, cancellationToken);
            if (body.ImplicitBase is { } constructor)
            {
                Call(constructor);
            }

            foreach (var operation in Operations(body))
            {
                Look(operation);
            }

            Callees = [.. _callees];
        }

        public ImmutableArray<FunctionBody> Callees { get; }

        public bool HasSink { get; private set; }

        /// <summary>It throws an exception with something in it.</summary>
        public bool Throws { get; private set; }

        /// <summary>Looked for only where a sink can be reached.</summary>
        public bool HasData => _hasData ??= _bringsData || Operations(_body).Any(IsData);

        /// <summary>The callees, and the functions that write the private fields which it reads.</summary>
        public ImmutableArray<FunctionBody> Givers => _givers ??= [.. Callees, .. FieldsRead().SelectMany(f => _environment.StaticFields.WritersOf(f, _cancellationToken))];

        private IEnumerable<IFieldSymbol> FieldsRead()
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var operation in Operations(_body))
            {
                if (operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } && seen.Add(member) && StaticFields.KeptField(member, _body.Member) is { } field)
                {
                    yield return field;
                }
            }
        }

        private static IEnumerable<IOperation> Operations(FunctionBody body)
        {
            var pending = new Stack<IOperation>(body.Parts);
            while (pending.Count > 0)
            {
                var operation = pending.Pop();
                yield return operation;
                foreach (var child in operation.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }

        private void Look(IOperation operation)
        {
            switch (operation)
            {
                case IInvocationOperation invocation:
                    Call(invocation.TargetMethod, invocation.Arguments);
                    HasSink |= LoggerShape.SinkOfDelegate(invocation.TargetMethod) is not null;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    Call(constructor, creation.Arguments);
                    break;
                case IPropertyReferenceOperation { Property: var property }:
                    Mark(property);
                    Call(property.GetMethod);
                    Call(property.SetMethod);
                    break;
                case IFieldReferenceOperation { Field: var field }:
                    Mark(field);
                    break;
                case IMethodReferenceOperation reference:
                    Call(reference.Method);
                    break;
                case IThrowOperation { Exception: { } exception }:
                    Throws |= exception.DescendantsAndSelf().Any(o => o is IArgumentOperation { Value.ConstantValue.HasValue: false } or ISimpleAssignmentOperation { Value.ConstantValue.HasValue: false });
                    break;
                case IBinaryOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case IUnaryOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case IConversionOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case IEventReferenceOperation { Event: var @event }:
                    Call(@event.AddMethod);
                    break;
                case IForEachLoopOperation { Collection.Type: { } sequence }:
                    CallNamed(sequence, "GetEnumerator");
                    break;
                case IUsingOperation or IUsingDeclarationOperation or IDeconstructionAssignmentOperation or IAwaitOperation or IRecursivePatternOperation or IInterpolationOperation:
                    CallImplied(operation);
                    break;
                case IInvalidOperation { Syntax: InvocationExpressionSyntax call }:
                    HasSink |= _environment.Catalog.SinkNames.MayContain(NameOf(call.Expression)) || LoggerShape.SinkOfUnbound(call) is not null;
                    break;
            }
        }

        /// <summary>What the language calls without naming it.</summary>
        private void CallImplied(IOperation operation)
        {
            foreach (var child in operation.ChildOperations)
            {
                var type = child is IVariableDeclarationGroupOperation group ? group.Declarations.FirstOrDefault()?.Declarators.FirstOrDefault()?.Symbol.Type : child.Type;
                if (type is not null)
                {
                    CallNamed(type, operation is IInterpolationOperation ? "ToString" : operation is IAwaitOperation ? "GetAwaiter" : operation is IUsingOperation or IUsingDeclarationOperation ? "Dispose" : "Deconstruct");
                    if (operation is IUsingOperation or IUsingDeclarationOperation)
                    {
                        CallNamed(type, "DisposeAsync");
                    }
                }
            }
        }

        private void CallNamed(ITypeSymbol type, string name)
        {
            if (type.DeclaringSyntaxReferences.IsEmpty)
            {
                return;
            }

            foreach (var member in type.GetMembers(name))
            {
                Call(member as IMethodSymbol);
            }
        }

        private static string NameOf(ExpressionSyntax called) => called switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };

        private void Mark(ISymbol symbol) => HasSink |= _environment.Catalog.EffectOf(symbol) is { Sink: not null } or { SinksOn.IsEmpty: false } or { SinkByShape: not null };

        /// <summary>True where a call hands something to a sink that can hold data: a message without a value can't.</summary>
        private bool HandsOver(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
            _environment.Catalog.EffectOf(method).Sink is not { } sink
            || sink.Arguments.Contains("this")
            || arguments.Any(a => a.Parameter is { } parameter && FunctionAnalysis.Reads(sink, parameter) && !IsConstant(a.Value));

        private static bool IsConstant(IOperation value) => value switch
        {
            { ConstantValue.HasValue: true } => true,
            IConversionOperation { Operand: var operand } => IsConstant(operand),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.All(IsConstant),
            ICollectionExpressionOperation { Elements: var elements } => elements.All(IsConstant),
            _ => false,
        };

        private void Call(IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments = default)
        {
            if (method is null)
            {
                return;
            }

            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            if (!HasSink
                && definition.MethodKind is not (MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.LocalFunction)
                && (arguments.IsDefault || HandsOver(definition, arguments)))
            {
                Mark(definition);
            }

            if (!_seen.Add(definition))
            {
                return;
            }

            if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, _environment.Assembly))
            {
                HasSink |= _environment.Referenced.ReachesSink(definition);
                _bringsData |= _environment.Referenced.BringsData(definition);
                return;
            }

            if (definition.IsVirtual || definition.IsAbstract || definition.IsOverride || definition.ContainingType?.TypeKind == TypeKind.Interface)
            {
                foreach (var implementation in _environment.Types.ImplementationsOf(definition))
                {
                    Add(implementation);
                }
            }
            else
            {
                Add(definition);
            }
        }

        private void Add(IMethodSymbol method)
        {
            if (method.MethodKind is not MethodKind.LocalFunction && _environment.Bodies.Of(method, _cancellationToken) is { } body)
            {
                _callees.Add(body);
            }
        }

        private bool IsData(IOperation operation)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    return IsData(local.Local, local.Type);
                case IParameterReferenceOperation parameter:
                    return IsData(parameter.Parameter, parameter.Type);
                case IPropertyReferenceOperation property:
                    return IsData(property.Property, property.Type) || IsKeyed(property.Property);
                case IFieldReferenceOperation field:
                    return IsData(field.Field, field.Type) || (field.Field.IsStatic && !field.Field.IsConst && field.Type is { } held && StaticFields.CanHold(held));
                case IInvocationOperation invocation:
                    return IsData(invocation.TargetMethod, invocation.Type) || IsKeyed(invocation.TargetMethod);
                case IObjectCreationOperation creation:
                    return (creation.Constructor is { } constructor && IsKeyed(constructor)) || IsPersonal(creation.Type);
                case IVariableDeclaratorOperation variable:
                    return IsData(variable.Symbol, variable.Symbol.Type);
                case IDeclarationPatternOperation { DeclaredSymbol: { } name }:
                    return IsData(name, null);
                case IInstanceReferenceOperation instance:
                    return IsPersonal(instance.Type);
                case IMethodReferenceOperation reference:
                    return IsKeyed(reference.Method) || IsData(reference.Method, null);
                default:
                    return false;
            }
        }

        private bool IsKeyed(ISymbol symbol) => _environment.Catalog.EffectOf(symbol).Source is not null;

        private bool IsData(ISymbol symbol, ITypeSymbol? type) => _environment.SourceOf(symbol, _body.Member, _cancellationToken) is not null || IsPersonal(type);

        private bool IsPersonal(ITypeSymbol? type) => type is not null && _relevance.IsPersonal(type, _body.Member, _cancellationToken);
    }
}
