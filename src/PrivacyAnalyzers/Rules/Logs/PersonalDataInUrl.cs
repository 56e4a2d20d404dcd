using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2006: personal data in the path or the query string of a URL.</summary>
internal sealed class PersonalDataInUrl : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV2006_PersonalDataInUrl;

    /// <summary>A host that nobody declared is told of by PRIV4001: that is the greater trouble.</summary>
    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "url" && !UndeclaredRecipient.IsUndeclared(flow.Host, context);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];
}
