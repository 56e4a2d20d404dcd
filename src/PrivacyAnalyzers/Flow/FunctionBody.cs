using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// A function as it is called in some places: what of its inputs can hold data there, and of which very types they are. The rest
/// is not followed: what nothing comes in by, nothing comes out of.
/// </summary>
/// <param name="Body">Its code.</param>
/// <param name="Active">A bit for each input that can hold data, as <see cref="Bit"/> numbers them.</param>
internal sealed record FunctionVariant(FunctionBody Body, ulong Active)
{
    /// <summary>All inputs.</summary>
    public const ulong All = ulong.MaxValue;

    /// <summary>The exact types of inputs, where the code calls different methods on different types; null for the others.</summary>
    public ImmutableArray<ITypeSymbol?> Exact { get; init; } = [];

    /// <summary>
    /// True for a function that was come upon by the type of an object or what a field holds, not by what its caller's code names,
    /// and for what it calls.
    /// </summary>
    public bool IsUnforeseen { get; init; }

    /// <summary>True for a lambda or local function.</summary>
    public bool IsNested => Body.Symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };

    /// <summary>The bit of a parameter; of <c>this</c>, -1.</summary>
    public static ulong Bit(int ordinal) => 1UL << Math.Min(ordinal + 1, 62);

    /// <summary>The bit of what a lambda captured.</summary>
    public const ulong Captured = 1UL << 63;

    /// <summary>Set where a constructor or setter is given nothing but what is known to hold no data.</summary>
    public const ulong Known = 1UL << 61;

    public ITypeSymbol? ExactTypeOf(int ordinal) => ordinal + 1 < Exact.Length ? Exact[ordinal + 1] : null;

    public bool Equals(FunctionVariant? other) =>
        other is not null && Active == other.Active && IsUnforeseen == other.IsUnforeseen && SymbolEqualityComparer.Default.Equals(Body.Symbol, other.Body.Symbol)
        && Exact.Length == other.Exact.Length && Enumerable.SequenceEqual<ISymbol?>(Exact, other.Exact, SymbolEqualityComparer.Default);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Body.Symbol) * 31 + Active.GetHashCode();
}

/// <summary>The code of a function, in the order in which it runs.</summary>
/// <param name="Symbol">The method, lambda or local function; of an initialiser, its field or property.</param>
/// <param name="Member">The member in whose declaration the code stands.</param>
/// <param name="Parts">Initialisers, the call of another constructor, the body.</param>
internal sealed record FunctionBody(ISymbol Symbol, ISymbol Member, ImmutableArray<IOperation> Parts)
{
    /// <summary>The constructor of the base type that runs though the code doesn't call it; null where none does.</summary>
    public IMethodSymbol? ImplicitBase { get; init; }

    /// <summary>What a primary constructor sets: the parameter, and the property of a record or the parameter itself, as a hidden field.</summary>
    public ImmutableArray<(IParameterSymbol Parameter, ISymbol Member)> PrimaryParameters { get; init; } = [];
}
