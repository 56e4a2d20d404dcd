using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4008: personal data over <c>http:</c> to a recipient that is declared; for one that is not, PRIV4001 speaks first.</summary>
internal sealed class SentInClear : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4008_SentInClear;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow is { IsCleartext: true, Host: { } host } && !OwnNetwork.Has(host) && context.RecipientOf(flow) is not null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), flows[0].Host!];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        base.Properties(flows, context).Add(UndeclaredRecipient.HostProperty, flows[0].Host);
}
