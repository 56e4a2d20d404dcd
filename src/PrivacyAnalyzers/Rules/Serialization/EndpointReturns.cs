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

    private static ImmutableArray<DataFlow> Of(IMethodSymbol endpoint, ISymbol owner, SyntaxNode at, PrivacyContext context, CancellationToken cancellationToken) =>
        Results.Any(r => MetadataName.Inherits(DataTypes.Held(endpoint.ReturnType), r))
            ? []
            : [.. ObjectGraph.SourcesIn(endpoint.ReturnType, SerializerContract.Of(Serializer), m => context.Flow.SourceOf(m, owner, cancellationToken)).Select(s => new DataFlow(s, Response, owner, at, at, owner))];
}
