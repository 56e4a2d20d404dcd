using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV6002: a My Number is logged, put into an exception, URL, cookie, cache, or sent to a recipient that is not declared for it: whatever other rules say.</summary>
internal sealed class MyNumberLetOut : FlowRule
{
    private static readonly ImmutableHashSet<string> Sending = ["http", ThirdPartySdks.Kind];

    private static readonly ImmutableHashSet<string> Forbidden = ["log", "console", "exception", "telemetry", "url", "cookie", "cache"];

    public override bool SpeaksAlone => true;

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV6002_MyNumberLetOut;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Source.Classification is { Category: MyNumberWithoutStatute.Category, IsDeclared: true }
        && (Forbidden.Contains(flow.Sink.Kind) || ((Sending.Contains(flow.Sink.Kind) || context.ServiceOf(flow) is not null) && !IsEntitled(flow, context)));

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), WhereTo(flows[0], context)];

    /// <summary>Own systems, and recipients that the promise lets have it.</summary>
    private static bool IsEntitled(DataFlow flow, PrivacyContext context) =>
        flow.Host is { } host && OwnNetwork.Has(host)
        || (context.RecipientOf(flow) is { } recipient && (recipient.Role == RecipientRole.Own || recipient.Receives.Contains(MyNumberWithoutStatute.Category)));

    private static LocalizedText WhereTo(DataFlow flow, PrivacyContext context)
    {
        var (en, ja) = flow.Sink.Kind switch
        {
            "log" => ("the log", "ログ"),
            "console" => ("the console", "コンソール"),
            "exception" => ("an exception", "例外"),
            "telemetry" => ("telemetry", "テレメトリ"),
            "url" => ("a URL", "URL"),
            "cookie" => ("a cookie", "Cookie"),
            "cache" => ("a cache or session", "キャッシュまたはセッション"),
            _ => (flow.Host ?? context.ServiceOf(flow)?.Name ?? "an unknown recipient", flow.Host ?? context.ServiceOf(flow)?.Name ?? "不明な提供先"),
        };
        return new(en + Through(flow).En, ja + Through(flow).Ja);
    }
}
