using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Calls of code that can't be read: what the catalog says, else what the signature allows.</summary>
internal sealed partial class FunctionAnalysis
{
    private DataSource? KeyedSource(ISymbol reader, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty || _environment.Catalog.EffectOf(reader).Source is not { Key: { } key, IsOfPerson: var isOfPerson })
        {
            return null;
        }

        var argument = arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, key));
        return argument?.Value.ConstantValue is { HasValue: true, Value: string text } ? _environment.SourceOfKey(reader, text, isOfPerson) : null;
    }

    private FlowValue Propagate(PropagatorEntry entry, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? instance, IOperation call)
    {
        var from = FlowValue.Harmless;
        foreach (var (value, operation) in Chosen(entry.From, arguments, instance))
        {
            var type = Unconverted(operation).Type;
            from = from.Join(entry.Reads switch
            {
                SinkReads.Graph => FlowValue.Of(WrittenOf(value, type), [], value.IsKnown),
                SinkReads.Text => FlowValue.Of(TextOf(value), [], value.IsKnown),
                _ => value,
            });
        }

        if (entry.To == "return")
        {
            return method.ReturnType is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void } ? FlowValue.Harmless : from;
        }

        var target = entry.To == "this"
            ? instance ?? arguments.FirstOrDefault()?.Value
            : arguments.FirstOrDefault(a => a.Parameter is { } p && IsNamed(p, entry.To))?.Value;
        if (target is null)
        {
            return Fresh(call.Syntax, method.ReturnType);
        }

        if (arguments.FirstOrDefault(a => ReferenceEquals(a.Value, target))?.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
        {
            Assign(target, from, call.Syntax);
            return Fresh(call.Syntax, method.ReturnType);
        }

        var receiver = ValueOf(target);
        if (entry.From.IsEmpty && ReferenceEquals(target, instance))
        {
            from = from.WithObjects([.. from.Objects.Where(o => !receiver.Objects.Contains(o))]);
        }

        Absorb(receiver, from, Unconverted(target).Type);

        // A builder gives itself back.
        return SymbolEqualityComparer.Default.Equals(method.ReturnType, Unconverted(target).Type) ? receiver : Fresh(call.Syntax, method.ReturnType);
    }

    /// <summary>What goes into an object of a library stays in it: of a collection, its elements, else itself.</summary>
    private void Absorb(FlowValue receiver, FlowValue value, ITypeSymbol? type)
    {
        // The elements of what is added, where one collection is added to another or copied into it.
        if (type is not null && !value.Objects.IsEmpty && value.Objects.Any(o => o.Type is IArrayTypeSymbol || (o.Type is not null && SymbolEqualityComparer.Default.Equals(DataTypes.Held(o.Type), DataTypes.Held(type)) && !SymbolEqualityComparer.Default.Equals(DataTypes.Held(o.Type), o.Type))))
        {
            value = value.Join(ContentOf(value));
        }

        WriteMembers(receiver.Objects, Member.Content, value, isWeak: true);
    }

    /// <summary>The arguments that an entry names; all of them and the receiver where it names none.</summary>
    private IEnumerable<(FlowValue Value, IOperation Operation)> Chosen(ImmutableArray<string> names, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (instance is not null && (names.IsEmpty || names.Contains("this")))
        {
            yield return (ValueOf(instance), instance);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && (names.IsEmpty || names.Any(n => IsNamed(parameter, n))))
            {
                yield return (argument.Value.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : ValueOf(argument.Value), argument.Value);
            }
        }
    }

    /// <summary>True where the catalog means this parameter.</summary>
    public static bool IsNamed(IParameterSymbol parameter, string nameOrIndex) =>
        parameter.Name == nameOrIndex
        || (nameOrIndex == "this" && parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })
        || (nameOrIndex.Length < 3 && int.TryParse(nameOrIndex, out var index) && parameter.Ordinal == index);

    /// <summary>
    /// The default for code that can't be read: what enters may come back where the types allow it, into what the same type
    /// parameter stands for where it is generic, and goes nowhere else.
    /// </summary>
    /// <param name="member">A method, or a property or indexer that is read.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="instance">What it is called on; null where static.</param>
    /// <param name="receiver">Its value.</param>
    /// <param name="at">The code of the call.</param>
    private FlowValue CallLibrary(ISymbol member, ImmutableArray<IArgumentOperation> arguments, IOperation? instance, FlowValue? receiver, SyntaxNode at)
    {
        var method = member as IMethodSymbol;
        var property = member as IPropertySymbol;
        var type = method is not null ? (method.ReturnsVoid ? null : method.ReturnType) : property!.Type;
        var declared = member.OriginalDefinition;
        var declaredType = method is not null ? ((IMethodSymbol)declared).ReturnType : ((IPropertySymbol)declared).Type;
        if (property is { IsIndexer: false } && receiver is not null)
        {
            if (!TypeRoles.IsGeneric(declaredType))
            {
                return ReadLibraryProperty(property, receiver, at);
            }

            if (receiver.Objects.Any(o => State[_table.Slot(o, Member.Of(property))] is not null))
            {
                return ReadMember(receiver, Member.Of(property), property.Type);
            }
        }

        // A list's elements found by a constant index or key.
        if (property is { IsIndexer: true } && receiver is { Objects.IsEmpty: false } && ConstantIndex([.. arguments.Select(a => a.Value)]) is { } constant && TypeRoles.IsGeneric(declaredType))
        {
            return ReadAt(receiver, constant, at);
        }

        var roles = new TypeRoles(this, at);
        var inputs = new List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)>();
        if (receiver is not null)
        {
            inputs.Add((receiver, instance is null ? member.ContainingType : Unconverted(instance).Type, null));
            roles.Receive(receiver, declared.ContainingType);
        }

        var functions = new List<(FlowValue Value, INamedTypeSymbol Type)>();
        object? placed = null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is not { RefKind: not RefKind.Out } parameter)
            {
                continue;
            }

            var value = argument.Value.ConstantValue is { HasValue: true, Value: var fixedValue } ? FlowValue.Constant(fixedValue) : ValueOf(argument.Value);
            if (DelegateOf(parameter.Type) is { } function)
            {
                functions.Add((value, function));
                continue;
            }

            if (parameter.Type is ITypeParameterSymbol { Name: "TKey" } && argument.Value.ConstantValue is { HasValue: true, Value: { } key } && receiver is not null)
            {
                placed = key;
            }

            inputs.Add((value, Unconverted(argument.Value).Type, parameter));
            roles.Receive(value, parameter.Type);
        }

        RunFunctions(functions, roles, inputs, at);
        if (method is not null)
        {
            FillUnknownRoles(method, roles, inputs);
        }

        if (receiver is not null && method is { IsStatic: false })
        {
            KeepInReceiver((IMethodSymbol)declared, receiver, roles, arguments, placed, functions.Count > 0);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                var written = TypeRoles.IsGeneric(parameter.Type)
                    ? placed is not null && receiver is not null ? ReadAt(receiver, placed, at) : roles.Give(parameter.Type, parameter.Ordinal + 1, 0)
                    : Outcome(inputs, argument.Value.Type, (at, parameter));
                Assign(argument.Value, written.Via(at), at);
            }
        }

        if (type is null)
        {
            return FlowValue.Harmless;
        }

        var result = TypeRoles.IsGeneric(declaredType)
            ? roles.Give(declaredType, 0, 0)
            : Outcome(inputs, type, at);
        return receiver is not null && member is IMethodSymbol && IsFluent(type, receiver, instance)
            ? Fluent(result, receiver, inputs)
            : result.Objects.IsEmpty && result.Labels.IsEmpty ? result.Join(Fresh(at, type)) : result;
    }

    /// <summary>A type parameter for which nothing went in, as in Cast or Deserialize, stands for what went in without one.</summary>
    private void FillUnknownRoles(IMethodSymbol method, TypeRoles roles, List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs)
    {
        var definition = method.OriginalDefinition;
        for (var i = 0; i < definition.TypeParameters.Length; i++)
        {
            var parameter = definition.TypeParameters[i];
            if (roles[parameter] is not null || !Mentions(definition.ReturnType, parameter))
            {
                continue;
            }

            foreach (var (value, type, taken) in inputs)
            {
                if (taken is not null && TypeRoles.IsGeneric(taken.Type) || type is null)
                {
                    continue;
                }

                if (type is not { SpecialType: SpecialType.System_String } && IsCollection(type))
                {
                    roles.Receive(ContentOf(value), parameter);
                }
                else if (IsSame(type, method.TypeArguments[i]) || type.SpecialType == SpecialType.System_Object)
                {
                    roles.Receive(value, parameter);
                }
                else if (CarriesText(type) && (DataTypes.CanCarryText(method.TypeArguments[i]) || DataTypes.IsPlain(DataTypes.Held(method.TypeArguments[i]))))
                {
                    roles.Receive(FlowValue.Of(TextOf(value), [], value.IsKnown), parameter);
                }
            }
        }
    }

    private void RunFunctions(List<(FlowValue Value, INamedTypeSymbol Type)> functions, TypeRoles roles, List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs, SyntaxNode at)
    {
        for (var round = 0; round < 3 && functions.Count > 0; round++)
        {
            var before = roles.Version;
            for (var i = 0; i < functions.Count; i++)
            {
                var (function, type) = functions[i];
                if (type.DelegateInvokeMethod?.OriginalDefinition is null)
                {
                    continue;
                }

                var invoke = type.DelegateInvokeMethod;
                var arguments = invoke.Parameters.Select((p, n) => TypeRoles.IsGeneric(p.Type) ? roles.Give(p.Type, (i, n), 0) : GivenTo(p, inputs)).ToImmutableArray();
                var returned = CallFunctions(function, arguments, at, null);
                if (!invoke.ReturnsVoid)
                {
                    roles.Receive(returned, invoke.ReturnType);
                    if (!TypeRoles.IsGeneric(invoke.ReturnType) && round == 0)
                    {
                        inputs.Add((returned, invoke.ReturnType, null));
                    }
                }
            }

            if (roles.Version == before)
            {
                break;
            }
        }
    }

    /// <summary>A function that a library calls with a type of its own gets what went into the call, where the types allow it.</summary>
    private FlowValue GivenTo(IParameterSymbol parameter, List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs)
    {
        var value = FlowValue.Unknown;
        foreach (var (input, type, _) in inputs)
        {
            if (type is not null && (SymbolEqualityComparer.Default.Equals(type, parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Object))
            {
                value = value.Join(input);
            }
        }

        return value;
    }

    /// <summary>What enters a generic container under its own type parameter stays there, unless it only looks something up.</summary>
    private void KeepInReceiver(IMethodSymbol method, FlowValue receiver, TypeRoles roles, ImmutableArray<IArgumentOperation> arguments, object? placed, bool hasFunctions)
    {
        var container = method.ContainingType;
        if (container.TypeParameters.IsEmpty || receiver.Objects.IsEmpty
            || SymbolEqualityComparer.Default.Equals((method.ReturnType as INamedTypeSymbol)?.OriginalDefinition, container)
            || method.Parameters.Any(p => p.RefKind == RefKind.Out)
            || Types.IsWrapper(container))
        {
            return;
        }

        if (method.ReturnsVoid && !method.Name.StartsWith("Add", StringComparison.Ordinal))
        {
            Mix(receiver);
        }

        var names = Types.RolesOf(container);
        for (var i = 0; i < names.Length; i++)
        {
            var parameter = container.TypeParameters[i];
            if (method.Parameters.Any(p => Mentions(p.Type, parameter)) && roles[parameter] is { IsEmpty: false } value)
            {
                if (placed is not null && ReferenceEquals(names[i], Member.Content) && !hasFunctions && arguments.FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.OriginalDefinition.Type, parameter)) is { } stored)
                {
                    WriteAt(receiver, placed, ValueOf(stored.Value));
                }
                else
                {
                    WriteMembers(receiver.Objects, names[i], value, isWeak: true);
                }
            }
        }
    }

    /// <summary>A call that may move elements about: what stood at a known place may be anywhere.</summary>
    private void Mix(FlowValue collection)
    {
        foreach (var target in collection.Objects)
        {
            var members = new List<KeyValuePair<ulong, FlowValue>>();
            State.AddMembersOf(target, members);
            foreach (var member in members)
            {
                if (_table.MemberOf(member.Key) is Member { IsIndex: true })
                {
                    _state = _state?.Without(member.Key);
                    WriteMembers([target], Member.Content, member.Value, isWeak: true);
                }
            }
        }
    }

    private static bool Mentions(ITypeSymbol? type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(a => Mentions(a, parameter)),
        _ => false,
    };

    /// <summary>The delegate type of a parameter, also within an expression tree; null for all others.</summary>
    private static INamedTypeSymbol? DelegateOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } function => function,
        INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Delegate } function] } => function,
        _ => null,
    };

    private static bool IsFluent(ITypeSymbol type, FlowValue receiver, IOperation? instance) =>
        instance is not null && !receiver.Objects.IsEmpty && type.IsReferenceType && !DataTypes.IsPlain(type)
        && !TypeRoles.IsGeneric(type.OriginalDefinition)
        && SymbolEqualityComparer.Default.Equals(type, Unconverted(instance).Type);

    /// <summary>What gives back its own type may give back itself, and then keeps what went in.</summary>
    private FlowValue Fluent(FlowValue result, FlowValue receiver, List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs)
    {
        foreach (var (value, type, parameter) in inputs)
        {
            if (parameter is not null && type is not null && DataTypes.IsPlain(type))
            {
                WriteMembers(receiver.Objects, Member.Content, FlowValue.Of(TextOf(value), [], value.IsKnown), isWeak: true);
            }
        }

        return receiver.Join(result);
    }

    /// <summary>A property of a library's object: what was set, else what the object as a whole holds.</summary>
    private FlowValue ReadLibraryProperty(IPropertySymbol property, FlowValue receiver, SyntaxNode at)
    {
        var read = ReadPart(receiver, Member.Of(property), property.Type);
        if (read.HasSource || IsSimple(property.Type) || (read.IsKnown && read.IsEmpty && receiver.Objects.Any(o => State[_table.Slot(o, Member.Of(property))] is not null)))
        {
            return read;
        }

        if (IsFollowed(property))
        {
            return DataTypes.CanCarryText(property.Type) ? read.WithLabels(KeptIn(receiver)) : read;
        }

        // A library's object that text went into gives text out, and its own parts; a date gives its year. A length is no text.
        var gives = DataTypes.CanCarryText(property.Type) || IsFrameworkObject(property.Type) || IsSameKind(property)
            || (DataTypes.IsDate(property.ContainingType) && (DataTypes.IsNumber(property.Type) || DataTypes.IsDate(property.Type)));
        return gives && !_environment.IsDeclaredHarmless(property, _cancellationToken)
            ? read.WithLabels([.. (IsException(property.ContainingType) ? ContentOf(receiver).Labels : TextOf(receiver)).Where(l => l.Source is not null || !receiver.Labels.Contains(l) || receiver.Objects.IsEmpty)])
            : read;
    }

    private static bool IsSameKind(IPropertySymbol property) => SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType);

    /// <summary>True for an object of the framework that is made of text: a match, a JSON or XML element. Not for services.</summary>
    private static bool IsFrameworkObject(ITypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || DataTypes.IsPlain(type) || type.SpecialType != SpecialType.None)
        {
            return false;
        }

        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" } && type.Name is not ("Task" or "ValueTask" or "Type" or "CultureInfo" or "CancellationToken" or "Encoding" or "TimeSpan");
    }

    /// <summary>What a call of unknown code gives back.</summary>
    private FlowValue Outcome(List<(FlowValue Value, ITypeSymbol? Type, IParameterSymbol? Parameter)> inputs, ITypeSymbol? type, object key)
    {
        if (type is null || IsSimple(type) || type.SpecialType == SpecialType.System_Void)
        {
            return FlowValue.Harmless;
        }

        FlowValue? result = null;
        foreach (var (value, inputType, parameter) in inputs)
        {
            var passed = Passed(value, inputType, type, parameter);
            result = result is null ? passed : result.Join(passed);
        }

        return (result ?? FlowValue.Unknown).WithText(null);
    }

    private FlowValue Passed(FlowValue value, ITypeSymbol? from, ITypeSymbol to, IParameterSymbol? parameter)
    {
        if (from is null)
        {
            return FlowValue.Unknown;
        }

        if (parameter is { } taken && DataTypes.CanCarryText(to) && DataTypes.IsPlain(to))
        {
            // What is taken as an object is shown by its ToString, what is taken as a collection by those of its elements.
            var shown = value.IsKnown ? FlowValue.Harmless : FlowValue.Unknown;
            if (IsCollection(taken.Type) && !value.Objects.IsEmpty)
            {
                return CarriesText(taken.Type) || TypeRoles.IsGeneric(taken.Type) ? shown.WithLabels(PrintedOf(ContentOf(value))) : shown;
            }

            if (taken.Type.SpecialType == SpecialType.System_Object || taken.Type is ITypeParameterSymbol)
            {
                return shown.WithLabels(PrintedOf(value));
            }
        }

        if (IsSame(from, to) || (IsSame(DataTypes.Held(from), DataTypes.Held(to)) && !IsSame(DataTypes.Held(to), to) && !DataTypes.IsPlain(DataTypes.Held(from))))
        {
            return value;
        }

        if (IsSame(DataTypes.Held(from), to))
        {
            return ContentOf(value);
        }

        var known = value.IsKnown ? FlowValue.Harmless : FlowValue.Unknown;
        return (DataTypes.CanCarryText(to) || IsFrameworkObject(to)) && CarriesText(from) ? known.WithLabels(TextOf(value)) : known;
    }

    /// <summary>Objects of types of their own keep their data to themselves: only text, and what holds text, comes back as text.</summary>
    private static bool CarriesText(ITypeSymbol from) => DataTypes.CanCarryText(from) || DataTypes.IsPlain(DataTypes.Held(from)) || IsFrameworkObject(from);

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    /// <summary>An object that a library's constructor makes: of a generic type, what its type parameters stand for, else what goes in stays in.</summary>
    private FlowValue ConstructLibrary(IMethodSymbol constructor, FlowValue result, AbstractObject made, IObjectCreationOperation creation)
    {
        var declared = constructor.OriginalDefinition;
        var roles = new TypeRoles(this, creation.Syntax);
        var functions = new List<(FlowValue, INamedTypeSymbol)>();
        string? text = null;
        var keeps = _environment.Catalog.EffectOf(constructor).Propagator is not null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition is not { } parameter)
            {
                continue;
            }

            var value = argument.Value.ConstantValue is { HasValue: true, Value: var constant } ? FlowValue.Constant(constant) : ValueOf(argument.Value);
            text = value.Text ?? text;
            if (DelegateOf(parameter.Type) is { } function)
            {
                functions.Add((value, function));
            }
            else if (TypeRoles.IsGeneric(parameter.Type))
            {
                roles.Receive(value, parameter.Type);
            }
            else if (PropertyNamed(creation.Type, parameter.Name) is { } property)
            {
                WriteMembers([made], Member.Of(property), value, isWeak: false);
                if (keeps)
                {
                    WriteMembers([made], Member.Content, value, isWeak: true);
                }
            }
            else if (declared.ContainingType.TypeParameters.IsEmpty || DataTypes.CanCarryText(parameter.Type))
            {
                // Code that can't be read: what goes in stays in.
                WriteMembers([made], Member.Content, value, isWeak: true);
            }
        }

        RunFunctions(functions, roles, [], creation.Syntax);
        if (creation.Type is INamedTypeSymbol type && Types.IsWrapper(type))
        {
            return declared.ContainingType.TypeParameters.FirstOrDefault() is { } held && roles[held] is { } value ? value : result;
        }

        var names = Types.RolesOf(declared.ContainingType);
        for (var i = 0; i < names.Length; i++)
        {
            if (roles[declared.ContainingType.TypeParameters[i]] is { } value)
            {
                WriteMembers([made], names[i], value, isWeak: true);
            }
        }

        if (creation.Type?.Name is "Uri" or "String" or "MailAddress" && !creation.Arguments.IsEmpty)
        {
            return creation.Arguments
                .Where(a => !a.Value.ConstantValue.HasValue)
                .Aggregate(FlowValue.Unknown, (made, a) => made.WithLabels(TextOf(ValueOf(a.Value))))
                .WithText(text);
        }

        return result.WithText(text);
    }

    /// <summary>An element that a loop goes through: of this program's own sequences, what their enumerator gives.</summary>
    private FlowValue EnumeratedElement(FlowValue collection, ITypeSymbol? type, SyntaxNode at)
    {
        if (type is not null && !collection.Objects.IsEmpty)
        {
            FlowValue? result = null;
            foreach (var target in collection.Objects)
            {
                var holder = target.Kind == ObjectKind.Made ? target.Type ?? type : type;
                if (holder is INamedTypeSymbol named && IsDeclaredHere(named) && EnumeratorOf(named) is { } method)
                {
                    var enumerator = CallSource(method, FlowValue.Of(target), [.. method.Parameters.Select(_ => FlowValue.Harmless)], [], null, at);
                    var element = method.ReturnType is INamedTypeSymbol returned && IsDeclaredHere(returned) && PropertyNamed(returned, "Current") is { } current
                        ? ReadProperty(current, enumerator, null, at)
                        : Element(enumerator, at);
                    result = result is null ? element : result.Join(element);
                }
            }

            if (result is not null)
            {
                return result.Join(Element(collection, at));
            }
        }

        return Element(collection, at);
    }

    private IMethodSymbol? EnumeratorOf(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is not null && IsDeclaredHere(declaring); declaring = declaring.BaseType)
        {
            foreach (var name in (string[])["GetEnumerator", "GetAsyncEnumerator"])
            {
                if (declaring.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => IsSource(m)) is { } method)
                {
                    return method.OriginalDefinition;
                }
            }
        }

        return type.AllInterfaces.Where(i => i.Name is "IEnumerable" or "IAsyncEnumerable" && i.Arity == 1)
            .Select(i => type.FindImplementationForInterfaceMember(i.GetMembers()[0]) as IMethodSymbol)
            .FirstOrDefault(m => m is not null && IsSource(m))?.OriginalDefinition;
    }

    /// <summary>An element as the type parameters of a library see it.</summary>
    public FlowValue ElementOf(FlowValue collection, SyntaxNode at) => Element(collection, at);

    /// <summary>The elements of a collection, the values of a dictionary, what an object of a library holds.</summary>
    public FlowValue ContentOf(FlowValue collection)
    {
        FlowValue? read = null;
        foreach (var target in collection.Objects)
        {
            var content = Content(target);
            read = read is null ? content : read.Join(content);
        }

        return (read ?? FlowValue.Unknown.AsKnown(collection.IsKnown)).WithLabels(WholeLabels(collection));
    }

    /// <summary>A call of a method that returns a reference, as the target of an assignment.</summary>
    private void AssignReturned(IInvocationOperation call, FlowValue value)
    {
        Evaluate(call);
        if (IsSource(call.TargetMethod))
        {
            AssignThroughReference(call.TargetMethod, call.Instance is null ? FlowValue.Harmless : ValueOf(call.Instance), ArgumentValues(call.TargetMethod, call.Arguments), ArgumentOperations(call.TargetMethod, call.Arguments), call.Instance, value, call.Syntax);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            WriteMembers(ValueOf(argument.Value).Objects, Member.Content, value, isWeak: true);
        }
    }

    /// <summary>What a reference that a method returns may refer to, may be what is assigned.</summary>
    private void AssignThroughReference(IMethodSymbol method, FlowValue receiver, FlowValue[] arguments, IOperation?[] operations, IOperation? instance, FlowValue value, SyntaxNode at)
    {
        var returned = _environment.Bodies.Of(method.OriginalDefinition, _cancellationToken) is { } body ? _solver.SummaryOf(new(body, FunctionVariant.All) { IsUnforeseen = true }).Returned : null;
        foreach (var label in returned?.Labels ?? [])
        {
            if (label.Entry is not { } place)
            {
                continue;
            }

            if (place.Parent is null)
            {
                if (place.Root is IParameterSymbol { Ordinal: var ordinal } && ordinal < operations.Length && operations[ordinal] is { } operation)
                {
                    Assign(operation, value.Join(Evaluate(operation)), at);
                }

                continue;
            }

            var owner = OwnerAt(place.Parent);
            if (owner is not null)
            {
                WriteMembers(owner.Objects, place.Key!, value, isWeak: true);
            }
        }

        FlowValue? OwnerAt(AbstractObject place) => place.Parent is { } parent
            ? OwnerAt(parent) is { } outer ? ReadMember(outer, place.Key!, place.Type) : null
            : place.Root switch
            {
                EntryRoot.This => receiver,
                IParameterSymbol { Ordinal: var ordinal } when ordinal < arguments.Length => arguments[ordinal],
                _ => null,
            };
    }
}
