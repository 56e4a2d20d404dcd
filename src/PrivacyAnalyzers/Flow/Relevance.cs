using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly ConcurrentDictionary<ISymbol, bool> _getsData = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _givesData = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, object> _concluding = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _limits = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ISymbol> _tangles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _counted = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, int> _sizes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _small = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _personalTypes = new(SymbolEqualityComparer.Default);

    /// <summary>True where personal data may get to a sink by way of this function.</summary>
    public bool IsRelevant(FunctionBody body, CancellationToken cancellationToken) =>
        (!environment.Reach.IsEverywhere || ReachesSink(body, cancellationToken)) && GetsData(body, cancellationToken);

    /// <summary>Sizes are not counted beyond this; what is as large is not followed as a callee.</summary>
    public const int MaxSize = 3000;

    /// <summary>True where a function neither gives personal data away of its own nor reaches a sink: at most it passes data on.</summary>
    public bool IsInert(FunctionBody body, bool givesData, CancellationToken cancellationToken) => !givesData && !ReachesSink(body, cancellationToken);

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

    /// <summary>True where a function and all that it calls, near or far, are no more functions than this.</summary>
    public bool IsSmall(FunctionBody body, int limit, CancellationToken cancellationToken) =>
        _small.TryGetValue(body.Symbol, out var known) ? known : _small.GetOrAdd(body.Symbol, CountsUpTo(body, limit, cancellationToken));

    private bool CountsUpTo(FunctionBody body, int limit, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { body.Symbol };
        var pending = new Stack<FunctionBody>([body]);
        while (pending.Count > 0)
        {
            foreach (var callee in ProfileOf(pending.Pop(), cancellationToken).Callees)
            {
                if (seen.Add(callee.Symbol))
                {
                    if (seen.Count > limit)
                    {
                        return false;
                    }

                    pending.Push(callee);
                }
            }
        }

        return true;
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

    /// <summary>True where the function gets at personal data though nobody hands it any: it names some, or what it calls gives it some.</summary>
    public bool GetsData(FunctionBody body, CancellationToken cancellationToken)
    {
        GivesData(body, cancellationToken);
        return _getsData.TryGetValue(body.Symbol, out var gets) && gets;
    }

    /// <summary>
    /// True where the function, or what it calls, decides which members of an object hold personal data: it empties one, as in
    /// <c>user.Password = null</c>, or makes the object, of which others are not set.
    /// </summary>
    public bool Limits(FunctionBody body, CancellationToken cancellationToken) =>
        Ask(body, _limits, p => p.Limits, cancellationToken);

    /// <summary>
    /// True where personal data comes out of the function though nobody hands it any: by what it returns, writes, throws or calls
    /// back with. Its summary tells, which is worked out only where it gets at data.
    /// </summary>
    public bool GivesData(FunctionBody body, CancellationToken cancellationToken) =>
        environment.Reach.Includes(body.Member) && Ask(body, _givesData, p => p.HasData, cancellationToken, new Giving(this, environment, cancellationToken));

    /// <summary>What <see cref="GivesData"/> has found out of a function that was come upon on the way from one of which it was asked.</summary>
    public bool IsKnownToGiveData(FunctionBody body) => _givesData.TryGetValue(body.Symbol, out var gives) && gives;

    /// <summary>True where the function's own code names personal data.</summary>
    public bool HasData(FunctionBody body, CancellationToken cancellationToken) => environment.Reach.Includes(body.Member) && ProfileOf(body, cancellationToken).HasData;

    /// <summary>The functions that a function's code names as such that it may call.</summary>
    public ImmutableArray<FunctionBody> CalleesOf(FunctionBody body, CancellationToken cancellationToken) => ProfileOf(body, cancellationToken).Givers;

    /// <summary>True where a function's code says by itself that it may call another.</summary>
    public bool Foresees(FunctionBody caller, FunctionBody callee, CancellationToken cancellationToken) =>
        ProfileOf(caller, cancellationToken).MayCall(callee.Symbol);

    /// <summary>Whether something is true of a function or of any that it calls: strongly connected components, callees first, without recursion.</summary>
    /// <param name="root">The function.</param>
    /// <param name="answers">What is known.</param>
    /// <param name="isTrue">Whether it is true of a function by its own code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="giving">Settles it for the functions of a component one by one; null where what holds for one holds for all.</param>
    private bool Ask(
        FunctionBody root,
        ConcurrentDictionary<ISymbol, bool> answers,
        Func<Profile, bool> isTrue,
        CancellationToken cancellationToken,
        Giving? giving = null)
    {
        if (answers.TryGetValue(root.Symbol, out var known))
        {
            return known;
        }

        var open = new List<Visit>();
        var visits = new Dictionary<ISymbol, Visit>(SymbolEqualityComparer.Default);
        var path = new Stack<Visit>();
        Enter(root);
        var first = path.Peek();
        while (path.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var visit = path.Peek();
            if ((!visit.IsTrue || giving is not null) && visit.Next < visit.Callees.Length)
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
                else if (giving is null || environment.Reach.Includes(callee.Member))
                {
                    Enter(callee);
                }

                continue;
            }

            path.Pop();
            var isClosed = visit.Low == visit.Index;
            if (isClosed)
            {
                // Nothing below it is open any more: what it closes is a component.
                var members = open.GetRange(visit.Index, open.Count - visit.Index);
                open.RemoveRange(visit.Index, members.Count);
                if (ReferenceEquals(answers, _counted))
                {
                    Count(members);
                }

                if (giving is not null)
                {
                    giving.Conclude(members);
                }
                else
                {
                    members.ForEach(m => m.IsTrue = visit.IsTrue);
                }

                foreach (var member in members)
                {
                    visits.Remove(member.Symbol);
                    answers.TryAdd(member.Symbol, member.IsTrue);
                }
            }

            if (path.Count > 0)
            {
                var caller = path.Peek();
                if (isClosed || giving is null)
                {
                    caller.IsTrue |= visit.IsTrue;
                }

                if (!isClosed)
                {
                    caller.Low = Math.Min(caller.Low, visit.Low);
                }
            }
        }

        return first.IsTrue;

        void Enter(FunctionBody body)
        {
            var profile = ProfileOf(body, cancellationToken);
            var isSo = isTrue(profile);
            var visit = new Visit(body, open.Count, giving is not null ? profile.Givers : isSo ? [] : profile.Callees) { IsTrue = isSo };
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

        if (_personalTypes.TryGetValue(type, out var known))
        {
            return known;
        }

        if (ObjectGraph.TypesWithoutSource(type, m => environment.SourceOf(m, owner, cancellationToken) is not null, t => _personalTypes.TryGetValue(t, out var isPersonal) && !isPersonal) is not { } without)
        {
            return _personalTypes.GetOrAdd(type, ObjectGraph.HasSource(type, m => environment.SourceOf(m, owner, cancellationToken)));
        }

        foreach (var one in without)
        {
            _personalTypes[one] = false;
        }

        return false;
    }

    /// <summary>How functions are told that give data away: from their summaries.</summary>
    private sealed class Giving(Relevance relevance, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        /// <summary>Settles for each function of a component whether it gives data away; those that get some by their own code, or from others, are marked so.</summary>
        public void Conclude(List<Visit> component)
        {
            var pending = component.FindAll(v => v.IsTrue);
            if (pending.Count == 0)
            {
                component.ForEach(v => relevance._getsData.TryAdd(v.Symbol, false));
                return;
            }

            // What one thread is working out, others wait for rather than working it out, too; nobody waits within.
            lock (relevance._concluding.GetOrAdd(FirstOf(component), _ => new()))
            {
                if (component.TrueForAll(v => relevance._givesData.ContainsKey(v.Symbol)))
                {
                    component.ForEach(v => v.IsTrue = relevance._givesData[v.Symbol]);
                }
                else
                {
                    Conclude(component, pending);
                }
            }
        }

        /// <summary>The same function of a component, whoever came upon it first.</summary>
        private static ISymbol FirstOf(List<Visit> component) =>
            component.Count == 1
                ? component[0].Symbol
                : component.Select(v => v.Symbol).OrderBy(s => s.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(s => s.Locations[0].SourceSpan.Start).First();

        private void Conclude(List<Visit> component, List<Visit> pending)
        {
            var inside = new HashSet<ISymbol>(component.Select(v => v.Symbol), SymbolEqualityComparer.Default);
            var callers = component.SelectMany(v => v.Callees.Where(c => inside.Contains(c.Symbol)).Select(c => (Callee: c.Symbol, Caller: v))).ToLookup(c => c.Callee, c => c.Caller, SymbolEqualityComparer.Default);
            var open = new UndecidedFunctions(inside);
            List<Visit> givers = [];
            var solver = new SummarySolver(environment, cancellationToken) { Undecided = open };
            while (pending.Count > 0)
            {
                // What one gives, those who call it get, and may give on.
                solver.Expect(pending.Select(v => v.Symbol));
                givers = component.FindAll(v => open.Getting.Contains(v.Symbol) && solver.Solve(new(v.Body, Active: 0)).GivesData);
                pending = [.. givers.SelectMany(g => callers[g.Symbol]).Where(c => !open.Getting.Contains(c.Symbol))];
            }

            solver.Publish();
            foreach (var visit in component)
            {
                visit.IsTrue = false;
                relevance._getsData.TryAdd(visit.Symbol, open.Getting.Contains(visit.Symbol));
            }

            givers.ForEach(g => g.IsTrue = true);
            component.ForEach(v => relevance._givesData.TryAdd(v.Symbol, v.IsTrue));
        }
    }

    private sealed class Visit(FunctionBody body, int index, ImmutableArray<FunctionBody> callees)
    {
        public FunctionBody Body { get; } = body;

        public ISymbol Symbol => Body.Symbol;

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
        private readonly HashSet<ISymbol> _ownMembers = new(SymbolEqualityComparer.Default);
        private volatile object? _hasData;
        private volatile object? _limits;
        private volatile FunctionBody[]? _givers;
        private bool _bringsData;
        private volatile HashSet<ISymbol>? _calleeSet;

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

        public bool MayCall(ISymbol function) => (_calleeSet ??= new(Callees.Select(c => c.Symbol), SymbolEqualityComparer.Default)).Contains(function);

        public bool HasSink { get; private set; }

        /// <summary>Looked for only where it is asked.</summary>
        public bool HasData => (bool)(_hasData ??= _bringsData || Operations(_body).Any(IsData));

        /// <summary>True where its code empties a member that holds personal data, or makes an object with such members; looked for only where it is asked.</summary>
        public bool Limits => (bool)(_limits ??= Operations(_body).Any(o => o switch
        {
            IObjectCreationOperation { Type: { } made } => IsHere(made) && IsPersonal(made),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }), Member: var member }, Value: var value } =>
                WrittenValues.IsNothing(value) && IsSource(member),
            _ => false,
        }));

        /// <summary>The callees, and the functions that write the private fields which it reads.</summary>
        public ImmutableArray<FunctionBody> Givers => ImmutableCollectionsMarshal.AsImmutableArray(_givers ??= [.. Callees, .. FieldsRead().SelectMany(f => _environment.StaticFields.WritersOf(f, _cancellationToken))]);

        private IEnumerable<IFieldSymbol> FieldsRead() => _ownMembers.Select(m => StaticFields.KeptField(m, _body.Member)).OfType<IFieldSymbol>();

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
            switch (operation.Kind)
            {
                case OperationKind.Invocation when operation is IInvocationOperation invocation:
                    Call(invocation.TargetMethod, invocation.Arguments);
                    HasSink |= LoggerShape.SinkOfDelegate(invocation.TargetMethod) is not null;
                    break;
                case OperationKind.ObjectCreation when operation is IObjectCreationOperation { Constructor: { } constructor } creation:
                    Call(constructor, creation.Arguments);
                    break;
                case OperationKind.PropertyReference when operation is IPropertyReferenceOperation { Property: var property, Instance: var instance }:
                    Own(property, instance);
                    Mark(property);
                    Call(property.GetMethod);
                    Call(property.SetMethod);
                    break;
                case OperationKind.FieldReference when operation is IFieldReferenceOperation { Field: var field, Instance: var instance }:
                    Own(field, instance);
                    Mark(field);
                    break;
                case OperationKind.MethodReference when operation is IMethodReferenceOperation reference:
                    Call(reference.Method);
                    break;
                case OperationKind.Binary when operation is IBinaryOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case OperationKind.Unary when operation is IUnaryOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case OperationKind.Conversion when operation is IConversionOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case OperationKind.Increment or OperationKind.Decrement when operation is IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                    Call(method);
                    break;
                case OperationKind.EventReference when operation is IEventReferenceOperation { Event: var @event }:
                    Call(@event.AddMethod);
                    break;
                case OperationKind.Loop when operation is IForEachLoopOperation { Collection.Type: { } sequence }:
                    CallNamed(sequence, "GetEnumerator");
                    break;
                case OperationKind.Using or OperationKind.UsingDeclaration or OperationKind.DeconstructionAssignment or OperationKind.Await or OperationKind.RecursivePattern or OperationKind.Interpolation:
                    CallImplied(operation);
                    break;
                case OperationKind.Invalid when operation is IInvalidOperation { Syntax: InvocationExpressionSyntax call }:
                    HasSink |= _environment.Catalog.SinkNames.MayContain(NameOf(call.Expression)) || LoggerShape.SinkOfUnbound(call) is not null;
                    break;
            }
        }

        /// <summary>Notes a member of the object itself.</summary>
        private void Own(ISymbol member, IOperation? instance)
        {
            if (instance is { Kind: OperationKind.InstanceReference })
            {
                _ownMembers.Add(member);
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

        /// <summary>True where personal data is read or written, or an object with such members is handed on as something else than what it is.</summary>
        private bool IsData(IOperation operation)
        {
            switch (operation.Kind)
            {
                case OperationKind.LocalReference when operation is ILocalReferenceOperation local:
                    return IsSource(local.Local);
                case OperationKind.ParameterReference when operation is IParameterReferenceOperation parameter:
                    return IsSource(parameter.Parameter);
                case OperationKind.PropertyReference when operation is IPropertyReferenceOperation property:
                    return IsSource(property.Property) || IsKeyed(property.Property);
                case OperationKind.FieldReference when operation is IFieldReferenceOperation field:
                    return IsSource(field.Field) || MayHoldForAll(field.Field);
                case OperationKind.Invocation when operation is IInvocationOperation invocation:
                    return IsSource(invocation.TargetMethod) || IsKeyed(invocation.TargetMethod) || HandsWhole(invocation.TargetMethod, invocation.Arguments) || IsTextOfWhole(invocation);
                case OperationKind.ObjectCreation when operation is IObjectCreationOperation creation:
                    return creation.Constructor is { } constructor && (IsKeyed(constructor) || HandsWhole(constructor, creation.Arguments) || (FillsMembers(constructor) && IsPersonal(creation.Type)));
                case OperationKind.VariableDeclarator when operation is IVariableDeclaratorOperation variable:
                    return IsSource(variable.Symbol);
                case OperationKind.DeclarationPattern when operation is IDeclarationPatternOperation { DeclaredSymbol: { } name }:
                    return IsSource(name);
                case OperationKind.MethodReference when operation is IMethodReferenceOperation reference:
                    return IsKeyed(reference.Method) || IsSource(reference.Method);
                case OperationKind.Conversion when operation is IConversionOperation conversion:
                    return conversion.Type is { } made && DataTypes.Held(made) is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter } && IsPersonal(conversion.Operand.Type);
                case OperationKind.Interpolation when operation is IInterpolationOperation { Expression.Type: { } type }:
                    return IsPersonal(type);
                case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation { Value.Type: { } type }:
                    return IsPersonal(type);
                case OperationKind.RecursivePattern when operation is IRecursivePatternOperation { DeconstructSymbol: not null, InputType: var type }:
                    return IsPersonal(type);
                default:
                    return false;
            }
        }

        /// <summary>True where an object with personal data goes into a sink, becomes text, or stands for a type parameter.</summary>
        private bool HandsWhole(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) =>
            arguments.Any(a => IsPersonal(a.Value.Type))
            && (_environment.Catalog.EffectOf(method) is { Sink: not null } or { SinksOn.IsEmpty: false } or { SinkByShape: not null }
                || ((IsHere(method) || _environment.Referenced.Covers(method)) && arguments.Any(IsForAnyType))
                || (!IsHere(method) && GivesBackAsOther(method, arguments)));

        /// <summary>True where a library's method makes text of the object that it is called on.</summary>
        private bool IsTextOfWhole(IInvocationOperation invocation) =>
            !IsHere(invocation.TargetMethod) && DataTypes.CanCarryText(invocation.Type)
            && IsPersonal(invocation.Instance?.Type) && GivesBackAsOther(invocation.TargetMethod, invocation.Arguments);

        /// <summary>True for an argument whose parameter says nothing of the type.</summary>
        private bool IsForAnyType(IArgumentOperation argument) =>
            argument.Parameter?.OriginalDefinition.Type is { } type && DataTypes.Held(type) is ITypeParameterSymbol any && IsPersonal(argument.Value.Type) && !any.ConstraintTypes.Any(IsPersonal);

        /// <summary>
        /// True for a library's method, or constructor, whose result may hold what it is given as something else: text, a request's
        /// content. What its lambdas give back, they say themselves.
        /// </summary>
        private bool GivesBackAsOther(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
        {
            var result = method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType;
            return result.SpecialType is SpecialType.None or SpecialType.System_String or SpecialType.System_Object
                && result.TypeKind != TypeKind.Enum
                && !IsPersonal(result)
                && !arguments.Any(a => a.Value is IConversionOperation { Operand: IAnonymousFunctionOperation } || (a.Value is IDelegateCreationOperation { Target: var target } && (target is not IMethodReferenceOperation { Method: var called } || IsHere(called))));
        }

        /// <summary>True for the constructor of a record that puts what it is given into members, without a word of code.</summary>
        private bool FillsMembers(IMethodSymbol constructor) =>
            IsHere(constructor) && _environment.Bodies.Of(constructor.OriginalDefinition, _cancellationToken) is null or { PrimaryParameters.IsEmpty: false };

        /// <summary>True for a static field of this program that may hold personal data: not for what is set once, to nothing that is any.</summary>
        private bool MayHoldForAll(IFieldSymbol field) =>
            field is { IsStatic: true, IsConst: false } && IsHere(field) && _environment.Reach.MayHold(field) && StaticFields.CanHold(field.Type)
            && !(field.IsReadOnly && DataTypes.IsPlain(field.Type is IArrayTypeSymbol { ElementType: var element } ? element : field.Type)
                && _environment.StaticFields.WritersOf(field, _cancellationToken).FirstOrDefault(w => w.Symbol is IFieldSymbol) is { } initializer
                && !Operations(initializer).Any(o => (o is IInvocationOperation { TargetMethod: var called } && IsHere(called)) || (o is IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } other } && IsHere(other)) || IsData(o)));

        private bool IsHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _environment.Assembly);

        private bool IsSource(ISymbol symbol) => _environment.SourceOf(symbol, _body.Member, _cancellationToken) is not null;

        private bool IsKeyed(ISymbol symbol) => _environment.Catalog.EffectOf(symbol).Source is not null;

        private bool IsPersonal(ITypeSymbol? type) => type is not null && _relevance.IsPersonal(type, _body.Member, _cancellationToken);
    }
}
