using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4002: personal data is passed to an SDK of a third party that is not declared.</summary>
internal sealed class UndeclaredService : FlowRule
{
    /// <summary>The name of the service, as the table of third parties has it.</summary>
    public const string ServiceProperty = "Service";

    /// <summary>The assembly of the SDK.</summary>
    public const string PackageProperty = "Package";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4002_UndeclaredService;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        context.ServiceOf(flow) is not null && context.RecipientOf(flow) is null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), context.ServiceOf(flows[0])!.Name, SymbolId.NameOf(flows[0].SinkSymbol)];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        base.Properties(flows, context)
            .Add(ServiceProperty, context.ServiceOf(flows[0])!.Name)
            .Add(PackageProperty, flows[0].SinkSymbol.ContainingAssembly.Name)
            .Add(UndeclaredRecipient.CategoriesProperty, UndeclaredRecipient.Categories(flows));
}
