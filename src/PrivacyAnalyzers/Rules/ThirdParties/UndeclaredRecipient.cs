using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4001: personal data is sent to a host that <c>privacy.yml</c> declares for no recipient.</summary>
internal sealed class UndeclaredRecipient : FlowRule
{
    public const string HostProperty = "Host";

    /// <summary>The categories that are sent, separated by blanks.</summary>
    public const string CategoriesProperty = "Categories";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4001_UndeclaredRecipient;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "http" && IsUndeclared(flow.Host, context);

    /// <summary>True for a host that is known, is not on the own network, and belongs to no recipient that the promise declares.</summary>
    public static bool IsUndeclared(string? host, PrivacyContext context) =>
        host is not null && !OwnNetwork.Has(host) && context.Promise.FindRecipientByHost(host) is null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), flows[0].Host!];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        base.Properties(flows, context)
            .Add(HostProperty, flows[0].Host)
            .Add(CategoriesProperty, Categories(flows));

    /// <summary>The categories that are sent, each once, separated by blanks.</summary>
    public static string Categories(ImmutableArray<DataFlow> flows) =>
        string.Join(" ", flows.Select(f => f.Source.Classification.Category).Distinct().OrderBy(c => c, StringComparer.Ordinal));
}
