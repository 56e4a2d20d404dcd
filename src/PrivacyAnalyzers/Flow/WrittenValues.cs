using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow;

/// <summary>What code writes into a variable or member, wherever it does: no order, no conditions.</summary>
internal static class WrittenValues
{
    /// <summary>What the code of its type writes into a field or property.</summary>
    public static IEnumerable<IOperation> Of(ISymbol member, FlowEnvironment environment, CancellationToken cancellationToken) =>
        member.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(m => environment.Bodies.Of(m, cancellationToken) is { } body ? Of(member, body.Parts) : []);

    /// <summary>What some code writes into a local variable or a member.</summary>
    public static IEnumerable<IOperation> Of(ISymbol variable, ImmutableArray<IOperation> code) =>
        code.SelectMany(p => p.DescendantsAndSelf()).Select(o => o switch
        {
            IVariableDeclaratorOperation { Initializer.Value: var value } declarator when Is(declarator.Symbol, variable) => value,
            IFieldInitializerOperation initializer when initializer.InitializedFields.Any(f => Is(f, variable)) => initializer.Value,
            IPropertyInitializerOperation initializer when initializer.InitializedProperties.Any(p => Is(p, variable)) => initializer.Value,
            ISimpleAssignmentOperation { Target: var target } assignment when TargetOf(target) is { } written && Is(written, variable) => assignment.Value,
            ICoalesceAssignmentOperation { Target: var target } assignment when TargetOf(target) is { } written && Is(written, variable) => assignment.Value,
            _ => null,
        }).OfType<IOperation>();

    private static ISymbol? TargetOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static bool Is(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
