namespace PrivacyAnalyzers.Model;

/// <summary>A prefix tree from patterns to numbers, walked a character at a time without allocating.</summary>
/// <remarks>All edges lie in one open-addressing hash table, since some nodes have hundreds of kanji below them.</remarks>
internal sealed class PatternTrie
{
    /// <summary>The node that stands for "no pattern goes on like this".</summary>
    public const int None = 0;

    private const int Root = 1;

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
    public int Next(int node, char c) => _targets[SlotOf(Edge(node, c))];

    /// <summary>The number of the pattern that ends at this node; -1 where none does.</summary>
    public int ValueAt(int node) => _values[node] - 1;

    /// <summary>Adds a pattern or replaces its number.</summary>
    /// <returns>The number that it had; -1 where it is new.</returns>
    public int Set(string pattern, int value)
    {
        var node = Root;
        foreach (var c in pattern)
        {
            var edge = Edge(node, c);
            var slot = SlotOf(edge);
            node = _targets[slot];
            if (node == None)
            {
                node = _nodes++;
                _edges[slot] = edge;
                _targets[slot] = node;
                if (_nodes == _values.Length)
                {
                    Grow();
                }
            }
        }

        var previous = ValueAt(node);
        _values[node] = value + 1;
        return previous;
    }

    private static ulong Edge(int node, char c) => ((ulong)(uint)node << 16) | c;

    /// <summary>Where the edge is, or where it would be put.</summary>
    private int SlotOf(ulong edge)
    {
        var slot = (int)((edge * 0x9E3779B97F4A7C15) >> _shift);
        while (_targets[slot] != None && _edges[slot] != edge)
        {
            slot = (slot + 1) & (_targets.Length - 1);
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
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] != None)
            {
                var slot = SlotOf(edges[i]);
                _edges[slot] = edges[i];
                _targets[slot] = targets[i];
            }
        }
    }
}
