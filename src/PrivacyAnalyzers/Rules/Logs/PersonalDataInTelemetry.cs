using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2004: personal data in a trace's tags, baggage or events, in metric tags, or in what a telemetry client tracks.</summary>
internal sealed class PersonalDataInTelemetry : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV2004_PersonalDataInTelemetry;

    public override bool Violates(DataFlow flow, PrivacyContext context) => flow.Sink.Kind == "telemetry";

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];
}
