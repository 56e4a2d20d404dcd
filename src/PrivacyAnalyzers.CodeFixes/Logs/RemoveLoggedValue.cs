using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2001 to PRIV2004, PRIV6002: leaves the value out: the statement that does nothing else, the argument and its hole, the hole of an interpolated string, or the operand of a sum of strings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveLoggedValue : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        Descriptors.PRIV2001_PersonalDataInLog.Id,
        Descriptors.PRIV2002_ObjectInLog.Id,
        Descriptors.PRIV2003_PersonalDataInException.Id,
        Descriptors.PRIV2004_PersonalDataInTelemetry.Id,
        Descriptors.PRIV6002_MyNumberLetOut.Id,
    ];

    private protected override CodeActionPriority Priority => CodeActionPriority.Lowest;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await LoggedValue.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } value
            || (Removal(value, cancellationToken) ?? (diagnostic.Id is "PRIV2003" or "PRIV2004" ? WholeStatement(value) : null)) is not { } edit
            || !await edit.CompilesAsync(cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        var text = value.Expression.NormalizeWhitespace().ToString();
        return [new(new($"Leave '{text}' out", $"'{text}' を書き込まない"), diagnostic.Id + ".Remove", [edit])];
    }

    /// <summary>Removes the smallest part that can be missing; null where the value is not a part of anything.</summary>
    private static CodeEdit? Removal(LoggedValue value, CancellationToken cancellationToken)
    {
        ExpressionSyntax? operand = null;
        foreach (var node in value.Expression.AncestorsAndSelf())
        {
            switch (node.Parent)
            {
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && value.Model.GetTypeInfo(sum, cancellationToken).Type?.SpecialType == SpecialType.System_String:
                    operand ??= (ExpressionSyntax)node;
                    break;
                case InterpolationSyntax hole:
                    return Edit(value, operand, [hole], root => root.GetCurrentNode(hole) is { } current ? InterpolatedText.Without(root, current) : root);
                case ArgumentSyntax argument when TemplateArgument.Of(argument, value.Model, cancellationToken) is { } template:
                    return operand is not null || template.IsWritten ? Edit(value, operand, template.Nodes, template.Remove) : null;
                case null or StatementSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return operand is null ? null : Edit(value, operand, [], root => root);
            }
        }

        return null;
    }

    /// <summary>Removes the statement that does nothing but hand the value over, such as <c>activity?.SetTag("user", name);</c>; null where it stands elsewhere.</summary>
    private static CodeEdit? WholeStatement(LoggedValue value)
    {
        if (value.Expression.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax } statement
            || value.Expression.Ancestors().TakeWhile(n => n != statement).Any(n => n is AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax)
            || statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(c => c.ArgumentList.Arguments.Count > 0) > 1)
        {
            return null;
        }

        var isCall = statement.Expression is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax };
        return isCall || statement.Expression is AssignmentExpressionSyntax
            ? new(value.Document, [statement], root => root.GetCurrentNode(statement) is { } current ? root.RemoveNode(current, SyntaxRemoveOptions.KeepUnbalancedDirectives)! : root)
            : null;
    }

    /// <summary>Removes the operand; where the other operands went before it, what is around.</summary>
    private static CodeEdit Edit(LoggedValue value, ExpressionSyntax? operand, ImmutableArray<SyntaxNode> around, Func<SyntaxNode, SyntaxNode> removeAround) => operand is null
        ? new(value.Document, around, removeAround)
        : new(value.Document, [operand, .. around], root => root.GetCurrentNode(operand) switch
        {
            null => root,
            { Parent: BinaryExpressionSyntax } current => StringSum.Without(root, current),
            _ => removeAround(root),
        });
}
