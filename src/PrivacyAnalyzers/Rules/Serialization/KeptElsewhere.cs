using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV3003: personal data in a cookie, a token, the browser's or device's storage, a session or a cache.</summary>
internal sealed class KeptElsewhere : FlowRule
{
    private static readonly LocalizedText Browser = new("in the browser, in a token or on the device", "ブラウザー、トークンまたは端末");

    private static readonly LocalizedText Cache = new("in a cache or session", "キャッシュまたはセッション");

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV3003_KeptElsewhere;

    public override bool Violates(DataFlow flow, PrivacyContext context) => flow.Sink.Kind is "cookie" or "cache";

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), flows[0].Sink.Kind == "cookie" ? Browser : Cache, SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];
}
