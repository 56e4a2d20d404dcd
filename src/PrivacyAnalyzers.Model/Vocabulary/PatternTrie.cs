namespace PrivacyAnalyzers.Model;

/// <summary>A prefix tree from patterns to numbers, walked a character at a time without allocating.</summary>
/// <remarks>All edges lie in one open-addressing hash table, since some nodes have hundreds of kanji below them.</remarks>
internal sealed class PatternTrie
{
    /// <summary>The node that stands for "no pattern goes on like this".</summary>
    public const int None = 0;

    private const int Root = 1;

    /// <summary>2 to the 64 divided by the golden ratio: spreads keys that differ in few bits.</summary>
    private const ulong HashFactor = 0x9E3779B97F4A7C15;

    /// <summary>A node in the upper bits, a character in the lower 16; 0 where the slot is free, since no edge leaves node 0.</summary>
    private ulong[] _edges;
    private int[] _targets;
    private int[] _values;
    private int _nodes = 2;
    private int _shift;

    /// <param name="capacityBits">The table starts with room for 2 to the power of this; it grows when half full.</param>
    public PatternTrie(int capacityBits)
    {
        _edges = new ulong[1 << capacityBits];
        _targets = new int[1 << capacityBits];
        _values = new int[(1 << capacityBits) / 2];
        _shift = 64 - capacityBits;
    }

    /// <summary>The node for a pattern's first character.</summary>
    public int Start(char c) => Next(Root, c);

    /// <summary>The node for the next character.</summary>
    public int Next(int node, char c)
    {
        // Written out without calls: most of a look-up is spent here, much of it before the just-in-time compiler optimises.
        var edge = ((ulong)(uint)node << 16) | c;
        var edges = _edges;
        var slot = (int)((edge * HashFactor) >> _shift);
        while (edges[slot] != edge)
        {
            if (edges[slot] == 0)
            {
                return None;
            }

            slot = (slot + 1) & (edges.Length - 1);
        }

        return _targets[slot];
    }

    /// <summary>The number of the pattern that ends at this node; -1 where none does.</summary>
    public int ValueAt(int node) => _values[node] - 1;

    /// <summary>Adds a pattern or replaces its number.</summary>
    /// <returns>The number that it had; -1 where it is new.</returns>
    public int Set(string pattern, int value)
    {
        var node = Root;
        foreach (var c in pattern)
        {
            var edge = ((ulong)(uint)node << 16) | c;
            var slot = SlotOf(edge);
            if (_edges[slot] == edge)
            {
                node = _targets[slot];
                continue;
            }

            _edges[slot] = edge;
            _targets[slot] = node = _nodes++;
            if (_nodes == _values.Length)
            {
                Grow();
            }
        }

        var previous = ValueAt(node);
        _values[node] = value + 1;
        return previous;
    }

    /// <summary>Where an edge is, or the free place for it.</summary>
    private int SlotOf(ulong edge)
    {
        var edges = _edges;
        var slot = (int)((edge * HashFactor) >> _shift);
        while (edges[slot] != edge && edges[slot] != 0)
        {
            slot = (slot + 1) & (edges.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (edges, targets) = (_edges, _targets);
        _edges = new ulong[edges.Length * 2];
        _targets = new int[targets.Length * 2];
        Array.Resize(ref _values, _values.Length * 2);
        _shift--;
        for (var i = 0; i < edges.Length; i++)
        {
            if (edges[i] != 0)
            {
                var slot = SlotOf(edges[i]);
                _edges[slot] = edges[i];
                _targets[slot] = targets[i];
            }
        }
    }
}
