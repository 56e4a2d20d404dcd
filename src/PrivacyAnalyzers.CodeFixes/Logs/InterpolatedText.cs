using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Takes a hole out of an interpolated string.</summary>
internal static class InterpolatedText
{
    /// <summary>The root without the hole; a string that has no other becomes an ordinary one.</summary>
    public static SyntaxNode Without(SyntaxNode root, InterpolationSyntax hole)
    {
        var text = (InterpolatedStringExpressionSyntax)hole.Parent!;
        var index = text.Contents.IndexOf(hole);
        var before = TextAt(text, index - 1);
        var after = TextAt(text, index + 1);

        // A brace stands for the hole beyond: the text does not begin or end here.
        var first = before is null ? index : index - 1;
        var last = after is null ? index : index + 1;
        var (closedBefore, closedAfter) = TextGap.Close((first > 0 ? "}" : "") + before, after + (last < text.Contents.Count - 1 ? "{" : ""), NameOf(hole));
        var closed = closedBefore.Substring(first > 0 ? 1 : 0) + (last < text.Contents.Count - 1 ? closedAfter.Substring(0, closedAfter.Length - 1) : closedAfter);

        var contents = text.Contents.Take(first).Concat(closed.Length > 0 ? [Text(closed)] : []).Concat(text.Contents.Skip(last + 1));
        var changed = text.WithContents(SyntaxFactory.List(contents));
        return root.ReplaceNode(text, Plain(changed) ?? changed);
    }

    private static ExpressionSyntax? Plain(InterpolatedStringExpressionSyntax text)
    {
        var inside = text.Contents.ToString();
        return text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && text.Contents.All(c => c is InterpolatedStringTextSyntax) && inside.IndexOfAny(['{', '}']) < 0
            ? SyntaxFactory.ParseExpression("\"" + inside + "\"").WithTriviaFrom(text)
            : null;
    }

    private static string? TextAt(InterpolatedStringExpressionSyntax text, int index) =>
        text.Contents.ElementAtOrDefault(index) is InterpolatedStringTextSyntax found ? found.TextToken.Text : null;

    private static InterpolatedStringTextSyntax Text(string text) =>
        SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, text, default));

    private static string NameOf(InterpolationSyntax hole) =>
        hole.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? "";
}
