using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>Personal data that reaches a sink.</summary>
/// <param name="Source">What it is.</param>
/// <param name="Sink">What the sink does with it.</param>
/// <param name="SinkSymbol">The API that is called or assigned.</param>
/// <param name="At">The innermost expression at the sink that still holds the data.</param>
/// <param name="Call">The whole call or assignment.</param>
/// <param name="Owner">The member whose code it is.</param>
internal sealed record DataFlow(DataSource Source, SinkEntry Sink, ISymbol SinkSymbol, SyntaxNode At, SyntaxNode Call, ISymbol Owner)
{
    /// <summary>For <c>http</c>: the host, lower case; null where it can't be told.</summary>
    public string? Host { get; init; }

    /// <summary>For <c>http</c>: true where the address says that nothing protects it on its way.</summary>
    public bool IsCleartext { get; init; }

    /// <summary>The type of the object that is handed over whole with the data in it; null where it is the data itself, or text made of it.</summary>
    public ITypeSymbol? Whole { get; init; }

    /// <summary>The places that it passed on its way from the source, in order.</summary>
    public IReadOnlyList<SyntaxNode> Steps { get; init; } = [];

    /// <summary>The function in whose code the sink stands; null where it is the member's own code.</summary>
    public ISymbol? Through { get; init; }

    /// <summary>Where the sinks stand, when they are in other functions.</summary>
    public ImmutableArray<SinkPlace> SinksAt { get; init; } = [];
}
