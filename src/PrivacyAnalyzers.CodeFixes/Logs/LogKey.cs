using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2001, PRIV2002: logs the key of the entity in place of its data, or of all of it, and names the hole of the template after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LogKey : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV2001_PersonalDataInLog.Id, Descriptors.PRIV2002_ObjectInLog.Id];

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(PersonalDataInLog.KeyProperty, out var key)
            || await LoggedValue.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } value
            || Replacement(value, key!, diagnostic, cancellationToken) is not var (replaced, byKey, entity))
        {
            return [];
        }

        var template = replaced.Parent is ArgumentSyntax argument ? TemplateArgument.Of(argument, value.Model, cancellationToken) : null;
        if (template is { IsWritten: false })
        {
            return [];
        }

        if (IsLoggedBeside(replaced, byKey))
        {
            return [];
        }

        var edit = new CodeEdit(value.Document, [replaced, .. template?.Nodes ?? []], root =>
        {
            if (root.GetCurrentNode(replaced) is not { } current || IsLoggedBeside(current, byKey))
            {
                return root;
            }

            root = root.ReplaceNode(current, byKey);
            return template?.Rename(root, key == "Id" ? entity + key : key!) ?? root;
        });
        var text = byKey.NormalizeWhitespace().ToString();
        return await edit.CompilesAsync(cancellationToken).ConfigureAwait(false)
            ? [new(new($"Log '{text}' instead", $"代わりに '{text}' を記録する"), diagnostic.Id + ".LogKey", [edit])]
            : [];
    }

    /// <summary>What is to be replaced by what, and the entity's name; null where the key can't be reached from there.</summary>
    private static (ExpressionSyntax Replaced, ExpressionSyntax ByKey, string Entity)? Replacement(LoggedValue value, string key, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Id == Descriptors.PRIV2002_ObjectInLog.Id)
        {
            return value.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && value.Model.GetTypeInfo(value.Expression, cancellationToken).Type is { } type
                ? (value.Expression, SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value.Expression.WithoutTrivia(), SyntaxFactory.IdentifierName(key)).WithTriviaFrom(value.Expression), type.Name)
                : null;
        }

        // What the value is read from must be the entity itself: a local that holds a copy of the data has no key beside it.
        if (value.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault() is not { } member
            || value.Model.GetSymbolInfo(member, cancellationToken).Symbol is not { ContainingType: { } entity } symbol
            || SymbolId.Of(symbol) != diagnostic.Properties[FlowRule.SourcesProperty])
        {
            return null;
        }

        var replaced = WithCallsOn(value.Expression);
        return (replaced, value.Expression.ReplaceNode(member, SyntaxFactory.IdentifierName(key).WithTriviaFrom(member)).WithTriviaFrom(replaced), entity.Name);
    }

    /// <summary>True where the call around the expression has the key already: there is nothing to gain by a second one.</summary>
    private static bool IsLoggedBeside(ExpressionSyntax expression, ExpressionSyntax key) =>
        expression.Ancestors()
            .TakeWhile(n => n is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax))
            .OfType<InvocationExpressionSyntax>()
            .LastOrDefault() is { } call
        && call.DescendantNodes(n => n != expression).OfType<ExpressionSyntax>().Any(e => SyntaxFactory.AreEquivalent(e, key));

    /// <summary>The expression with what is called on it: <c>c.Email.Trim()</c>.</summary>
    private static ExpressionSyntax WithCallsOn(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == expression:
                    expression = call;
                    break;
                case MemberAccessExpressionSyntax access when access.Expression == expression:
                    expression = access;
                    break;
                case ConditionalAccessExpressionSyntax access when access.Expression == expression:
                    expression = access;
                    break;
                case PostfixUnaryExpressionSyntax forgiving when forgiving.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = forgiving;
                    break;
                default:
                    return expression;
            }
        }
    }
}
