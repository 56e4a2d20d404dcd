using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>What a sink is called on, where the catalog's entry says by <c>on:</c> of which type that must be.</summary>
internal static class SinkReceiver
{
    /// <summary>True where the entry names types, and it is of none of them, or nobody can tell.</summary>
    public static bool IsOther(DataFlow flow, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var types = flow.Sink.On.RemoveAll(id => !id.StartsWith("T:", StringComparison.Ordinal));
        return !types.IsEmpty
            && !(TypeOf(flow, environment, cancellationToken) is { } receiver && types.Any(id => MetadataName.Inherits(receiver, id.Substring(2))));
    }

    private static ITypeSymbol? TypeOf(DataFlow flow, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var function = flow.Through ?? flow.Owner;
        while (function.ContainingSymbol is IMethodSymbol outer)
        {
            function = outer;
        }

        if (function is not IMethodSymbol method
            || (flow.SinksAt.IsEmpty ? flow.Call : flow.SinksAt[0].Node) is not { } place
            || environment.Bodies.Of(method, cancellationToken) is not { } body)
        {
            return null;
        }

        // The call that stands around the place where the data is handed over, the innermost of several.
        return body.Parts.SelectMany(p => p.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .Where(c => c.Syntax.SyntaxTree == place.SyntaxTree && c.Syntax.Span.Contains(place.Span) && SymbolEqualityComparer.Default.Equals(c.TargetMethod.OriginalDefinition, flow.SinkSymbol.OriginalDefinition))
            .OrderBy(c => c.Syntax.Span.Length)
            .FirstOrDefault()?.Instance?.Type;
    }
}
