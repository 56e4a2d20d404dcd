using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2002: an object that holds personal data is logged whole.</summary>
internal sealed class ObjectInLog : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV2002_ObjectInLog;

    public override bool Violates(DataFlow flow, PrivacyContext context) => PersonalDataInLog.IsLogged(flow) && flow.Whole is not null;

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), PersonalDataInLog.LogName(flows[0]), SymbolId.NameOf(flows[0].Whole!), WayOut(flows[0].Whole!, context)];

    protected override ImmutableDictionary<string, string?> Properties(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        KeyOf(flows[0].Whole!, null, context) is { } key
            ? base.Properties(flows, context).Add(PersonalDataInLog.KeyProperty, key.Name)
            : base.Properties(flows, context);

    private static LocalizedText WayOut(ITypeSymbol whole, PrivacyContext context)
    {
        if (KeyOf(whole, null, context) is { } key)
        {
            var name = SymbolId.NameOf(key);
            return new($"log '{name}' instead", $"代わりに '{name}' を記録してください");
        }

        return new("log only what is needed of it", "必要な部分だけを記録してください");
    }
}
