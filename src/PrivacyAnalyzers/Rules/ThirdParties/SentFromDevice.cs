using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4009: code that runs on the user's device sends device or usage data out, and the external-transmission notice has no entry for it.</summary>
internal sealed class SentFromDevice : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4009_SentFromDevice;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind is "http" or ThirdPartySdks.Kind
        && IsOfDevice(flow.Source.Classification.Category)
        && context.Settings.RunsOnDevice
        && context.RecipientOf(flow) is { Role: not RecipientRole.Own, PurposeOfRecipient.IsEmpty: true };

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), context.RecipientOf(flows[0])!.Id];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        base.Properties(flows, context).Add(RecipientNotEntitled.RecipientProperty, context.RecipientOf(flows[0])!.Id);

    /// <summary>What a device is, where it is, and what is done on it.</summary>
    private static bool IsOfDevice(string category) =>
        category.StartsWith("online.", StringComparison.Ordinal) || category.StartsWith("loc.", StringComparison.Ordinal);
}
