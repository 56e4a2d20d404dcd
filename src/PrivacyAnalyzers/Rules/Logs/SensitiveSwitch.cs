using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV2007: a switch that lets a library print personal data is on, wherever the program runs.</summary>
internal static class SensitiveSwitch
{
    private static readonly string[] Environments = ["develop", "isdev", "debug", "production", "staging", "environment"];

    /// <summary>The finding at a call or an assignment; null where it is no such switch, or not simply on.</summary>
    public static Diagnostic? Find(IOperation operation, PrivacyContext context)
    {
        ISymbol? api = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property,
            _ => null,
        };
        return api is not null
            && context.Catalog.EffectOf(api).Sink is { Kind: "switch" } sink
            && IsOn(operation, sink.Arguments.FirstOrDefault())
            && !IsGuarded(operation.Syntax)
            && !context.IsTest
                ? Diagnostic.Create(Descriptors.PRIV2007_SensitiveSwitch, PlaceOf(operation.Syntax).GetLocation(), SymbolId.NameOf(api))
                : null;
    }

    /// <summary>True where the value is the constant true; what comes from a setting or from the environment is somebody's decision.</summary>
    private static bool IsOn(IOperation operation, string? parameter)
    {
        var value = operation is ISimpleAssignmentOperation assignment
            ? assignment.Value
            : ((IInvocationOperation)operation).Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;
        while (value is IConversionOperation { Operand: var operand })
        {
            value = operand;
        }

        return value?.ConstantValue is { HasValue: true, Value: true };
    }

    /// <summary>The name of the switch: in a chain of calls, its own.</summary>
    private static SyntaxNode PlaceOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        AssignmentExpressionSyntax assignment => assignment.Left,
        _ => syntax,
    };

    /// <summary>True under a condition, or after a way out, that asks where the program runs, and within <c>#if</c>.</summary>
    private static bool IsGuarded(SyntaxNode syntax)
    {
        foreach (var node in syntax.AncestorsAndSelf())
        {
            var condition = node.Parent switch
            {
                IfStatementSyntax choice => choice.Condition,
                ElseClauseSyntax { Parent: IfStatementSyntax choice } => choice.Condition,
                ConditionalExpressionSyntax choice => choice.Condition,
                _ => null,
            };
            if ((condition is not null && condition != node && AsksEnvironment(condition))
                || (node.Parent is BlockSyntax block && block.Statements.TakeWhile(s => s != node).Any(IsWayOut)))
            {
                return true;
            }
        }

        return IsConditional(syntax);
    }

    private static bool IsWayOut(StatementSyntax statement) =>
        statement is IfStatementSyntax { Condition: var condition, Statement: var taken }
        && AsksEnvironment(condition)
        && taken.DescendantNodesAndSelf().Any(n => n is ReturnStatementSyntax or ThrowStatementSyntax);

    private static bool AsksEnvironment(ExpressionSyntax condition) =>
        condition.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && Environments.Any(e => t.ValueText.ToLowerInvariant().Contains(e)));

    private static bool IsConditional(SyntaxNode syntax)
    {
        var depth = 0;
        for (var directive = syntax.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < syntax.SpanStart; directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }
}
