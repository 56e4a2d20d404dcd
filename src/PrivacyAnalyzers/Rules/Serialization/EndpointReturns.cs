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

/// <summary>
/// What the declared result of an endpoint, such as <c>Task&lt;ActionResult&lt;Customer&gt;&gt;</c>, brings to whoever asks, and what a gRPC
/// stream and the clients of a SignalR hub are declared to be sent: flows that no call shows.
/// </summary>
internal static class EndpointReturns
{
    private const string Serializer = SerializerContract.Mvc;

    private static readonly SinkEntry Response = new("", "response", default) { Reads = SinkReads.Graph, Serializer = Serializer };

    private const string ServerStream = "Grpc.Core.IServerStreamWriter`1";

    private const string TypedHub = "Microsoft.AspNetCore.SignalR.Hub`1";

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
        Endpoints.Responds(method) || Resolvers.IsResolver(method) ? Declared(method, context, cancellationToken) : [];

    /// <summary>Those of the resolvers that a call registers.</summary>
    public static ImmutableArray<DataFlow> OfRegistered(IInvocationOperation call, PrivacyContext context, CancellationToken cancellationToken) =>
        [.. Resolvers.RegisteredBy(call).SelectMany(m => Declared(m, context, cancellationToken))];

    /// <summary>Those of the resolvers that an <c>ObjectType&lt;T&gt;</c> describes.</summary>
    public static ImmutableArray<DataFlow> OfDescribed(INamedTypeSymbol type, PrivacyContext context, CancellationToken cancellationToken) =>
        [.. Resolvers.DescribedBy(type).SelectMany(m => Declared(m, context, cancellationToken))];

    /// <summary>What the clients of a typed hub are declared to be sent; none where it is no such hub.</summary>
    public static ImmutableArray<DataFlow> OfHub(INamedTypeSymbol type, PrivacyContext context, CancellationToken cancellationToken)
    {
        if (type.BaseType is not { TypeArguments: [INamedTypeSymbol client] } hub
            || MetadataName.Of(hub.OriginalDefinition) != TypedHub
            || type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>().FirstOrDefault(d => d.BaseList is not null) is not { BaseList.Types: [var at, ..] })
        {
            return [];
        }

        return
        [
            .. client.AllInterfaces.Prepend(client).SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>()
                .SelectMany(m => m.Parameters.SelectMany(p => Sent(p, context, cancellationToken)).Select(s => new DataFlow(s, Response, m, at, at, m))),
        ];
    }

    /// <summary>Those of the handler that a <c>MapGet</c> or the like is given.</summary>
    public static ImmutableArray<DataFlow> Of(IMethodSymbol handler, ISymbol code, IInvocationOperation call, PrivacyContext context, CancellationToken cancellationToken) =>
        Of(handler, code, call.Arguments.Last().Value.Syntax, context, cancellationToken);

    /// <summary>True where the declared result tells of a flow already.</summary>
    public static bool Tells(DataFlow flow, PrivacyContext context, CancellationToken cancellationToken) =>
        flow.Sink.Kind == Response.Kind && flow.Owner is IMethodSymbol method && Of(method, context, cancellationToken).Any(f => f.Source.Equals(flow.Source));

    private static ImmutableArray<DataFlow> Declared(IMethodSymbol method, PrivacyContext context, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax declared
            ? [.. Of(method, method, declared.ReturnType, context, cancellationToken), .. Streamed(method, declared, context, cancellationToken)]
            : [];

    private static ImmutableArray<DataFlow> Of(IMethodSymbol endpoint, ISymbol owner, SyntaxNode at, PrivacyContext context, CancellationToken cancellationToken)
    {
        if (Results.Any(r => MetadataName.Inherits(DataTypes.Held(endpoint.ReturnType), r)))
        {
            return [];
        }

        return [.. Returned(endpoint, owner, context, cancellationToken).Select(s => new DataFlow(s, Response, owner, at, at, owner))];
    }

    /// <summary>What an endpoint returns: what its code tells, and where that does not tell all, what its declared result may hold.</summary>
    private static IEnumerable<DataSource> Returned(IMethodSymbol endpoint, ISymbol owner, PrivacyContext context, CancellationToken cancellationToken)
    {
        var declared = Sources(endpoint.ReturnType, owner, context, cancellationToken);
        if (context.Flow.Bodies.Of(endpoint, cancellationToken) is not { Parts.IsEmpty: false } body)
        {
            return declared;
        }

        if (endpoint.ReturnsVoid
            || (declared.IsEmpty && (!context.Flow.Settled(cancellationToken).Relevance.GetsData(body, cancellationToken) || endpoint.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true }))
            || ShowsAllItReturns(body, context))
        {
            return [];
        }

        var result = new EndpointResult(Serializer, endpoint.ReturnType, value => ContentOf(value, context));
        FlowAnalysis.ReadResult(body, result, context.Flow, cancellationToken);
        return result.Sources.Where(s => !result.Serialized.Contains(s)).Union(result.IsUnclear ? declared : declared.Intersect(result.Sources)).OrderBy(s => s);
    }

    /// <summary>The messages that a gRPC service writes one by one.</summary>
    private static IEnumerable<DataFlow> Streamed(IMethodSymbol method, MethodDeclarationSyntax declared, PrivacyContext context, CancellationToken cancellationToken) =>
        from parameter in method.Parameters
        where parameter.Type is INamedTypeSymbol { IsGenericType: true } stream && MetadataName.Of(stream.OriginalDefinition) == ServerStream
        let at = declared.ParameterList.Parameters[parameter.Ordinal]
        from source in Sources(((INamedTypeSymbol)parameter.Type).TypeArguments[0], method, context, cancellationToken)
        select new DataFlow(source, Response, method, at, at, method);

    /// <summary>What a client's method is given: the parameter itself where its name says what it is, else what its type holds.</summary>
    private static ImmutableArray<DataSource> Sent(IParameterSymbol parameter, PrivacyContext context, CancellationToken cancellationToken) =>
        context.Flow.SourceOf(parameter, parameter.ContainingSymbol, cancellationToken) is { } itself
            ? [itself]
            : Sources(parameter.Type, parameter.ContainingSymbol, context, cancellationToken);

    private static ImmutableArray<DataSource> Sources(ITypeSymbol type, ISymbol owner, PrivacyContext context, CancellationToken cancellationToken) =>
        ObjectGraph.SourcesIn(type, SerializerContract.Of(Serializer, context.Compilation), m => context.Flow.SourceOf(m, owner, cancellationToken));

    /// <summary>
    /// True where an <c>ActionResult&lt;T&gt;</c> is only ever made by <c>Ok(x)</c> and the like, or has no content: the flow into
    /// it tells what <c>x</c> is, and nobody checks that it is a <c>T</c>.
    /// </summary>
    private static bool ShowsAllItReturns(FunctionBody body, PrivacyContext context) => body.Parts.SelectMany(Returned).All(value => IsShown(value, context));

    private static ResultContent ContentOf(IOperation value, PrivacyContext context) =>
        value.ConstantValue.HasValue || Alternatives(value).All(v => IsShown(v, context)) ? ResultContent.Told
        : Results.Any(r => MetadataName.Inherits(value.Type, r)) ? ResultContent.Hidden
        : ResultContent.Itself;

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
