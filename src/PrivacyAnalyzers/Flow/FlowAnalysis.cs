using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>Follows personal data through the body of one member, with the anonymous and local functions in it, to the sinks.</summary>
/// <remarks>
/// A forward analysis over the control flow graph: each block turns the state before it into the state after it, branches join,
/// and blocks are visited again until nothing changes. A last visit to each block, in order, reports.
/// </remarks>
internal static class FlowAnalysis
{
    /// <summary>All flows in a body, by place, each once.</summary>
    /// <param name="graph">The control flow graph of the body.</param>
    /// <param name="owner">The member whose body it is.</param>
    /// <param name="environment">Sources, sinks and the rest of the world.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static ImmutableArray<DataFlow> Run(ControlFlowGraph graph, ISymbol owner, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var sink = new SinkReport();
        var evaluator = new OperationEvaluator(environment, owner, sink, cancellationToken);
        var exit = new GraphWalk(graph, evaluator).Run(FlowState.Empty).Everywhere;
        foreach (var local in graph.LocalFunctions)
        {
            // What it captures may have been written anywhere before it is called.
            new GraphWalk(graph.GetLocalFunctionControlFlowGraph(local, cancellationToken), evaluator).Run(exit);
        }

        return sink.ToSortedFlows();
    }
}

/// <summary>What walking a graph gave.</summary>
/// <param name="Returned">What the function can return.</param>
/// <param name="Everywhere">The join of the states after all blocks.</param>
internal readonly record struct WalkResult(FlowValue Returned, FlowState Everywhere);

/// <summary>Walks one control flow graph to its fixpoint.</summary>
internal sealed class GraphWalk(ControlFlowGraph graph, OperationEvaluator evaluator)
{
    private readonly FlowState?[] _before = new FlowState?[graph.Blocks.Length];
    private readonly SortedSet<int> _pending = [];

    /// <param name="entry">The state in which the function is entered.</param>
    public WalkResult Run(FlowState entry)
    {
        var (outerState, outerReports) = (evaluator.State, evaluator.Reports);
        evaluator.Enter(graph);
        try
        {
            evaluator.Reports = false;
            _before[0] = entry;
            _pending.Add(0);
            while (_pending.Count > 0)
            {
                evaluator.CancellationToken.ThrowIfCancellationRequested();
                var ordinal = _pending.Min;
                _pending.Remove(ordinal);
                Visit(graph.Blocks[ordinal], _before[ordinal]!);
            }

            return Report(outerReports);
        }
        finally
        {
            evaluator.Leave();
            (evaluator.State, evaluator.Reports) = (outerState, outerReports);
        }
    }

    private void Visit(BasicBlock block, FlowState before)
    {
        evaluator.State = before;
        EnterHandlers(block, before);
        foreach (var operation in block.Operations)
        {
            evaluator.Evaluate(operation);
        }

        if (block.BranchValue is { } branch)
        {
            evaluator.Evaluate(branch);
        }

        EnterHandlers(block, evaluator.State);
        Follow(block.ConditionalSuccessor);
        Follow(block.FallThroughSuccessor);
    }

    private WalkResult Report(bool reports)
    {
        evaluator.Reports = reports;
        var returned = default(FlowValue);
        var everywhere = FlowState.Empty;
        foreach (var block in graph.Blocks)
        {
            if (_before[block.Ordinal] is not { } before)
            {
                continue;
            }

            evaluator.State = before;
            foreach (var operation in block.Operations)
            {
                evaluator.Evaluate(operation);
            }

            if (block.BranchValue is { } branch)
            {
                var value = evaluator.Evaluate(branch);
                if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
                {
                    returned = returned is null ? value : returned.Join(value);
                }
            }

            everywhere = everywhere.Join(evaluator.State, evaluator.InitialWhereAbsent);
        }

        return new(returned ?? FlowValue.Unknown, everywhere);
    }

    private void Follow(ControlFlowBranch? branch)
    {
        if (branch is null)
        {
            return;
        }

        foreach (var region in branch.FinallyRegions)
        {
            Flow(evaluator.State, region.FirstBlockOrdinal);
        }

        if (branch.Destination is { } destination)
        {
            Flow(evaluator.State, destination.Ordinal);
        }
    }

    /// <summary>An exception may leave a try block before and after anything in it. A lambda's regions lie in those of the method around it, which are not its own.</summary>
    private void EnterHandlers(BasicBlock block, FlowState state)
    {
        for (var region = block.EnclosingRegion; !ReferenceEquals(region, graph.Root); region = region.EnclosingRegion!)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } outer })
            {
                foreach (var handler in outer.NestedRegions)
                {
                    if (!ReferenceEquals(handler, region))
                    {
                        Flow(state, handler.FirstBlockOrdinal);
                    }
                }
            }
        }
    }

    private void Flow(FlowState state, int ordinal)
    {
        var before = _before[ordinal];
        var joined = before is null ? state : before.Join(state, evaluator.InitialWhereAbsent);
        if (before is null || !joined.IsSameAs(before))
        {
            _before[ordinal] = joined;
            _pending.Add(ordinal);
        }
    }
}
