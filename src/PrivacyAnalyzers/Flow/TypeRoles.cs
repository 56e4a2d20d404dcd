using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// What the type parameters of a library's generic method or type stand for at one call. A value of type <c>T</c> that comes out
/// can only be one of those of type <c>T</c> that went in: so the signature alone tells what LINQ and collections do.
/// </summary>
/// <remarks>P. Wadler: Theorems for free!, 1989.</remarks>
internal sealed class TypeRoles(FunctionAnalysis analysis, SyntaxNode at)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<ITypeParameterSymbol, FlowValue> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Grows with each value that is learnt.</summary>
    public int Version { get; private set; }

    /// <summary>True where a type is made of type parameters.</summary>
    public static bool IsGeneric(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsGeneric(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsGeneric) || (named.ContainingType is { } outer && IsGeneric(outer)),
        _ => false,
    };

    /// <summary>What is known of a type parameter; null where nothing went in.</summary>
    public FlowValue? this[ITypeParameterSymbol parameter] => _values.TryGetValue(parameter, out var value) ? value : null;

    /// <summary>Takes a value apart by the type that the definition gives it.</summary>
    public void Receive(FlowValue value, ITypeSymbol? type, int depth = 0)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                var joined = _values.TryGetValue(parameter, out var known) ? known.Join(value) : value;
                if (known is null || !joined.Equals(known))
                {
                    _values[parameter] = joined;
                    Version++;
                }

                break;
            case IArrayTypeSymbol array when depth < MaxDepth:
                Receive(analysis.ElementOf(value, at), array.ElementType, depth + 1);
                break;
            case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when depth < MaxDepth:
                if (analysis.Types.IsWrapper(named))
                {
                    Receive(value, Argument(named), depth + 1);
                }
                else if (named.TypeArguments.Length == 1)
                {
                    Receive(analysis.ElementOf(value, at), named.TypeArguments[0], depth + 1);
                }
                else if (named.TypeArguments.Length > 1)
                {
                    var roles = analysis.Types.RolesOf(named.OriginalDefinition);
                    for (var i = 0; i < roles.Length; i++)
                    {
                        Receive(ReadRole(value, roles[i]), named.TypeArguments[i], depth + 1);
                    }
                }
                else if (SequenceOf(named) is { } sequence)
                {
                    Receive(value, sequence, depth + 1);
                }
                else if (named.ContainingType is { TypeArguments.Length: > 0 } outer)
                {
                    // Dictionary<K, V>.Enumerator and its like.
                    Receive(value, outer, depth + 1);
                }

                break;
        }
    }

    /// <summary>Builds a value of the type that the definition gives it.</summary>
    /// <param name="type">The type in the definition.</param>
    /// <param name="key">Tells the objects apart that one call makes.</param>
    /// <param name="depth">How deep it lies in the result.</param>
    public FlowValue Give(ITypeSymbol? type, object key, int depth)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return this[parameter] ?? FlowValue.Unknown;
            case IArrayTypeSymbol array when depth < MaxDepth:
                return Holding(array, key, (Member.Content, Give(array.ElementType, key, depth + 1)), depth);
            case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when depth < MaxDepth && IsGeneric(named):
                if (analysis.Types.IsWrapper(named))
                {
                    return Give(Argument(named), key, depth + 1);
                }

                if (named.TypeArguments.IsEmpty && SequenceOf(named) is { } sequence)
                {
                    return Give(sequence, key, depth);
                }

                if (named.TypeArguments.IsEmpty)
                {
                    return named.ContainingType is { } outer ? Give(outer, key, depth) : FlowValue.Unknown;
                }

                var made = analysis.Result(at, (key, depth), named);
                var roles = analysis.Types.RolesOf(named.OriginalDefinition);
                for (var i = 0; i < roles.Length; i++)
                {
                    analysis.WriteMembers([made], roles[i], Give(named.TypeArguments[i], (key, i), depth + 1), isWeak: false);
                }

                return FlowValue.Of(made);
            default:
                return FlowValue.Unknown;
        }
    }

    private FlowValue Holding(ITypeSymbol type, object key, (Member Role, FlowValue Value) content, int depth)
    {
        var made = analysis.Result(at, (key, depth), type);
        analysis.WriteMembers([made], content.Role, content.Value, isWeak: false);
        return FlowValue.Of(made);
    }

    private FlowValue ReadRole(FlowValue value, Member role) =>
        ReferenceEquals(role, Member.Content) ? analysis.ContentOf(value) : analysis.ReadMember(value, role, null);

    private static ITypeSymbol? Argument(INamedTypeSymbol wrapper) => wrapper.TypeArguments.FirstOrDefault() ?? wrapper.ContainingType?.TypeArguments.FirstOrDefault();

    /// <summary>What a type without type arguments of its own enumerates, as <c>Dictionary.ValueCollection</c>.</summary>
    private static INamedTypeSymbol? SequenceOf(INamedTypeSymbol type) =>
        type.AllInterfaces.FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        ?? type.AllInterfaces.FirstOrDefault(i => i is { Name: "IEnumerator", Arity: 1 });
}
