using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV3005: a message that leaves the process carries personal data without a declared purpose.</summary>
internal sealed class MessageWithoutPurpose : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV3005_MessageWithoutPurpose;

    /// <summary>A queue of a third party that nobody declared is told of by PRIV4002: that is the greater trouble.</summary>
    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "message"
        && context.LacksPurpose(flow)
        && !(context.ServiceOf(flow) is not null && context.RecipientOf(flow) is null);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        SerializedWithoutPurpose.Add(base.Properties(flows, context), flows, context);
}
