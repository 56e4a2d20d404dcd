using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4005: where personal data is sent can't be told.</summary>
internal sealed class UnknownRecipient : FlowRule
{
    /// <summary>The doc-comment id of the type that sends.</summary>
    public const string SenderProperty = "Sender";

    /// <summary>The ids of the recipients that the promise declares, separated by blanks.</summary>
    public const string RecipientsProperty = "Recipients";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4005_UnknownRecipient;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow is { Sink.Kind: "http", Host: null } && context.RecipientOf(flow) is null && SenderOf(flow) is not null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), SenderOf(flows[0])!.Name];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        base.Properties(flows, context)
            .Add(SenderProperty, SymbolId.Of(SenderOf(flows[0])!))
            .Add(RecipientsProperty, string.Join(" ", context.Promise.Recipients.Select(r => r.Id)));

    /// <summary>The type whose code sends, since it is that which knows the client.</summary>
    private static INamedTypeSymbol? SenderOf(DataFlow flow)
    {
        var type = (flow.Through ?? flow.Owner).ContainingType;
        return type is { IsImplicitlyDeclared: false } ? type : null;
    }
}
