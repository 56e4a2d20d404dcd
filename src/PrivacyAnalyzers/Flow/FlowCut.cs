using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>What kept data from being followed to the end.</summary>
internal enum FlowBound
{
    /// <summary>A function knows too many objects to tell them apart.</summary>
    Objects,

    /// <summary>It tells its callers too much: writes, new objects, sinks or calls.</summary>
    Effects,

    /// <summary>A loop, or functions that call each other, did not settle.</summary>
    Rounds,

    /// <summary>Its calls together change too much.</summary>
    Calls,

    /// <summary>Data goes into a call of one of very many methods, or of a very large part of the program.</summary>
    Hierarchy,

    /// <summary>A function gives away a piece of code that does something with data, to another assembly.</summary>
    Function,
}

/// <summary>Where data was not followed to the end, and why: flows may be missing.</summary>
/// <param name="Bound">The bound that was hit.</param>
/// <param name="Function">The function in which it was hit.</param>
internal sealed record FlowCut(FlowBound Bound, ISymbol Function)
{
    /// <summary>One of two, whichever was hit first.</summary>
    public static FlowCut? Of(FlowCut? a, FlowCut? b)
    {
        if (a is null || b is null || a.Equals(b))
        {
            return a ?? b;
        }

        var order = a.Bound.CompareTo(b.Bound);
        return (order != 0 ? order : string.CompareOrdinal(a.Function.ToDisplayString(), b.Function.ToDisplayString())) <= 0 ? a : b;
    }

    public bool Equals(FlowCut? other) => other is not null && Bound == other.Bound && SymbolEqualityComparer.Default.Equals(Function, other.Function);

    public override int GetHashCode() => (int)Bound;
}
