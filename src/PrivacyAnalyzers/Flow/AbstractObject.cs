using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>An object as the analysis knows it: by where it was made or where it was found. Two variables that share it are aliases.</summary>
internal sealed class AbstractObject
{
    /// <summary>Members deeper than this are taken for the object that holds them: a list of lists of … has an end.</summary>
    private const int MaxDepth = 8;

    private readonly Dictionary<object, AbstractObject> _members = [];
    private readonly AbstractObject? _parent;
    private readonly object? _member;
    private readonly int _depth;

    /// <param name="type">Its static type; null where unknown.</param>
    public AbstractObject(ITypeSymbol? type) => Type = type;

    private AbstractObject(AbstractObject parent, object member, ITypeSymbol? type)
        : this(type) => (_parent, _member, _depth) = (parent, member, parent._depth + 1);

    /// <summary>Its static type; null where unknown.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The anonymous function that it stands for; null for all other objects.</summary>
    public IFlowAnonymousFunctionOperation? Function { get; init; }

    /// <summary>True where it was made in the code under analysis by a constructor that did not set what was not named.</summary>
    public bool IsMadeHere { get; init; }

    /// <summary>The object that a member of this one refers to before anything was assigned to it: always the same one.</summary>
    /// <param name="member">A symbol, or <see cref="Slot.Content"/>.</param>
    /// <param name="type">The member's type.</param>
    public AbstractObject Member(object member, ITypeSymbol? type)
    {
        for (var ancestor = this; ancestor is not null; ancestor = ancestor._parent)
        {
            // node.Next.Next is a node as node.Next is one.
            if (Equals(ancestor._member, member) && SymbolEqualityComparer.Default.Equals(ancestor.Type, type))
            {
                return ancestor;
            }
        }

        if (_depth >= MaxDepth)
        {
            return this;
        }

        if (!_members.TryGetValue(member, out var child))
        {
            _members.Add(member, child = new AbstractObject(this, member, type));
        }

        return child;
    }
}
