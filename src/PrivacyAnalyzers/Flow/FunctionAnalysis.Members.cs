using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Variables, fields, properties and elements: reading and writing places.</summary>
internal sealed partial class FunctionAnalysis
{
    private readonly List<KeyValuePair<ulong, FlowValue>> _members = [];

    private AbstractObject This() => _table.Get(EntryRoot.This, null, ObjectKind.Entry, _function.ExactTypeOf(-1) ?? Owner.ContainingType, isExact: _function.ExactTypeOf(-1) is not null);

    /// <summary>True for places by which data can come in, in the calls that are looked at.</summary>
    private bool IsActive(AbstractObject place) => place.Root switch
    {
        EntryRoot.This => (_function.Active & FunctionVariant.Bit(-1)) != 0,
        EntryRoot.Closure => (_function.Active & FunctionVariant.Captured) != 0,
        IParameterSymbol parameter => (_function.Active & FunctionVariant.Bit(parameter.Ordinal)) != 0,
        _ => true,
    };

    /// <summary>True where data may be in a value, or in what it refers to.</summary>
    private bool IsLabelled(FlowValue value)
    {
        if (!value.Labels.IsEmpty)
        {
            return true;
        }

        if (value.Objects.IsEmpty)
        {
            return false;
        }

        var seen = new HashSet<AbstractObject>(value.Objects);
        var pending = new Queue<AbstractObject>(seen);
        while (pending.Count > 0)
        {
            var target = pending.Dequeue();
            if (target.Kind == ObjectKind.Entry && IsActive(target))
            {
                return true;
            }

            if (target.Function is { } function)
            {
                if (!function.Receiver.Labels.IsEmpty || function.Body is { } nested && GetsData(nested))
                {
                    return true;
                }

                foreach (var inner in function.Receiver.Objects.AddRange(function.Frames))
                {
                    if (seen.Add(inner))
                    {
                        pending.Enqueue(inner);
                    }
                }
            }

            _members.Clear();
            State.AddMembersOf(target, _members);
            foreach (var member in _members)
            {
                if (!member.Value.Labels.IsEmpty || seen.Count > MaxLooked)
                {
                    return true;
                }

                foreach (var inner in member.Value.Objects)
                {
                    if (seen.Add(inner))
                    {
                        pending.Enqueue(inner);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Where more objects than this hang together, one is taken to hold data.</summary>
    private const int MaxLooked = 64;

    /// <summary><c>this</c>, in a lambda that of the function around it.</summary>
    private FlowValue ThisValue() => FlowValue.Of(IsActive(This()) ? [FlowLabel.OnEntry(This(), null)] : [], [This()], isKnown: true);

    private AbstractObject Closure() => _table.Get(EntryRoot.Closure, null, ObjectKind.Entry, null);

    /// <summary>Where a function that is made here finds the variables that it captures.</summary>
    private ImmutableArray<AbstractObject> Frames()
    {
        if (Method is { } method)
        {
            foreach (var parameter in method.Parameters)
            {
                var slot = _table.Slot(_table.Frame, parameter);
                if (State[slot] is null)
                {
                    Write(slot, InitialOfVariable(parameter));
                }
            }
        }

        return IsNested ? [_table.Frame, Closure()] : [_table.Frame];
    }

    private bool IsNested => Method is { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };

    /// <summary>True for a variable of this function, not of one around it.</summary>
    private bool IsOwn(ISymbol variable) => !IsNested || SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _body.Symbol);

    private FlowValue ReadVariable(ISymbol variable)
    {
        if (_references.TryGetValue(variable, out var aliased))
        {
            return Evaluate(aliased);
        }

        if (variable is IParameterSymbol { ContainingSymbol: not IMethodSymbol })
        {
            // The receiver of a C# 14 extension block is this of its members.
            _receivers.Add((IParameterSymbol)variable);
            return ReceiverOfExtension(variable);
        }

        if (!IsOwn(variable) && !IsPrimary(variable))
        {
            return ReadMember(FlowValue.Of(Closure()), variable, TypeOf(variable));
        }

        return IsPrimary(variable) ? ReadMember(FlowValue.Of(This()), variable, TypeOf(variable)) : State[_table.Slot(_table.Frame, variable)] ?? InitialOfVariable(variable);
    }

    /// <summary>True for a parameter of a primary constructor in a member of its type: a field without a name.</summary>
    private bool IsPrimary(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && !SymbolEqualityComparer.Default.Equals(constructor, Owner)
        && !SymbolEqualityComparer.Default.Equals(constructor, _body.Symbol);

    private FlowValue InitialOfVariable(ISymbol variable)
    {
        if (variable is not IParameterSymbol parameter)
        {
            return FlowValue.Unknown;
        }

        return parameter.RefKind == RefKind.Out ? FlowValue.Harmless : OnEntry(_table.Get(parameter, null, ObjectKind.Entry, _function.ExactTypeOf(parameter.Ordinal) ?? parameter.Type, isExact: _function.ExactTypeOf(parameter.Ordinal) is not null), parameter.Type, SourceOf(parameter));
    }

    /// <summary>The receiver parameter of an extension block, which Roslyn gives each of the block's members.</summary>
    private FlowValue ReceiverOfExtension(ISymbol receiver)
    {
        if (State[_table.Slot(_table.Frame, receiver)] is { } written)
        {
            return written;
        }

        var place = _table.Get(EntryRoot.This, null, ObjectKind.Entry, TypeOf(receiver));
        return OnEntry(place, TypeOf(receiver), SourceOf(receiver));
    }

    /// <summary>What a place that the function was entered with held then.</summary>
    private FlowValue OnEntry(AbstractObject place, ITypeSymbol? type, DataSource? source)
    {
        if (source is null && type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum })
        {
            return FlowValue.Harmless;
        }

        var isActive = IsActive(place);
        return FlowValue.Of(
            source is not null || isActive ? [FlowLabel.OnEntry(place, source)] : [],
            type is not null && IsOpaque(type) ? [] : [place],
            isKnown: isActive || (place is { Parent: null, Root: IParameterSymbol } && (_function.Active & FunctionVariant.Known) != 0));
    }

    /// <summary>True for values that have no members worth following.</summary>
    private static bool IsOpaque(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Object && type.TypeKind != TypeKind.Dynamic && DataTypes.IsPlain(type);

    private FlowValue? InitialOf(ulong slot)
    {
        var owner = _table.Object(slot);
        var key = _table.MemberOf(slot);
        return owner.Kind == ObjectKind.Frame ? (key is IParameterSymbol parameter ? InitialOfVariable(parameter) : null) : InitialOfMember(owner, key, TypeOf(key as ISymbol));
    }

    private FlowValue InitialOfMember(AbstractObject owner, object key, ITypeSymbol? type)
    {
        var symbol = key as ISymbol;
        var source = symbol is null || symbol.Kind == SymbolKind.Local ? null : SourceOf(symbol);
        switch (owner.Kind)
        {
            case ObjectKind.Entry when owner.Root is not IFieldSymbol:
                return OnEntry(owner.MemberObject(key is Member { IsIndex: true } ? Member.Content : key, type), type, source);
            case ObjectKind.Foreign or ObjectKind.Entry:
                var value = source is null ? FlowValue.Unknown : FlowValue.Of(FlowLabel.Of(source, null));
                return type is null || DataTypes.IsPlain(type) || IsSimple(type) ? value : value.WithObject(owner.MemberObject(key, type)).AsKnown(false);
            case ObjectKind.Made when source is not null:
                return FlowValue.Of(FlowLabel.Of(source, null));
            case ObjectKind.Made when type is INamedTypeSymbol { IsValueType: true } && IsStructure(type):
                return FlowValue.Of(owner.MemberObject(key, type));
            case ObjectKind.Made when type is not null && !DataTypes.IsPlain(type) && !IsSimple(type) && owner.Type is { } made && !IsDeclaredHere(made) && symbol is not null:
                return FlowValue.Of(owner.MemberObject(key, type), isKnown: false);
            default:
                return FlowValue.Harmless;
        }
    }

    private static bool IsSimple(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum;

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };

    /// <summary>A member of what a value refers to.</summary>
    /// <param name="receiver">The value.</param>
    /// <param name="key">As <see cref="Member.Of"/> gives it.</param>
    /// <param name="type">The member's type; null where unknown.</param>
    public FlowValue ReadMember(FlowValue receiver, object key, ITypeSymbol? type)
    {
        var read = ReadPart(receiver, key, type);
        return receiver.HasSource && !read.HasSource ? WithWhole(read, receiver, key as ISymbol, type) : read;
    }

    /// <summary>A member of what a value refers to, whatever is known of the whole.</summary>
    private FlowValue ReadPart(FlowValue receiver, object key, ITypeSymbol? type)
    {
        FlowValue? read = null;
        foreach (var target in receiver.Objects)
        {
            var value = ReadOwn(target, key, type);
            read = read is null ? value : read.Join(value);
        }

        return read ?? (key is ISymbol symbol && SourceOf(symbol) is { } source ? FlowValue.Of(FlowLabel.Of(source, null)) : FlowValue.Unknown);
    }

    /// <summary>What is personal data as a whole is so in its parts, unless they say otherwise.</summary>
    private FlowValue WithWhole(FlowValue part, FlowValue whole, ISymbol? member, ITypeSymbol? type) =>
        (type is null || !IsSimple(type)) && (member is null || !_environment.IsDeclaredHarmless(member, _cancellationToken))
            ? part.WithLabels([.. whole.Labels.Where(l => l.Source is not null)])
            : part;

    private FlowValue ReadOwn(AbstractObject target, object key, ITypeSymbol? type)
    {
        key = KeyIn(target, key);
        if (key is Member { IsIndex: true })
        {
            var content = State[_table.Slot(target, Member.Content)];
            var placed = State[_table.Slot(target, key)];
            if (placed is null && content is null && type is not null && IsStructure(type) && target.Kind == ObjectKind.Made)
            {
                return FlowValue.Of(target.MemberObject(key, type));
            }

            return placed is null ? content ?? Unwritten(target, Member.Content, type) : content is null ? placed : placed.Join(content);
        }

        var slot = _table.Slot(target, key);
        if (State[slot] is { } written)
        {
            return written;
        }

        var initial = Unwritten(target, key, type);
        if (target.Kind == ObjectKind.Foreign && !initial.Objects.IsEmpty)
        {
            // Kept, so that what is found in an object of a library goes with it to the caller.
            Write(slot, initial);
        }

        return ReferenceEquals(key, Member.Content) ? WithPlaced(target, initial) : initial;
    }

    /// <summary>What a member holds that this code did not write.</summary>
    private FlowValue Unwritten(AbstractObject target, object key, ITypeSymbol? type)
    {
        var initial = InitialOfMember(target, key, type);
        return target is { Kind: ObjectKind.Entry, Root: EntryRoot.This } && !IsActive(target) ? WithKept(initial, target, key) : initial;
    }

    /// <summary>What a private member of this holds from other methods of its type, where no caller tells.</summary>
    private FlowValue WithKept(FlowValue initial, AbstractObject owner, object key)
    {
        var path = new List<object> { key };
        for (var place = owner; place.Parent is { } parent; place = parent)
        {
            path.Insert(0, place.Key!);
        }

        if (path[0] is not ISymbol first || StaticFields.KeptField(first, Owner) is not { } field)
        {
            return initial;
        }

        foreach (var kept in _solver.Kept(field, [.. path], isForeseen: !_function.IsUnforeseen))
        {
            initial = initial.WithLabels([.. kept.Labels.Where(l => l.Source is not null)]);
            foreach (var target in kept.Objects)
            {
                if (target.Function is { } function)
                {
                    initial = initial.WithObject(FunctionObject(key, function.Method, new(function.Method, function.Body, FlowValue.Of(This()), [])));
                }
            }
        }

        return initial;
    }

    /// <summary>The member of an interface is that of the class, where the class is known.</summary>
    private object KeyIn(AbstractObject target, object key)
    {
        if (key is IPropertySymbol { ContainingType.TypeKind: TypeKind.Interface } property
            && target.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
            && type.FindImplementationForInterfaceMember(Constructed(property, type)) is { } implementation)
        {
            return Member.Of(implementation);
        }

        return key;
    }

    /// <summary>An interface's member as a class implements it: with the class's type arguments.</summary>
    private static ISymbol Constructed(ISymbol member, INamedTypeSymbol type) =>
        !member.ContainingType.IsGenericType ? member
        : type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, member.ContainingType.OriginalDefinition)) is { } constructed
            ? constructed.GetMembers(member.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition)) ?? member
            : member;

    private FlowValue WithPlaced(AbstractObject target, FlowValue value)
    {
        var members = new List<KeyValuePair<ulong, FlowValue>>();
        State.AddMembersOf(target, members);
        foreach (var pair in members)
        {
            if (_table.MemberOf(pair.Key) is Member { IsIndex: true })
            {
                value = value.Join(pair.Value);
            }
        }

        return value;
    }

    private FlowValue EvaluateField(IFieldReferenceOperation field)
    {
        if (field.Field.IsStatic || field.Instance is null)
        {
            return field.Field.IsConst || WrittenValues.IsNothing(field) ? FlowValue.Harmless : ReadStatic(field.Field, field.Type);
        }

        return ReadMember(Evaluate(field.Instance), Member.Of(field.Field), field.Type).Via(field.Syntax);
    }

    private FlowValue EvaluateProperty(IPropertyReferenceOperation property)
    {
        var receiver = property.Instance is { } instance ? Evaluate(instance) : null;
        foreach (var argument in property.Arguments)
        {
            Evaluate(argument.Value);
        }

        if (KeyedSource(property.Property, property.Arguments) is { } keyed)
        {
            return FlowValue.Of(FlowLabel.Of(keyed, FlowStep.After(null, property.Syntax)));
        }

        if (receiver is not null && _environment.Catalog.EffectOf(property.Property) is { IsNone: false } effect)
        {
            if (effect.IsSanitizer)
            {
                return FlowValue.Harmless;
            }

            if (effect.Propagator is { To: "return" })
            {
                return receiver;
            }
        }

        var read = receiver is null && !IsExtension(property.Property) ? ReadStaticProperty(property) : ReadProperty(property.Property, receiver ?? FlowValue.Harmless, property, property.Syntax);
        return read.Via(property.Syntax);
    }

    private static bool IsExtension(ISymbol member) => member.ContainingType is { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum), IsTupleType: false, Name: "" };

    private FlowValue ReadStaticProperty(IPropertyReferenceOperation property)
    {
        if (property.Property.GetMethod is { } getter && IsSource(getter))
        {
            return CallSource(getter, FlowValue.Harmless, ArgumentValues(getter, property.Arguments), ArgumentOperations(getter, property.Arguments), null, property.Syntax);
        }

        return IsDeclaredHere(property.Property) ? ReadStatic(property.Property, property.Type) : CallLibrary(property.Property, property.Arguments, null, null, property.Syntax);
    }

    /// <summary>A property of what a value refers to: stored, computed, or a library's.</summary>
    private FlowValue ReadProperty(IPropertySymbol property, FlowValue receiver, IPropertyReferenceOperation? operation, SyntaxNode at)
    {
        var arguments = operation?.Arguments ?? [];
        if (!IsDeclaredHere(property) && !IsTold(property.GetMethod))
        {
            return CallLibrary(property, arguments, operation?.Instance, receiver, at);
        }

        FlowValue? read = null;
        var isStored = property.GetMethod is null;
        IMethodSymbol[] getters = property.GetMethod is { } declared ? [.. Targets(declared, receiver, operation?.Instance)] : [];
        foreach (var getter in getters)
        {
            if (IsSource(getter))
            {
                var computed = CallSource(getter, receiver, ArgumentValues(getter, arguments), ArgumentOperations(getter, arguments), operation?.Instance, at, isOneOfMany: getters.Length > ManyTargets);
                if (SourceOf(property) is { } source && !computed.HasSource && !computed.IsKnown)
                {
                    computed = computed.WithLabels([FlowLabel.Of(source, null)]);
                }

                read = read is null ? computed : read.Join(computed);
            }
            else
            {
                isStored = true;
            }
        }

        if (isStored || read is null)
        {
            var stored = ReadMember(receiver, Member.Of(property), property.Type);
            read = read is null ? stored : read.Join(stored);
        }

        return read;
    }

    private FlowValue ReadByType(FlowValue whole, ITypeSymbol type, IParameterSymbol part, SyntaxNode at)
    {
        // KeyValuePair<K, V>.Deconstruct(out K, out V) and its like: type parameters tell.
        var roles = new TypeRoles(this, at);
        roles.Receive(whole, type.OriginalDefinition);
        return roles.Give(part.OriginalDefinition.Type, at, 0);
    }

    private static IPropertySymbol? PropertyNamed(ITypeSymbol? type, string parameter)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property && string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase))
                {
                    return property;
                }
            }
        }

        return null;
    }

    /// <summary>A static field or property: what this function wrote last, else all that anybody wrote.</summary>
    private FlowValue ReadStatic(ISymbol member, ITypeSymbol? type)
    {
        var key = Member.Of(member);
        var holder = _table.Get("static", null, ObjectKind.Foreign, null);
        var slot = _table.Slot(holder, key);
        if (State[slot] is { } written)
        {
            return written;
        }

        var source = SourceOf(member);
        var value = source is null ? FlowValue.Unknown : FlowValue.Of(FlowLabel.Of(source, null));
        var content = IsDeclaredHere(member) && StaticFields.FieldOf(member) is { } field && type is not null && StaticFields.CanHold(type) ? _solver.StaticValue(field) : null;
        if (content is not null)
        {
            value = value.WithLabels(content.Labels);
            foreach (var function in content.Functions)
            {
                value = value.WithObject(FunctionObject(key, function.Method, function));
            }
        }

        if (type is null || !DataTypes.IsPlain(type) && !IsSimple(type))
        {
            var target = _table.Get(key, null, ObjectKind.Foreign, type);
            value = value.WithObject(target).AsKnown(false);
            Write(slot, value);
            Fill(target, content);
            if (StaticFields.FieldOf(member) is { } shared)
            {
                _staticObjects[shared] = target;
            }
        }

        return value;
    }

    private readonly Dictionary<IFieldSymbol, AbstractObject> _staticObjects = new(SymbolEqualityComparer.Default);

    /// <summary>Gives the object in a static field the members that anybody gave it.</summary>
    private void Fill(AbstractObject target, StaticContent? content)
    {
        foreach (var member in content?.Members ?? [])
        {
            var value = FlowValue.Unknown.WithLabels(member.Value.Labels);
            if (member.Value.Members.Count > 0)
            {
                var held = target.MemberObject(member.Key, TypeOf(member.Key as ISymbol));
                value = value.WithObject(held);
                Fill(held, member.Value);
            }

            Write(_table.Slot(target, member.Key), value);
        }
    }

    private void WriteStatic(ISymbol member, FlowValue value)
    {
        Write(_table.Slot(_table.Get("static", null, ObjectKind.Foreign, null), Member.Of(member)), value);
        if (StaticFields.FieldOf(member) is { } field)
        {
            AddStatic(field, value);
        }
    }

    /// <summary>Remembers what a static field was given, for all who read it.</summary>
    public void AddStatic(IFieldSymbol field, FlowValue value)
    {
        if (!value.IsEmpty)
        {
            _statics[field] = _statics.TryGetValue(field, out var known) ? known.Join(value) : value;
        }
    }

    private readonly Dictionary<IFieldSymbol, FlowValue> _statics = new(SymbolEqualityComparer.Default);

    private void Write(ulong slot, FlowValue value)
    {
        if (_state is not null)
        {
            _state = _state.With(slot, value);
        }
    }

    private void WriteLocal(ILocalSymbol local, FlowValue value) => WriteVariable(local, Named(local, value));

    private void WriteVariable(ISymbol variable, FlowValue value)
    {
        if (IsPrimary(variable))
        {
            WriteMembers([This()], variable, value, isWeak: false);
        }
        else
        {
            if (variable is IParameterSymbol { ContainingSymbol: not IMethodSymbol } receiver)
            {
                _receivers.Add(receiver);
            }

            Write(_table.Slot(IsOwn(variable) ? _table.Frame : Closure(), variable), value);
        }
    }

    /// <summary>A local's name speaks only where its value doesn't: what unknown code gave.</summary>
    private FlowValue Named(ILocalSymbol local, FlowValue value) =>
        !value.HasSource && (!value.IsKnown || !value.Labels.IsEmpty) && value.Objects.IsEmpty && SourceOf(local) is { } source
            ? value.WithLabels([FlowLabel.Of(source, null)])
            : value;

    /// <summary>Writes a member of objects: of one, it forgets what it held; of one among several, it may hold either.</summary>
    public void WriteMembers(ImmutableArray<AbstractObject> targets, object key, FlowValue value, bool isWeak)
    {
        value = Declared(key, value);
        foreach (var target in targets)
        {
            var slot = _table.Slot(target, target.Kind == ObjectKind.Frame ? key : KeyIn(target, key));
            if (isWeak || targets.Length > 1 || target.IsFolded || ReferenceEquals(key, Member.Content) || ReferenceEquals(key, Member.Keys))
            {
                var before = State[slot] ?? (target.Kind == ObjectKind.Frame ? null : target.Kind == ObjectKind.Made ? null : InitialOf(slot));
                Write(slot, before is null ? value : before.Join(value));
            }
            else
            {
                Write(slot, value);
            }
        }
    }

    /// <summary>What nobody knows, put into a member that is declared as personal data, is that.</summary>
    private FlowValue Declared(object key, FlowValue value) =>
        !value.IsKnown && !value.HasSource && value.Objects.IsEmpty && key is IPropertySymbol or IFieldSymbol && SourceOf((ISymbol)key) is { } source
            ? value.WithLabels([FlowLabel.Of(source, null)])
            : value;

    /// <summary>Where the variable of a function around this one, or of one that made a function which came here, is held.</summary>
    public AbstractObject FrameOf(ISymbol variable, ImmutableArray<AbstractObject> frames)
    {
        foreach (var frame in frames)
        {
            if (State[_table.Slot(frame, variable)] is not null || (frame.Kind == ObjectKind.Frame && IsOwn(variable)))
            {
                return frame;
            }
        }

        return frames.FirstOrDefault(f => f.Kind == ObjectKind.Entry) ?? frames.FirstOrDefault() ?? _table.Frame;
    }

    /// <summary>A captured variable, in the frames of the function that captured it.</summary>
    public FlowValue ReadCaptured(ISymbol variable, ImmutableArray<AbstractObject> frames)
    {
        var frame = FrameOf(variable, frames);
        return State[_table.Slot(frame, variable)]
            ?? (frame.Kind == ObjectKind.Frame ? InitialOfVariable(variable)
            : frame.Kind == ObjectKind.Entry ? ReadMember(FlowValue.Of(frame), variable, TypeOf(variable))
            : FlowValue.Unknown);
    }

    /// <summary>Gives a target of an assignment its value.</summary>
    public FlowValue Assign(IOperation target, FlowValue value, SyntaxNode at)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                if (_references.TryGetValue(local.Local, out var aliased))
                {
                    return Assign(aliased, value, at);
                }

                WriteLocal(local.Local, value);
                if (_elementOf.TryGetValue(local.Local, out var collection))
                {
                    WriteMembers(collection.Objects, Member.Content, value, isWeak: true);
                }

                break;
            case IDynamicMemberReferenceOperation { Instance: { } owner } member:
                foreach (var called in Evaluate(owner).Objects)
                {
                    WriteMembers([called], NamedMember(called, member.MemberName) is { } named ? Member.Of(named) : new Member("." + member.MemberName), value, isWeak: false);
                }

                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, at);
            case IParameterReferenceOperation parameter:
                WriteVariable(parameter.Parameter, value);
                break;
            case IConversionOperation conversion:
                return Assign(conversion.Operand, value, at);
            case IParenthesizedOperation parenthesized:
                return Assign(parenthesized.Operand, value, at);
            case IArrayElementReferenceOperation element:
                WriteAt(EvaluateReceiver(element), ConstantIndex(element.Indices), value);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                WriteMembers(Evaluate(indexer.Instance).Objects, Member.Content, value, isWeak: true);
                break;
            case IInlineArrayAccessOperation inline:
                WriteMembers(Evaluate(inline.Instance).Objects, Member.Content, value, isWeak: true);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, at);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                WriteMembers(EvaluateReceiver(field, instance).Objects, Member.Of(field.Field), value, isWeak: false);
                break;
            case IFieldReferenceOperation field:
                WriteStatic(field.Field, value);
                break;
            case IEventReferenceOperation { Instance: { } publisher } @event:
                WriteMembers(EvaluateReceiver(@event, publisher).Objects, Member.Of(@event.Event), value, isWeak: false);
                break;
            case IEventReferenceOperation @event:
                WriteStatic(@event.Event, value);
                break;
            case ITupleOperation:
                Deconstruct(target, value, target.Type);
                break;
            case IConditionalOperation choice:
                Branch(choice.Condition, () => Assign(choice.WhenTrue, value, at), () => Assign(choice.WhenFalse!, value, at));
                break;
            case IConditionalAccessOperation access:
                _conditionalReceivers.Push(Evaluate(access.Operation));
                Maybe(() => Assign(access.WhenNotNull, value, at));
                _conditionalReceivers.Pop();
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                AssignReturned(call, value);
                break;
            case IDiscardOperation:
                break;
            case IInvalidOperation missing:
                AssignMissing(missing, value);
                break;
            default:
                Evaluate(target);
                break;
        }

        return value;
    }

    /// <summary>Evaluates the object whose member a target is, before the value is: once.</summary>
    private FlowValue EvaluateReceiver(IOperation target, IOperation? instance = null)
    {
        instance ??= target switch
        {
            IArrayElementReferenceOperation element => element.ArrayReference,
            IMemberReferenceOperation member => member.Instance,
            _ => null,
        };
        return instance is null ? FlowValue.Harmless : Evaluate(instance);
    }

    private void AssignProperty(IPropertyReferenceOperation property, FlowValue value, SyntaxNode at)
    {
        ReportAssignment(property.Property, property, value, at);
        var receiver = property.Instance is { } instance ? EvaluateReceiver(property, instance) : null;
        var symbol = property.Property;
        foreach (var argument in property.Arguments)
        {
            Evaluate(argument.Value);
        }

        if (!IsDeclaredHere(symbol) && !IsTold(symbol.SetMethod))
        {
            if (symbol.IsIndexer)
            {
                WriteAt(receiver ?? FlowValue.Harmless, ConstantIndex([.. property.Arguments.Select(a => a.Value)]), value);
                if (symbol.ContainingType.TypeArguments.Length == 2 && property.Arguments.Length == 1)
                {
                    WriteMembers((receiver ?? FlowValue.Harmless).Objects, Member.Keys, ValueOf(property.Arguments[0].Value), isWeak: true);
                }
            }
            else if (receiver is not null)
            {
                WriteMembers(receiver.Objects, Member.Of(symbol), value, isWeak: false);
                KeepAddress(property, receiver, value);
                if (_environment.Catalog.EffectOf(symbol).Propagator is { To: "this" })
                {
                    Absorb(receiver, FlowValue.Of(TextOf(value), [], value.IsKnown), null);
                }
            }

            return;
        }

        if (symbol.SetMethod is not { } declared)
        {
            if (symbol.ReturnsByRef && symbol.GetMethod is { } getter && IsSource(getter))
            {
                AssignThroughReference(getter, receiver ?? FlowValue.Harmless, ArgumentValues(getter, property.Arguments), ArgumentOperations(getter, property.Arguments), property.Instance, value, at);
            }
            else if (receiver is not null)
            {
                WriteMembers(receiver.Objects, Member.Of(symbol), value, isWeak: false);
            }

            return;
        }

        if (receiver is null && symbol.IsStatic && !IsSource(declared))
        {
            WriteStatic(symbol, value);
            return;
        }

        foreach (var setter in Targets(declared, receiver ?? FlowValue.Harmless, property.Instance))
        {
            if (IsSource(setter))
            {
                var values = ArgumentValues(setter, property.Arguments);
                values[^1] = value;
                var operations = ArgumentOperations(setter, property.Arguments);
                operations[^1] = property.Parent is IAssignmentOperation { Value: var assigned } assignment && ReferenceEquals(assignment.Target, property) ? assigned : null;
                CallSource(setter, receiver ?? FlowValue.Harmless, values, operations, property.Instance, at);
            }
            else
            {
                WriteMembers((receiver ?? FlowValue.Harmless).Objects, Member.Of(symbol), value, isWeak: false);
            }
        }
    }

    /// <summary>The client's own text is where it points to, so that it goes with the client.</summary>
    private void KeepAddress(IPropertyReferenceOperation property, FlowValue receiver, FlowValue value)
    {
        if (property.Property.Name == "BaseAddress" && value.Text is not null && property.Instance is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: not null })
        {
            Assign(property.Instance, receiver.WithText(value.Text), property.Syntax);
        }
    }

    /// <summary>Under a constant index or key a collection of one object forgets what was there; under any other it may be anywhere.</summary>
    private void WriteAt(FlowValue collection, object? index, FlowValue value)
    {
        if (index is not null && collection.Objects is [{ IsFolded: false }])
        {
            WriteMembers(collection.Objects, Member.At(index), value, isWeak: false);
        }
        else
        {
            WriteMembers(collection.Objects, Member.Content, value, isWeak: true);
        }
    }

    private FlowValue ReadAt(FlowValue collection, object index, SyntaxNode at)
    {
        FlowValue? read = null;
        foreach (var target in collection.Objects)
        {
            var value = ReadOwn(target, Member.At(index), ElementTypeOf(target.Type));
            read = read is null ? value : read.Join(value);
        }

        return (read ?? FlowValue.Unknown).WithLabels(WholeLabels(collection)).Via(at);
    }

    /// <summary>What a collection's own labels say of its elements: personal data as a whole, or a text's characters.</summary>
    private static ImmutableArray<FlowLabel> WholeLabels(FlowValue collection) =>
        collection.Labels.IsEmpty ? [] : collection.Objects.IsEmpty ? collection.Labels : [.. collection.Labels.Where(l => l.Source is not null)];

    /// <summary>An element of a collection: any. Of a dictionary, a pair.</summary>
    private FlowValue Element(FlowValue collection, SyntaxNode at)
    {
        FlowValue? read = null;
        foreach (var target in collection.Objects)
        {
            var value = IsDictionary(target.Type) ? Pair(target, at) : Content(target);
            read = read is null ? value : read.Join(value);
        }

        return (read ?? FlowValue.Unknown.AsKnown(collection.IsKnown)).WithLabels(WholeLabels(collection));
    }

    private FlowValue Content(AbstractObject target)
    {
        var type = ElementTypeOf(target.Type);
        var slot = _table.Slot(target, Member.Content);
        var content = State[slot] ?? Unwritten(target, Member.Content, type);
        return WithPlaced(target, content);
    }

    private FlowValue Pair(AbstractObject dictionary, SyntaxNode at)
    {
        var pair = _table.Get(at, dictionary, ObjectKind.Made, null);
        Write(_table.Slot(pair, Member.Keys), ReadOwn(dictionary, Member.Keys, null));
        Write(_table.Slot(pair, Member.Content), Content(dictionary));
        return FlowValue.Of(pair);
    }

    private bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol named && _environment.Types.IsDictionary(named);

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        null => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments[arguments.Length - 1],
        _ => null,
    };

    private static Member Item(int position) => new("Item" + (position + 1));

    /// <summary>An object of a library or of this program that a piece of code makes.</summary>
    private AbstractObject Made(SyntaxNode at, ITypeSymbol? type, object? inner = null)
    {
        var made = _table.Get(at, inner is null ? null : "made", ObjectKind.Made, type);
        Renew(made);
        return made;
    }

    /// <summary>An object that is made once more, in a loop: what the one before was given stays with those who hold it, apart.</summary>
    private void Renew(AbstractObject made)
    {
        _members.Clear();
        State.AddMembersOf(made, _members);
        if (_members.Count == 0)
        {
            return;
        }

        var members = _members.ToArray();
        if (members.Any(m => !m.Value.IsEmpty))
        {
            // The earlier objects of this place go on under a name of their own.
            var earlier = _table.Get(made, "earlier", ObjectKind.Made, made.Type);
            _state = _state?.Replacing(made, earlier);
            foreach (var member in members)
            {
                WriteMembers([earlier], _table.MemberOf(member.Key), State[member.Key] ?? member.Value, isWeak: true);
            }
        }

        foreach (var member in members)
        {
            _state = _state?.Without(member.Key);
        }
    }

    /// <summary>True for structs with members of their own: of this program, and tuples.</summary>
    private bool IsStructure(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsValueType: true } structure && type.TypeKind == TypeKind.Struct && (IsDeclaredHere(type) || type.IsTupleType)
        && !DataTypes.IsPlain(type) && !structure.IsRefLikeType;

    /// <summary>A struct is copied when it is assigned or passed on; other values are shared.</summary>
    private FlowValue Copied(FlowValue value, ITypeSymbol? type, IOperation at)
    {
        if (value.Objects.IsEmpty)
        {
            return value;
        }

        type = Unconverted(at).Type ?? type;
        if (type is not INamedTypeSymbol { IsValueType: true } structure || DataTypes.IsPlain(type) || structure.IsRefLikeType || _environment.Types.IsWrapper(structure)
            || Unconverted(at) is ITupleOperation or IObjectCreationOperation or IInvocationOperation or IWithOperation or IDefaultValueOperation)
        {
            return value;
        }

        return Copy(value, structure, at.Syntax);
    }

    /// <summary>A new object with the members of those that a value refers to.</summary>
    private FlowValue Copy(FlowValue original, ITypeSymbol type, SyntaxNode at)
    {
        var values = new List<(object Key, FlowValue Value)>();
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
                {
                    var key = Member.Of(field);
                    values.Add((key, ReadMember(original, key, field.Type)));
                }
                else if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && declaring.DeclaringSyntaxReferences.IsEmpty)
                {
                    values.Add((Member.Of(property), ReadMember(original, Member.Of(property), property.Type)));
                }
            }
        }

        var copy = CopyWritten(original, type, at);
        foreach (var (key, value) in values)
        {
            Write(_table.Slot(copy.Objects[0], key), value);
        }

        return copy;
    }

    private FlowValue CopyWritten(FlowValue original, ITypeSymbol? type, SyntaxNode at)
    {
        var members = new List<KeyValuePair<ulong, FlowValue>>();
        foreach (var target in original.Objects)
        {
            State.AddMembersOf(target, members);
        }

        var copy = _table.Get(at, "copy", ObjectKind.Made, type);
        Renew(copy);
        foreach (var member in members)
        {
            WriteMembers([copy], _table.MemberOf(member.Key), member.Value, isWeak: true);
        }

        return FlowValue.Of([.. original.Labels.Where(l => l.Source is not null)], [copy], original.IsKnown);
    }

    private DataSource? SourceOf(ISymbol symbol) => _environment.SourceOf(symbol, Owner, _cancellationToken);

    private bool IsDeclaredHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _environment.Assembly);

    private bool IsSource(IMethodSymbol method) => IsDeclaredHere(method) ? _environment.Bodies.Of(method.OriginalDefinition, _cancellationToken) is not null : _environment.Referenced.Has(method);
}
