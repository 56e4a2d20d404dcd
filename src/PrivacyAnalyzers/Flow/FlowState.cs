namespace PrivacyAnalyzers.Flow;

/// <summary>
/// What each place holds at one point of a function, immutable. A place that was never written holds its initial value.
/// </summary>
/// <remarks>
/// A big-endian Patricia tree (C. Okasaki, A. Gill: Fast mergeable integer maps, 1998) over the places' numbers: a write copies
/// one path, a join looks only at what differs, and the members of one object, whose numbers begin alike, lie in one subtree.
/// </remarks>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(null);

    private readonly Node? _root;

    private FlowState(Node? root) => _root = root;

    /// <summary>What was written; null where nothing was.</summary>
    public FlowValue? this[ulong slot]
    {
        get
        {
            var node = _root;
            while (node is Branch branch)
            {
                node = (slot & branch.Bit) == 0 ? branch.Left : branch.Right;
            }

            return node is Leaf leaf && leaf.Prefix == slot ? leaf.Value : null;
        }
    }

    public FlowState With(ulong slot, FlowValue value)
    {
        var root = Insert(_root, slot, value);
        return ReferenceEquals(root, _root) ? this : new(root);
    }

    /// <summary>All that was written into an object's members.</summary>
    public void AddMembersOf(AbstractObject owner, List<KeyValuePair<ulong, FlowValue>> found)
    {
        var prefix = (ulong)(uint)owner.Id << 32;
        var node = _root;
        while (node is Branch branch && branch.Bit > uint.MaxValue)
        {
            node = (prefix & branch.Bit) == 0 ? branch.Left : branch.Right;
        }

        if (node is not null && node.Prefix >> 32 == prefix >> 32)
        {
            AddAll(node, found);
        }
    }

    /// <summary>True where any place refers to an object.</summary>
    public bool RefersTo(AbstractObject target) => RefersTo(_root, target);

    /// <summary>The same places without one.</summary>
    public FlowState Without(ulong slot) => new(Remove(_root, slot));

    /// <summary>The same places, with one object put in another's stead in all values.</summary>
    public FlowState Replacing(AbstractObject old, AbstractObject replacement) => new(Replace(_root, old, replacement));

    /// <summary>Where two ways meet.</summary>
    /// <param name="other">The state of the other way.</param>
    /// <param name="initial">The value of a place that only one of them wrote; null where the place was not there on the other way.</param>
    public FlowState Join(FlowState other, Func<ulong, FlowValue?> initial)
    {
        var root = Join(_root, other._root, initial);
        return ReferenceEquals(root, _root) ? this : ReferenceEquals(root, other._root) ? other : new(root);
    }

    public bool IsSameAs(FlowState other) => IsSame(_root, other._root);

    private static Node Insert(Node? node, ulong slot, FlowValue value)
    {
        switch (node)
        {
            case null:
                return new Leaf(slot, value);
            case Leaf leaf when leaf.Prefix == slot:
                return ReferenceEquals(leaf.Value, value) ? leaf : new Leaf(slot, value);
            case Branch branch when branch.Holds(slot):
                return (slot & branch.Bit) == 0
                    ? branch.With(Insert(branch.Left, slot, value), branch.Right)
                    : branch.With(branch.Left, Insert(branch.Right, slot, value));
            default:
                return Link(node, new Leaf(slot, value));
        }
    }

    private static bool RefersTo(Node? node, AbstractObject target) => node switch
    {
        Branch branch => RefersTo(branch.Left, target) || RefersTo(branch.Right, target),
        Leaf leaf => leaf.Value.Objects.Contains(target),
        _ => false,
    };

    private static Node? Remove(Node? node, ulong slot)
    {
        switch (node)
        {
            case Leaf leaf:
                return leaf.Prefix == slot ? null : leaf;
            case Branch branch when branch.Holds(slot):
                var left = (slot & branch.Bit) == 0 ? Remove(branch.Left, slot) : branch.Left;
                var right = (slot & branch.Bit) == 0 ? branch.Right : Remove(branch.Right, slot);
                return left is null ? right : right is null ? left : branch.With(left, right);
            default:
                return node;
        }
    }

    private static Node? Replace(Node? node, AbstractObject old, AbstractObject replacement)
    {
        switch (node)
        {
            case Branch branch:
                return branch.With(Replace(branch.Left, old, replacement)!, Replace(branch.Right, old, replacement)!);
            case Leaf leaf when leaf.Value.Objects.Contains(old):
                return new Leaf(leaf.Prefix, leaf.Value.WithObjects(leaf.Value.Objects.Remove(old)).WithObject(replacement));
            default:
                return node;
        }
    }

    private static Node? Join(Node? a, Node? b, Func<ulong, FlowValue?> initial)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        switch (a, b)
        {
            case (null, _):
                return WithInitial(b!, initial);
            case (_, null):
                return WithInitial(a!, initial);
            case (Leaf x, Leaf y) when x.Prefix == y.Prefix:
                var value = x.Value.Join(y.Value);
                return ReferenceEquals(value, x.Value) ? x : ReferenceEquals(value, y.Value) ? y : new Leaf(x.Prefix, value);
            case (Branch x, Branch y) when x.Bit == y.Bit && x.Prefix == y.Prefix:
                return Both(x, y, Join(x.Left, y.Left, initial)!, Join(x.Right, y.Right, initial)!);
            case (Branch x, _) when x.Holds(b!.Prefix) && (b is Leaf || ((Branch)b).Bit < x.Bit):
                return (b.Prefix & x.Bit) == 0
                    ? x.With(Join(x.Left, b, initial)!, WithInitial(x.Right, initial))
                    : x.With(WithInitial(x.Left, initial), Join(x.Right, b, initial)!);
            case (_, Branch y) when y.Holds(a!.Prefix) && (a is Leaf || ((Branch)a).Bit < y.Bit):
                return (a.Prefix & y.Bit) == 0
                    ? y.With(Join(a, y.Left, initial)!, WithInitial(y.Right, initial))
                    : y.With(WithInitial(y.Left, initial), Join(a, y.Right, initial)!);
            default:
                return Link(WithInitial(a!, initial), WithInitial(b!, initial));
        }
    }

    private static Node Both(Branch x, Branch y, Node left, Node right) =>
        ReferenceEquals(left, x.Left) && ReferenceEquals(right, x.Right) ? x : y.With(left, right);

    private static Node WithInitial(Node node, Func<ulong, FlowValue?> initial)
    {
        if (node is Branch branch)
        {
            return branch.With(WithInitial(branch.Left, initial), WithInitial(branch.Right, initial));
        }

        var leaf = (Leaf)node;
        if (initial(leaf.Prefix) is not { } other)
        {
            return leaf;
        }

        var value = leaf.Value.Join(other);
        return ReferenceEquals(value, leaf.Value) ? leaf : new Leaf(leaf.Prefix, value);
    }

    /// <summary>Two nodes with nothing in common under one branch.</summary>
    private static Branch Link(Node a, Node b)
    {
        var different = a.Prefix ^ b.Prefix;
        var bit = 1UL << 63;
        while ((different & bit) == 0)
        {
            bit >>= 1;
        }

        var prefix = a.Prefix & ~(bit | (bit - 1));
        return (a.Prefix & bit) == 0 ? new(prefix, bit, a, b) : new(prefix, bit, b, a);
    }

    private static bool IsSame(Node? a, Node? b) =>
        ReferenceEquals(a, b) || (a, b) switch
        {
            (Leaf x, Leaf y) => x.Prefix == y.Prefix && x.Value.Equals(y.Value),
            (Branch x, Branch y) => x.Bit == y.Bit && x.Prefix == y.Prefix && IsSame(x.Left, y.Left) && IsSame(x.Right, y.Right),
            _ => false,
        };

    private static void AddAll(Node node, List<KeyValuePair<ulong, FlowValue>> found)
    {
        if (node is Branch branch)
        {
            AddAll(branch.Left, found);
            AddAll(branch.Right, found);
        }
        else
        {
            found.Add(new(node.Prefix, ((Leaf)node).Value));
        }
    }

    /// <param name="prefix">The bits that all numbers in it share; of a leaf, its number.</param>
    private abstract class Node(ulong prefix)
    {
        public ulong Prefix { get; } = prefix;
    }

    private sealed class Leaf(ulong slot, FlowValue value) : Node(slot)
    {
        public FlowValue Value { get; } = value;
    }

    /// <param name="prefix">What is above the bit.</param>
    /// <param name="bit">The highest bit in which the numbers differ.</param>
    /// <param name="left">Those without it.</param>
    /// <param name="right">Those with it.</param>
    private sealed class Branch(ulong prefix, ulong bit, Node left, Node right) : Node(prefix)
    {
        public ulong Bit { get; } = bit;

        public Node Left { get; } = left;

        public Node Right { get; } = right;

        public bool Holds(ulong slot) => (slot & ~(Bit | (Bit - 1))) == Prefix;

        public Branch With(Node left, Node right) => ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new(Prefix, Bit, left, right);
    }
}
