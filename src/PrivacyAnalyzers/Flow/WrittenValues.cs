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

    /// <summary>True for what says nothing of anybody: a constant, such as <c>null</c>, and the framework's own, such as <c>string.Empty</c>.</summary>
    public static bool IsNothing(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } or IDefaultValueOperation => true,
        IConversionOperation { Operand: var operand } => IsNothing(operand),
        ISimpleAssignmentOperation { Value: var assigned } => IsNothing(assigned),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, ContainingType.ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } field } =>
            field.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private static ISymbol? TargetOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static bool Is(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
