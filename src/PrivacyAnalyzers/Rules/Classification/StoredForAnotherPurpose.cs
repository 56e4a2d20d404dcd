using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// PRIV1009: code under <c>[ProcessesFor("marketing")]</c> stores a whole object with data whose purposes do not include it. Where it stores a
/// value alone, <see cref="UsedForAnotherPurpose"/> tells of the reading.
/// </summary>
internal sealed class StoredForAnotherPurpose : FlowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV1009_UsedForAnotherPurpose;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow is { Sink.Kind: "storage" or "file" or "cache", Whole: not null }
        && context.CodePurposes.Of(flow.Owner) is { } works
        && PurposesOf(flow, context) is { IsEmpty: false } purposes
        && !purposes.Any(works.Contains)
        && flow.Source.Classification.Category != MyNumberWithoutStatute.Category
        && !IsMadeHere(flow.At, context);

    /// <summary>True for an object that this code made: what it put into it, it read before, and that is told of there.</summary>
    private static bool IsMadeHere(SyntaxNode stored, PrivacyContext context) => stored switch
    {
        BaseObjectCreationExpressionSyntax => true,
        IdentifierNameSyntax name => context.Compilation.ModelOf(name.SyntaxTree).GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] }
            && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax },
        _ => false,
    };

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
    [
        Describe(flows),
        string.Join(", ", PurposesOf(flows[0], context)),
        string.Join(", ", context.CodePurposes.Of(flows[0].Owner)!.Value),
        new LocalizedText("", ""),
        new LocalizedText("", ""),
    ];

    private static ImmutableArray<string> PurposesOf(DataFlow flow, PrivacyContext context) => context.Purposes.Of(flow.Source.Symbol, flow.Source.Classification);
}
