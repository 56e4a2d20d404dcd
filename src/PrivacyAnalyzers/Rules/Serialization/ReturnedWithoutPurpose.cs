using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV3002: an endpoint returns personal data without a declared purpose.</summary>
internal sealed class ReturnedWithoutPurpose : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV3002_ReturnedWithoutPurpose;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "response" && context.LacksPurpose(flow);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), Endpoint(flows[0])];

    /// <summary>The code that answers, for a message.</summary>
    public static LocalizedText Endpoint(DataFlow flow)
    {
        var name = "'" + SymbolId.NameOf(flow.Owner) + "'";
        return new(name + Through(flow).En, name + Through(flow).Ja);
    }

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        SerializedWithoutPurpose.Add(base.Properties(flows, context), flows, context);
}
