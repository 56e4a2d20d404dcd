using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Takes an operand out of strings that are put together by <c>+</c>.</summary>
internal static class StringSum
{
    /// <summary>The root without the operand.</summary>
    public static SyntaxNode Without(SyntaxNode root, ExpressionSyntax operand)
    {
        var sum = (BinaryExpressionSyntax)operand.Parent!;
        var operands = OperandsOf((ExpressionSyntax)sum.AncestorsAndSelf().TakeWhile(IsSum).Last(), operand).ToList();
        var index = operands.IndexOf(operand);
        var before = TextAt(operands, index - 1);
        var after = TextAt(operands, index + 1);

        // A brace stands for the operand beyond: the text does not begin or end here.
        var (opening, closing) = (index > (before is null ? 0 : 1), index < operands.Count - (after is null ? 1 : 2));
        var (closedBefore, closedAfter) = TextGap.Close(
            (opening ? "}" : "") + (before is null ? "" : StringLiteral.Inside(before)),
            (after is null ? "" : StringLiteral.Inside(after)) + (closing ? "{" : ""),
            operand.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? "");
        return root.ReplaceNodes(new SyntaxNode?[] { sum, before, after }.OfType<SyntaxNode>(), (original, rewritten) => original switch
        {
            _ when original == before => StringLiteral.WithInside(before!, closedBefore.Substring(opening ? 1 : 0)),
            _ when original == after => StringLiteral.WithInside(after!, closedAfter.Substring(0, closedAfter.Length - (closing ? 1 : 0))),
            _ when sum.Right == operand => ((BinaryExpressionSyntax)rewritten).Left.WithTrailingTrivia(sum.GetTrailingTrivia()),
            _ => ((BinaryExpressionSyntax)rewritten).Right.WithLeadingTrivia(sum.GetLeadingTrivia()),
        });
    }

    private static IEnumerable<ExpressionSyntax> OperandsOf(ExpressionSyntax expression, ExpressionSyntax operand) =>
        expression != operand && expression is BinaryExpressionSyntax sum && IsSum(sum) ? [.. OperandsOf(sum.Left, operand), .. OperandsOf(sum.Right, operand)] : [expression];

    private static bool IsSum(SyntaxNode? node) => node.IsKind(SyntaxKind.AddExpression);

    private static LiteralExpressionSyntax? TextAt(List<ExpressionSyntax> operands, int index) =>
        operands.ElementAtOrDefault(index) is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;
}
