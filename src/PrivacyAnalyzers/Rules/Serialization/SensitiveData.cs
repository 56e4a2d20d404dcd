using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV3004: special-care data, a government id or a credential is serialized or published unprotected, or an endpoint returns a credential.</summary>
internal sealed class SensitiveData : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV3004_SensitiveData;

    public override bool SpeaksAlone => true;

    /// <summary>Whatever its purpose. A response goes to people, who may see their own health data, and nobody's password.</summary>
    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind switch
        {
            "serialize" or "message" => IsSensitive(flow.Source.Classification.Category),
            "response" => flow.Source.Classification.Category == "account.credential",
            _ => false,
        }
        && !MemberDetails.IsProtected(flow.Source.Symbol);

    /// <summary>True for special-care data, government ids and credentials.</summary>
    public static bool IsSensitive(string category) =>
        category is "govid" or "account.credential" || category.StartsWith("govid.", StringComparison.Ordinal) || category.StartsWith("special.", StringComparison.Ordinal);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), How(flows[0]), SerializerContract.Of(flows[0].Sink.Serializer).IgnoreHint];

    private static LocalizedText How(DataFlow flow)
    {
        if (flow.Sink.Kind == "response")
        {
            var endpoint = ReturnedWithoutPurpose.Endpoint(flow);
            return new("returned by " + endpoint.En, endpoint.Ja + " から返されます");
        }

        var name = flow.Sink is { Kind: "serialize", Serializer: { } serializer } ? serializer : "'" + SymbolId.NameOf(flow.SinkSymbol) + "'";
        return flow.Sink.Kind == "message"
            ? new($"published by {name}{Through(flow).En}", $"{name} で送られます{Through(flow).Ja}")
            : new($"serialized by {name}{Through(flow).En}", $"{name} でシリアル化されます{Through(flow).Ja}");
    }

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        SerializedWithoutPurpose.Add(base.Properties(flows, context), flows, context);
}
