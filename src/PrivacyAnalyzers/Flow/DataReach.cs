using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Which code can get at personal data at all, told by names before anything is bound: that in which the name of some stands, or
/// the name of what gives some. In most programs that is little of it.
/// </summary>
internal sealed class DataReach
{
    private readonly HashSet<(SyntaxTree, int)>? _places;
    private readonly HashSet<(SyntaxTree, int)> _initialized;
    private readonly HashSet<string> _names;

    /// <param name="members">The members whose code can.</param>
    /// <param name="names">The names of personal data, and of what gives or holds some.</param>
    public DataReach(IEnumerable<NamedMember> members, HashSet<string> names)
    {
        (_places, _initialized, _names) = ([], [], names);
        foreach (var member in members)
        {
            _places.Add(PlaceOf(member.Declaration));
            if (member is { IsData: true, Type.Declaration: var type })
            {
                // A constructor runs the initialisers.
                _initialized.Add(PlaceOf(type));
            }
        }
    }

    private DataReach() => (_places, _initialized, _names) = (null, [], []);

    /// <summary>All code may: nothing is told by names.</summary>
    public static DataReach Everywhere { get; } = new();

    /// <summary>True where all code may.</summary>
    public bool IsEverywhere => _places is null;

    /// <summary>False where no code of a member gets at personal data by itself.</summary>
    /// <param name="member">A method, accessor, field or property of this compilation.</param>
    public bool Includes(ISymbol member)
    {
        if (_places is null)
        {
            return true;
        }

        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, ContainingType: { } type } && IsIn(type, _initialized))
        {
            return true;
        }

        return IsIn((member as IMethodSymbol)?.AssociatedSymbol ?? member, _places)
            || (member is IMethodSymbol method && ((method.PartialImplementationPart is { } code && IsIn(code, _places)) || (method.PartialDefinitionPart is { } definition && IsIn(definition, _places))));
    }

    /// <summary>False for a static field that no personal data is put into.</summary>
    public bool MayHold(IFieldSymbol field) => _places is null || _names.Contains((field.AssociatedSymbol ?? field).Name);

    public static (SyntaxTree Tree, int Start) PlaceOf(SyntaxNode declaration) => (declaration.SyntaxTree, declaration.SpanStart);

    private static bool IsIn(ISymbol symbol, HashSet<(SyntaxTree, int)> places)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (places.Contains((reference.SyntaxTree, reference.Span.Start)))
            {
                return true;
            }
        }

        return false;
    }
}
