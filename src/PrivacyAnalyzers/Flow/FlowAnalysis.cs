using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>Follows personal data through the code of one member, with all that it calls, to the sinks.</summary>
internal static class FlowAnalysis
{
    /// <summary>Notes in a result what an endpoint's code returns.</summary>
    public static void ReadResult(FunctionBody endpoint, EndpointResult result, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        environment = environment.Settled(cancellationToken);
        var (solver, function) = (new SummarySolver(environment, cancellationToken), new FunctionVariant(endpoint, Active: 0));
        var summary = solver.Solve(function);

        // All that it calls is known by now: once more, with an eye on what it returns.
        new FunctionAnalysis(environment, solver, function, new(), cancellationToken).Read(result);
        result.Serialized.UnionWith(summary.Findings.Where(f => f.Sink.Kind == "serialize").Select(f => f.Source));
    }

    /// <summary>All flows that a member's code hands over, by place, each once.</summary>
    /// <param name="owner">The member.</param>
    /// <param name="blocks">Its blocks of code: the body, initialisers.</param>
    /// <param name="environment">Sources, sinks and the rest of the world.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static FlowResult Run(ISymbol owner, ImmutableArray<IOperation> blocks, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        environment = environment.Settled(cancellationToken);
        if (!environment.Reach.Includes(owner))
        {
            return FlowResult.Nothing;
        }

        if (owner is IMethodSymbol method)
        {
            return environment.Bodies.Of(method, cancellationToken) is { } body ? ResultOf(body) : FlowResult.Nothing;
        }

        ImmutableArray<IOperation> initializers = [.. blocks.Where(b => b is IFieldInitializerOperation or IPropertyInitializerOperation)];
        return initializers.IsEmpty ? FlowResult.Nothing : ResultOf(new FunctionBody(owner, owner, initializers));

        FlowResult ResultOf(FunctionBody code)
        {
            var isText = owner is IMethodSymbol { Name: "ToString", IsOverride: true, Parameters.IsEmpty: true };
            if (!(isText ? environment.Relevance.GetsData(code, cancellationToken) : environment.Relevance.IsRelevant(code, cancellationToken)))
            {
                return FlowResult.Nothing;
            }

            var summary = new SummarySolver(environment, cancellationToken).Solve(new FunctionVariant(code, Active: 0));
            return new([.. summary.Findings.Where(f => SymbolEqualityComparer.Default.Equals(f.Owner, code.Member))], summary.Cut)
            {
                Shown = isText ? [.. summary.Returned.Labels.Select(l => l.Source).OfType<DataSource>().Distinct().OrderBy(s => s)] : [],
            };
        }
    }
}

/// <summary>What following the data of one member gave.</summary>
/// <param name="Flows">The flows.</param>
/// <param name="Cut">The bound that was hit, so that some may be missing; null where none was.</param>
internal sealed record FlowResult(ImmutableArray<DataFlow> Flows, FlowCut? Cut)
{
    /// <summary>Of a <c>ToString</c>: the personal data in its text.</summary>
    public ImmutableArray<DataSource> Shown { get; init; } = [];

    public static readonly FlowResult Nothing = new([], null);
}
