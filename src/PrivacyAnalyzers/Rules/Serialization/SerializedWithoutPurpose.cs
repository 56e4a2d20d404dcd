using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV3001: personal data without a declared purpose is serialized.</summary>
internal sealed class SerializedWithoutPurpose : FlowRule
{
    /// <summary>The serializer's name.</summary>
    public const string SerializerProperty = "Serializer";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV3001_SerializedWithoutPurpose;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "serialize" && context.LacksPurpose(flow);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), Serializer(flows[0]), SerializerContract.Of(flows[0].Sink.Serializer).IgnoreHint];

    private static LocalizedText Serializer(DataFlow flow) => new(flow.Sink.Serializer + Through(flow).En, flow.Sink.Serializer + Through(flow).Ja);

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        Add(base.Properties(flows, context), flows, context);

    /// <summary>What the fixes of all rules about serialized data need to know.</summary>
    public static ImmutableDictionary<string, string?> Add(ImmutableDictionary<string, string?> properties, ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        properties
            .Add(SerializerProperty, flows[0].Sink.Serializer)
            .Add(WithoutPurpose.PurposesProperty, string.Join(" ", context.Promise.Purposes.Select(p => p.Id)));
}
