using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2007: removes the switch: its statement, or the call out of a chain.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveSwitch : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV2007_SensitiveSwitch.Id];

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await SensitiveSwitchSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } found
            || Removal(found) is not { } edit
            || !await edit.CompilesAsync(cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        return [new(new($"Remove '{found.Name}'", $"'{found.Name}' を削除する"), "PRIV2007.Remove", [edit])];
    }

    private static CodeEdit? Removal(SensitiveSwitchSyntax found)
    {
        var isChained = found.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } } or InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax };
        return found.Node switch
        {
            { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } when !isChained => Remove(found.Document, statement.Parent is GlobalStatementSyntax global ? global : statement),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var before } } call when isChained => new(found.Document, [call], root =>
                root.GetCurrentNode(call) is { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } current ? root.ReplaceNode(current, receiver.WithTrailingTrivia(current.GetTrailingTrivia())) : root),
            _ => null,
        };
    }

    private static CodeEdit Remove(Document document, SyntaxNode statement) =>
        new(document, [statement], root => root.GetCurrentNode(statement) is { } current ? root.RemoveNode(current, SyntaxRemoveOptions.KeepUnbalancedDirectives)! : root);
}
