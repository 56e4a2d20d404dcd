using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>The objects and members that one function knows, each under a number, the same on each visit.</summary>
internal sealed class ObjectTable
{
    /// <summary>In a function that knows more objects than this, members of objects are taken for the objects themselves.</summary>
    public const int MaxObjects = 400;

    private readonly List<AbstractObject> _objects = [];
    private readonly List<object> _members = [];
    private AbstractObject? _many;
    private readonly Dictionary<object, int> _memberIds = [];
    private readonly Dictionary<(object Key, object? Inner), AbstractObject> _known = [];

    public ObjectTable() => Frame = Add(id => new AbstractObject(this, id, ObjectKind.Frame, null, this));

    /// <summary>Holds the variables.</summary>
    public AbstractObject Frame { get; }

    public int Count => _objects.Count;

    /// <summary>True where objects could not be told apart any more.</summary>
    public bool IsFull { get; private set; }

    public AbstractObject Add(Func<int, AbstractObject> make)
    {
        var made = make(_objects.Count);
        _objects.Add(made);
        return made;
    }

    /// <summary>The object of a kind for a key, made when first asked for.</summary>
    /// <param name="key">What it is known by: a root, a syntax node, a symbol.</param>
    /// <param name="inner">A second part of the key; null where there is none.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="type">Its type.</param>
    /// <param name="handed">Calls it was handed up through.</param>
    /// <param name="isExact">True where the type is the very one.</param>
    /// <param name="origin">The callee's object that it is; null where it is none.</param>
    public AbstractObject Get(object key, object? inner, ObjectKind kind, ITypeSymbol? type, int handed = 0, AbstractObject? origin = null, bool isExact = false)
    {
        if (!_known.TryGetValue((key, inner), out var known))
        {
            if (_objects.Count >= MaxObjects && kind is ObjectKind.Made or ObjectKind.Foreign)
            {
                IsFull = true;
                return _many ??= Add(id => new AbstractObject(this, id, ObjectKind.Foreign, null, this) { IsFolded = true });
            }

            known = Add(id => new AbstractObject(this, id, kind, type, key) { Handed = handed, Origin = origin, IsExact = isExact });
            _known.Add((key, inner), known);
        }

        return known;
    }

    /// <summary>The object of a function value for a key.</summary>
    public AbstractObject GetFunction(object key, object? inner, FunctionReference function)
    {
        if (!_known.TryGetValue((key, inner), out var known) || known.Function is not { } old || !IsSame(old, function))
        {
            known = Add(id => new AbstractObject(this, id, ObjectKind.Function, function.Method.ReturnType, key) { Function = function });
            _known[(key, inner)] = known;
        }

        return known!;
    }

    public AbstractObject ById(int id) => _objects[id];

    public AbstractObject Object(ulong key) => _objects[(int)(key >> 32)];

    public object MemberOf(ulong key) => _members[(int)(key & uint.MaxValue)];

    /// <summary>The number of a place: a member of an object.</summary>
    public ulong Slot(AbstractObject owner, object member)
    {
        if (!_memberIds.TryGetValue(member, out var id))
        {
            _memberIds.Add(member, id = _members.Count);
            _members.Add(member);
        }

        return ((ulong)(uint)owner.Id << 32) | (uint)id;
    }

    private static bool IsSame(FunctionReference a, FunctionReference b) => a.Receiver.Equals(b.Receiver) && a.Frames.SequenceEqual(b.Frames);
}
