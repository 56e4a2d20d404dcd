using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Changes string literals as they are written, so that quotes, escapes and layout stay.</summary>
internal static class StringLiteral
{
    /// <summary>The text between the quotes, as written.</summary>
    public static string Inside(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text;
        var (open, close) = Quotes(text);
        return text.Substring(open, text.Length - open - close);
    }

    /// <summary>The literal with another text between its quotes.</summary>
    public static LiteralExpressionSyntax WithInside(LiteralExpressionSyntax literal, string inside)
    {
        var text = literal.Token.Text;
        var (open, close) = Quotes(text);
        var token = SyntaxFactory.ParseToken(text.Substring(0, open) + inside + text.Substring(text.Length - close));
        return literal.WithToken(token.WithTriviaFrom(literal.Token));
    }

    /// <summary>The literals that a text is made of by <c>+</c>, in order; empty where something else is among them.</summary>
    public static IEnumerable<LiteralExpressionSyntax> PiecesOf(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal],
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && PiecesOf(sum.Left).ToArray() is { Length: > 0 } left && PiecesOf(sum.Right).ToArray() is { Length: > 0 } right =>
            [.. left, .. right],
        _ => [],
    };

    private static (int Open, int Close) Quotes(string text)
    {
        var quotes = text.TakeWhile(c => c == '"').Count();
        return text[0] == '@' ? (2, 1) : quotes > 2 ? (quotes, quotes) : (1, 1);
    }
}
