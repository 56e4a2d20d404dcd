using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>The call or assignment that a finding about a switch points at.</summary>
/// <param name="Document">The file.</param>
/// <param name="Model">Of the file.</param>
/// <param name="Node">The whole call or assignment.</param>
/// <param name="Name">The switch's name.</param>
internal sealed record SensitiveSwitchSyntax(Document Document, SemanticModel Model, ExpressionSyntax Node, string Name)
{
    /// <summary>The switch of a finding; null where the place is none.</summary>
    public static async Task<SensitiveSwitchSyntax?> FindAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var name = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return name.AncestorsAndSelf().TakeWhile(n => n is not StatementSyntax).FirstOrDefault(n => n is InvocationExpressionSyntax or AssignmentExpressionSyntax) is ExpressionSyntax node
            ? new(code, model, node, name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last().Identifier.ValueText)
            : null;
    }
}
