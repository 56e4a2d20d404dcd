using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2003: personal data in an exception's message or data, or in an error response.</summary>
internal sealed class PersonalDataInException : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV2003_PersonalDataInException;

    public override bool Violates(DataFlow flow, PrivacyContext context) => flow.Sink.Kind == "exception";

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), Place(flows[0])];

    private static LocalizedText Place(DataFlow flow)
    {
        var place = flow.SinkSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var exception } => new LocalizedText($"the message of '{exception.Name}'", $"'{exception.Name}' のメッセージ"),
            { ContainingNamespace.Name: "Collections" } => new("the data of an exception", "例外の Data"),
            _ => new("a problem response", "エラー応答（ProblemDetails）"),
        };
        return new(place.En + Through(flow).En, place.Ja + Through(flow).Ja);
    }
}
