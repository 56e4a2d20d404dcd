using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>The expression that a finding about a sink points at.</summary>
/// <param name="Document">The file.</param>
/// <param name="Model">Of the file.</param>
/// <param name="Expression">The innermost expression that holds the data.</param>
internal sealed record LoggedValue(Document Document, SemanticModel Model, ExpressionSyntax Expression)
{
    /// <summary>The expression of a finding; null where the place is none.</summary>
    public static async Task<LoggedValue?> FindAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var expression = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;
        return expression is null ? null : new(code, model, expression);
    }

    /// <summary>The expression and those around it, up to the whole argument of the sink, or up to the hole of a string.</summary>
    public IEnumerable<ExpressionSyntax> FromInsideOut()
    {
        var path = Expression.AncestorsAndSelf()
            .TakeWhile(n => n is not (InterpolationSyntax or StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax))
            .ToList();
        var isHole = path.LastOrDefault()?.Parent is InterpolationSyntax;
        var end = path.FindLastIndex(n => n is ArgumentSyntax);
        return path.Take(isHole ? path.Count : end < 0 ? path.FindIndex(n => n is AssignmentExpressionSyntax) : end).OfType<ExpressionSyntax>();
    }
}
