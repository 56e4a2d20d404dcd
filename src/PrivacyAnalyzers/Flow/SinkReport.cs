using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>Gathers the flows of one body, each once.</summary>
internal sealed class SinkReport
{
    private readonly Dictionary<(string Source, SyntaxNode At, string Kind), DataFlow> _flows = [];

    public void Add(DataFlow flow)
    {
        var key = (flow.Source.Id, flow.At, flow.Sink.Kind);
        if (!_flows.TryGetValue(key, out var known) || (known.Host is null && flow.Host is not null))
        {
            _flows[key] = flow;
        }
        else if (flow.SinksAt.Any(s => !known.SinksAt.Contains(s)))
        {
            _flows[key] = known with { SinksAt = [.. known.SinksAt.Union(flow.SinksAt)] };
        }
    }

    /// <summary>By place, then by source; with what functions within this one found.</summary>
    public ImmutableArray<DataFlow> ToSortedFlows(IEnumerable<MethodSummary> nested)
    {
        foreach (var summary in nested)
        {
            foreach (var flow in summary.Findings)
            {
                Add(flow);
            }
        }

        return _flows.Count == 0 ? [] :
        [
            .. _flows.Values
                .OrderBy(f => f.At.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(f => f.At.SpanStart)
                .ThenBy(f => f.Sink.Kind, StringComparer.Ordinal)
                .ThenBy(f => f.Source.Id, StringComparer.Ordinal),
        ];
    }
}
