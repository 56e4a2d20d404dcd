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
    }

    /// <summary>By place, then by source.</summary>
    public ImmutableArray<DataFlow> ToSortedFlows() =>
    [
        .. _flows.Values
            .OrderBy(f => f.At.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(f => f.At.SpanStart)
            .ThenBy(f => f.Sink.Kind, StringComparer.Ordinal)
            .ThenBy(f => f.Source.Id, StringComparer.Ordinal),
    ];
}
