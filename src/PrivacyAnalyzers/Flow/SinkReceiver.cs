using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What a sink is called on, where the catalog's entry says by <c>on:</c> of which type that must be, or what must have made it.</summary>
internal static class SinkReceiver
{
    /// <summary>True where the entry names types or makers, and it is of none of them, or nobody can tell.</summary>
    public static bool IsOther(DataFlow flow, FlowEnvironment environment, CancellationToken cancellationToken) =>
        IsOther(flow.Sink, flow.SinkSymbol, flow.SinksAt.IsEmpty ? flow.Call : flow.SinksAt[0].Node, flow.Through ?? flow.Owner, environment, cancellationToken);

    /// <summary>The same for a sink that a function hands what it is given to.</summary>
    public static bool IsOther(SinkFlow flow, FlowEnvironment environment, CancellationToken cancellationToken) =>
        IsOther(flow.Sink, flow.SinkSymbol, flow.At.Node, flow.Function, environment, cancellationToken);

    private static bool IsOther(SinkEntry sink, ISymbol api, SyntaxNode? place, ISymbol function, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        var ids = sink.On.RemoveAll(id => !ApiCatalog.IsTypeOrMaker(id));
        return !ids.IsEmpty
            && !(CodeOf(function, environment, cancellationToken) is { } code
                && CallIn(code, place, api) is { Instance: { } receiver }
                && new Origin(code, ids, environment, cancellationToken).IsOf(receiver, 0));
    }

    /// <summary>The code in which the sink stands; null where it is another assembly's.</summary>
    private static ImmutableArray<IOperation>? CodeOf(ISymbol function, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        while (function.ContainingSymbol is IMethodSymbol outer)
        {
            function = outer;
        }

        return function is IMethodSymbol method && environment.Bodies.Of(method, cancellationToken) is { } body ? body.Parts : null;
    }

    /// <summary>The call that stands around the place where the data is handed over, the innermost of several.</summary>
    private static IInvocationOperation? CallIn(ImmutableArray<IOperation> code, SyntaxNode? place, ISymbol api) =>
        place is null
            ? null
            : code.SelectMany(p => p.DescendantsAndSelf())
                .OfType<IInvocationOperation>()
                .Where(c => c.Syntax.SyntaxTree == place.SyntaxTree && c.Syntax.Span.Contains(place.Span) && SymbolEqualityComparer.Default.Equals(c.TargetMethod.OriginalDefinition, api.OriginalDefinition))
                .OrderBy(c => c.Syntax.Span.Length)
                .FirstOrDefault();

    /// <summary>Where an object comes from, as far as the code around it says.</summary>
    private sealed class Origin(ImmutableArray<IOperation> code, ImmutableArray<string> ids, FlowEnvironment environment, CancellationToken cancellationToken)
    {
        /// <summary>A writer over a compressing stream over a file; what is wrapped more often is not looked into.</summary>
        private const int MaxDepth = 6;

        /// <summary>The variables and members that were looked into: each is once, however often it is written from itself.</summary>
        private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

        /// <summary>True for a value of one of the types, made by one of the makers, or made of such a value.</summary>
        public bool IsOf(IOperation value, int depth)
        {
            if (depth > MaxDepth)
            {
                return false;
            }

            if (ids.Any(id => id.StartsWith("T:", StringComparison.Ordinal) && MetadataName.Inherits(value.Type, id.Substring(2))))
            {
                return true;
            }

            return value switch
            {
                IConversionOperation { Operand: var operand } => IsOf(operand, depth),
                IAwaitOperation { Operation: var awaited } => IsOf(awaited, depth),
                IInvocationOperation call => IsMaker(call.TargetMethod) || (call.Instance is { } instance && IsOf(instance, depth + 1)),
                IObjectCreationOperation { Constructor: { } constructor } creation =>
                    IsMaker(constructor) || (!environment.Catalog.EffectOf(constructor).IsSanitizer && creation.Arguments.Any(a => IsOf(a.Value, depth + 1))),
                ICoalesceOperation coalesce => IsOf(coalesce.Value, depth + 1) || IsOf(coalesce.WhenNull, depth + 1),
                IConditionalOperation { WhenFalse: { } other } choice => IsOf(choice.WhenTrue, depth + 1) || IsOf(other, depth + 1),
                IConditionalAccessInstanceOperation part => ReceiverOf(part) is { } receiver && IsOf(receiver, depth + 1),
                ILocalReferenceOperation { Local: var local } => _seen.Add(local) && WrittenValues.Of(local, code).Any(v => IsOf(v, depth + 1)),
                IFieldReferenceOperation { Field: var field } => _seen.Add(field) && WrittenValues.Of(field, environment, cancellationToken).Any(v => IsOf(v, depth + 1)),
                IPropertyReferenceOperation { Property: var property } => _seen.Add(property) && WrittenValues.Of(property, environment, cancellationToken).Any(v => IsOf(v, depth + 1)),
                _ => false,
            };
        }

        private bool IsMaker(IMethodSymbol method) =>
            SymbolId.Of(method.OriginalDefinition) is { } made && ids.Any(id => SymbolId.Matches(id, made));

        private static IOperation? ReceiverOf(IOperation part)
        {
            for (var (at, around) = (part, part.Parent); around is not null; (at, around) = (around, around.Parent))
            {
                if (around is IConditionalAccessOperation access && access.WhenNotNull == at)
                {
                    return access.Operation;
                }
            }

            return null;
        }
    }
}
