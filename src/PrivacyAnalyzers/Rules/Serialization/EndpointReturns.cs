using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>What the declared result of an endpoint, such as <c>Task&lt;ActionResult&lt;Customer&gt;&gt;</c>, brings to whoever asks: flows that no call shows.</summary>
internal static class EndpointReturns
{
    private const string Serializer = "System.Text.Json";

    private static readonly SinkEntry Response = new("", "response", default) { Reads = SinkReads.Graph, Serializer = Serializer };

    private static readonly string[] Results = ["Microsoft.AspNetCore.Http.IResult", "Microsoft.AspNetCore.Mvc.IActionResult"];

    /// <summary>Results that say no more than a status or where to go; what a file holds, its own sinks tell.</summary>
    private static readonly string[] WithoutContent =
    [
        "Microsoft.AspNetCore.Mvc.StatusCodeResult", "Microsoft.AspNetCore.Mvc.FileResult", "Microsoft.AspNetCore.Mvc.ChallengeResult",
        "Microsoft.AspNetCore.Mvc.ForbidResult", "Microsoft.AspNetCore.Mvc.RedirectResult", "Microsoft.AspNetCore.Mvc.RedirectToActionResult",
        "Microsoft.AspNetCore.Mvc.RedirectToRouteResult", "Microsoft.AspNetCore.Mvc.LocalRedirectResult", "Microsoft.AspNetCore.Mvc.EmptyResult",
    ];

    /// <summary>Those of a method; none where it is no endpoint, or an <c>IActionResult</c> says what it returns.</summary>
    public static ImmutableArray<DataFlow> Of(IMethodSymbol method, PrivacyContext context, CancellationToken cancellationToken) =>
        Endpoints.Responds(method) && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax { ReturnType: var declared }
            ? Of(method, method, declared, context, cancellationToken)
            : [];

    /// <summary>Those of the handler that a <c>MapGet</c> or the like is given.</summary>
    public static ImmutableArray<DataFlow> Of(IMethodSymbol handler, OperationAnalysisContext operation, PrivacyContext context) =>
        Of(handler, operation.ContainingSymbol, ((IInvocationOperation)operation.Operation).Arguments.Last().Value.Syntax, context, operation.CancellationToken);

    /// <summary>True where the declared result tells of a flow already.</summary>
    public static bool Tells(DataFlow flow, PrivacyContext context, CancellationToken cancellationToken) =>
        flow.Sink.Kind == Response.Kind && flow.Owner is IMethodSymbol method && Of(method, context, cancellationToken).Any(f => f.Source.Equals(flow.Source));

    private static ImmutableArray<DataFlow> Of(IMethodSymbol endpoint, ISymbol owner, SyntaxNode at, PrivacyContext context, CancellationToken cancellationToken)
    {
        if (Results.Any(r => MetadataName.Inherits(DataTypes.Held(endpoint.ReturnType), r)))
        {
            return [];
        }

        var sources = ObjectGraph.SourcesIn(endpoint.ReturnType, SerializerContract.Of(Serializer), m => context.Flow.SourceOf(m, owner, cancellationToken));
        return sources.IsEmpty || ShowsAllItReturns(endpoint, context, cancellationToken) ? [] : [.. sources.Select(s => new DataFlow(s, Response, owner, at, at, owner))];
    }

    /// <summary>
    /// True where an <c>ActionResult&lt;T&gt;</c> is only ever made by <c>Ok(x)</c> and the like, or has no content: the flow into
    /// it tells what <c>x</c> is, and nobody checks that it is a <c>T</c>.
    /// </summary>
    private static bool ShowsAllItReturns(IMethodSymbol endpoint, PrivacyContext context, CancellationToken cancellationToken) =>
        context.Flow.Bodies.Of(endpoint, cancellationToken) is { Parts.IsEmpty: false } body
        && body.Parts.SelectMany(Returned).All(value => IsShown(value, context));

    /// <summary>What the code of a function returns, not that of lambdas in it.</summary>
    private static IEnumerable<IOperation> Returned(IOperation code) => code switch
    {
        IReturnOperation { ReturnedValue: { } value } => Alternatives(value),
        IAnonymousFunctionOperation or ILocalFunctionOperation => [],
        _ => code.ChildOperations.SelectMany(Returned),
    };

    private static IEnumerable<IOperation> Alternatives(IOperation value) => value switch
    {
        IConversionOperation { Operand: var operand } => Alternatives(operand),
        IConditionalOperation { WhenTrue: var first, WhenFalse: { } second } => [.. Alternatives(first), .. Alternatives(second)],
        ISwitchExpressionOperation { Arms: var arms } => arms.SelectMany(a => Alternatives(a.Value)),
        IThrowOperation => [],
        _ => [value],
    };

    private static bool IsShown(IOperation value, PrivacyContext context)
    {
        var (maker, arguments) = value switch
        {
            IInvocationOperation call => ((ISymbol)call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, []),
        };
        return (maker is not null && context.Catalog.EffectOf(maker).Sink?.Kind == Response.Kind && arguments.All(a => IsOfKnownType(a.Value)))
            || WithoutContent.Any(type => MetadataName.Inherits(value.Type, type));
    }

    /// <summary>False for what a missing package gives, and for what may be anything: there the declared result says more.</summary>
    private static bool IsOfKnownType(IOperation argument) => argument switch
    {
        IConversionOperation { IsImplicit: true, Operand: var operand } => IsOfKnownType(operand),
        { ConstantValue.HasValue: true } => true,
        _ => argument.Type is not (null or { TypeKind: TypeKind.Error or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object }),
    };
}
