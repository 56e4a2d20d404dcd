using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>What an object is to the analysis of one function.</summary>
internal enum ObjectKind
{
    /// <summary>The variables of the function itself.</summary>
    Frame,

    /// <summary>What the function was entered with: <c>this</c>, a parameter, what a lambda captured, or a member of these.</summary>
    Entry,

    /// <summary>Made here or in a callee by a constructor whose code is known: what was not set is not there.</summary>
    Made,

    /// <summary>Came from code that is not known: it may hold anything that its type's members are declared to hold.</summary>
    Foreign,

    /// <summary>A lambda, local function or method as a value.</summary>
    Function,
}

/// <summary>An object as the analysis of one function knows it: by where it was made or found. Two variables that share it are aliases.</summary>
internal sealed class AbstractObject
{
    /// <summary>Members deeper than this are taken for the object that holds them: a list of lists of … has an end.</summary>
    private const int MaxDepth = 8;

    private readonly ObjectTable _table;
    private readonly int _depth;
    private Dictionary<object, AbstractObject>? _members;

    public AbstractObject(ObjectTable table, int id, ObjectKind kind, ITypeSymbol? type, object root)
        : this(table, id, kind, type) => Root = root;

    private AbstractObject(ObjectTable table, int id, AbstractObject parent, object member, ITypeSymbol? type)
        : this(table, id, parent.Kind == ObjectKind.Made && type is not { IsValueType: true } ? ObjectKind.Foreign : parent.Kind, type) =>
        (Parent, Key, _depth, Root) = (parent, member, parent._depth + 1, parent.Root);

    private AbstractObject(ObjectTable table, int id, ObjectKind kind, ITypeSymbol? type) =>
        (_table, Id, Kind, Type, Root) = (table, id, kind, type, this);

    /// <summary>A number of its own within its function, in the order of making.</summary>
    public int Id { get; }

    public ObjectKind Kind { get; }

    /// <summary>How many members below its root it lies.</summary>
    public int Depth => _depth;

    /// <summary>Its type: the exact one where it was made, else the static one; null where unknown.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>Of an entry place, where it begins: <see cref="EntryRoot"/>, a parameter, a captured variable or a delegate call; else what it was made by.</summary>
    public object Root { get; }

    /// <summary>The object whose member it was found in; null for all others.</summary>
    public AbstractObject? Parent { get; }

    /// <summary>The member it was found in.</summary>
    public object? Key { get; }

    /// <summary>True where its type is the very one, not one that it derives from.</summary>
    public bool IsExact { get; init; }

    /// <summary>How many calls it was handed up through since it was made.</summary>
    public int Handed { get; init; }

    /// <summary>The callee's object that it is; null where it was made here.</summary>
    public AbstractObject? Origin { get; init; }

    /// <summary>The function that it stands for; null for all other objects.</summary>
    public FunctionReference? Function { get; init; }

    /// <summary>True where a loop or recursion makes one such place stand for many objects.</summary>
    public bool IsFolded { get; set; }

    /// <summary>The objects that its members refer to, as far as they were looked at before anything was assigned to them.</summary>
    public IEnumerable<AbstractObject> Parts => _members is null ? [] : _members.Values;

    /// <summary>The object that a member refers to before anything was assigned to it: always the same one.</summary>
    /// <param name="member">A symbol or a <see cref="Member"/>.</param>
    /// <param name="type">The member's type; null where unknown.</param>
    public AbstractObject MemberObject(object member, ITypeSymbol? type)
    {
        if (_members is not null && _members.TryGetValue(member, out var known))
        {
            return known;
        }

        AbstractObject? same = null;
        for (var ancestor = this; ancestor is not null; ancestor = ancestor.Parent)
        {
            // node.Next.Next is a node as node.Next is one; a tree's nodes below the second are all one.
            if (type is not null && SymbolEqualityComparer.Default.Equals(ancestor.Type, type) && !DataTypes.IsPlain(type))
            {
                if (same is not null || (ancestor.Key is not null && ancestor.Key.Equals(member) && SymbolEqualityComparer.Default.Equals(ancestor.Parent?.Type, type)))
                {
                    (same ?? ancestor).IsFolded = true;
                    return same ?? ancestor;
                }

                same = ancestor;
            }
        }

        if (_depth >= MaxDepth || _table.Count > ObjectTable.MaxObjects)
        {
            IsFolded = true;
            return this;
        }

        var child = _table.Add(id => new AbstractObject(_table, id, this, member, type));
        (_members ??= []).Add(member, child);
        return child;
    }
}

/// <summary>Where entry places begin that are not variables.</summary>
internal enum EntryRoot
{
    /// <summary>The object that the function was called on.</summary>
    This,

    /// <summary>The variables of the functions around a lambda.</summary>
    Closure,
}

/// <summary>Members of objects that no symbol names.</summary>
internal sealed record Member(string Name)
{
    /// <summary>What a collection, a builder or an object of unknown code holds; of a dictionary, its values.</summary>
    public static readonly Member Content = new("[]");

    /// <summary>The keys of a dictionary, the key of a pair or a group.</summary>
    public static readonly Member Keys = new("[key]");

    /// <summary>What was stored under one constant index or key.</summary>
    public static Member At(object index) => new("[" + (index is string text ? "\"" + text + "\"" : Convert.ToString(index, System.Globalization.CultureInfo.InvariantCulture)) + "]");

    /// <summary>True for what <see cref="At"/> gives.</summary>
    public bool IsIndex => Name.Length > 2 && !ReferenceEquals(this, Keys) && Name != "[key]" && Name[0] == '[';

    /// <summary>What a type argument of a generic type beyond the known roles stands for.</summary>
    public static Member Argument(int ordinal) => new("<" + ordinal + ">");

    /// <summary>The key of a field or property: its definition, the first that an override goes back to; of a tuple element, its position's name.</summary>
    public static object Of(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { ContainingType.IsTupleType: true } element:
                return new Member((element.CorrespondingTupleField ?? element).Name);
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                return Of(property);
            case IPropertySymbol { OverriddenProperty: not null } overriding:
                while (overriding.OverriddenProperty is { } overridden)
                {
                    overriding = overridden;
                }

                return overriding.OriginalDefinition;
            default:
                return member.OriginalDefinition;
        }
    }
}

/// <summary>A function as a value.</summary>
/// <param name="Method">The lambda, local function or method.</param>
/// <param name="Body">The lambda's or local function's code; null for a method.</param>
/// <param name="Receiver">What <c>this</c> is in it.</param>
/// <param name="Frames">Where the variables are that it captures, the nearest first.</param>
internal sealed record FunctionReference(IMethodSymbol Method, FunctionBody? Body, FlowValue Receiver, System.Collections.Immutable.ImmutableArray<AbstractObject> Frames);
