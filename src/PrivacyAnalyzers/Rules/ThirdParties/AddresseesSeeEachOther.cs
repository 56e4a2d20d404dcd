using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV4007: several people's addresses in the visible fields of one mail, so that each sees the others'.</summary>
internal sealed class AddresseesSeeEachOther : FlowRule
{
    /// <summary>The kind of sink that takes one more addressee of a mail.</summary>
    private const string OneMore = "addressee";

    /// <summary>The kind of sink that takes all addressees of a mail.</summary>
    private const string All = "addressees";

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV4007_AddresseesSeeEachOther;

    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow is { Sink.Kind: OneMore or All, Source.Classification.Category: "contact.email" }
        && SeveralAddressees.IsOfOnePerson(flow.Source.Symbol) is false
        && (flow.SinksAt.FirstOrDefault().Node is { } sink ? IsSeveral(flow, sink, context) || IsJoined(flow, context) : flow.Through is null && IsSeveral(flow, flow.At, context));

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) => [Describe(flows), Through(flows[0])];

    /// <summary>True where the sink's own code gives one mail several addresses.</summary>
    private static bool IsSeveral(DataFlow flow, SyntaxNode at, PrivacyContext context)
    {
        var model = context.Compilation.ModelOf(at.SyntaxTree);
        return SeveralAddressees.CallOf(at, flow.Through is null ? flow.Call : null) is var (call, argument)
            && !IsApart(flow, model.GetOperation(call))
            && (SeveralAddressees.AreIn(argument, model) || (flow.Sink.Kind == OneMore && SeveralAddressees.AreAddedByLoop(argument, call, model)));
    }

    /// <summary>True where the code that calls hands over one text with several addresses in it.</summary>
    private static bool IsJoined(DataFlow flow, PrivacyContext context)
    {
        var model = context.Compilation.ModelOf(flow.At.SyntaxTree);
        return SeveralAddressees.CallOf(flow.At, flow.Call) is var (_, argument)
            && model.GetTypeInfo(argument).Type?.SpecialType == SpecialType.System_String
            && SeveralAddressees.AreIn(argument, model);
    }

    /// <summary>True where the call says that the address gets a mail of its own.</summary>
    private static bool IsApart(DataFlow flow, IOperation? call) =>
        call is IInvocationOperation { Arguments: var arguments }
        && arguments.Any(a => a is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && flow.Sink.Unless.Any(n => FunctionAnalysis.IsNamed(parameter, n)));
}
