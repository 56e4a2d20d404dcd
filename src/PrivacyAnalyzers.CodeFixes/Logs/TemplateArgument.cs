using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>An argument that fills a hole of a message template or format string, together with the template.</summary>
internal sealed class TemplateArgument
{
    private readonly ArgumentSyntax _argument;
    private readonly ArgumentSyntax _template;
    private readonly ImmutableArray<LiteralExpressionSyntax> _pieces;

    private TemplateArgument(ArgumentSyntax argument, ArgumentSyntax template, ImmutableArray<LiteralExpressionSyntax> pieces) =>
        (_argument, _template, _pieces) = (argument, template, pieces);

    /// <summary>The nodes that changes are about.</summary>
    public ImmutableArray<SyntaxNode> Nodes => [_argument, _template, .. _pieces];

    /// <summary>Whether the template is written in the call itself, so that its holes can be changed with the values.</summary>
    public bool IsWritten => !_pieces.IsEmpty;

    /// <summary>The argument with its template; null where it is not a value of one.</summary>
    public static TemplateArgument? Of(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: ExpressionSyntax call } list
            || list.Arguments.Any(a => a.NameColon is not null)
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || method.Parameters.LastOrDefault(IsTemplate) is not { } parameter)
        {
            return null;
        }

        // An array in the place of "params" holds all values: it can't be taken out as one.
        var index = list.Arguments.IndexOf(argument);
        return index > parameter.Ordinal && model.GetTypeInfo(argument.Expression, cancellationToken).ConvertedType is not IArrayTypeSymbol
            ? new(argument, list.Arguments[parameter.Ordinal], [.. StringLiteral.PiecesOf(list.Arguments[parameter.Ordinal].Expression)])
            : null;
    }

    /// <summary>Removes the argument and its hole; changes nothing where the argument is gone.</summary>
    public SyntaxNode Remove(SyntaxNode root)
    {
        if (!IsWritten || PositionIn(root) is not { } position)
        {
            return root;
        }

        var changed = Change(root, pieces => MessageTemplate.Without(pieces, position));
        return changed.RemoveNode(changed.GetCurrentNode(_argument)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>Gives the hole of the argument another name.</summary>
    public SyntaxNode Rename(SyntaxNode root, string name) =>
        PositionIn(root) is { } position ? Change(root, pieces => MessageTemplate.Rename(pieces, position, name)) : root;

    private static bool IsTemplate(IParameterSymbol parameter) => parameter is
    {
        Type.SpecialType: SpecialType.System_String,
        Name: "message" or "messageFormat" or "messageTemplate" or "format" or "template",
    };

    private int? PositionIn(SyntaxNode root) =>
        root.GetCurrentNode(_argument) is { Parent: ArgumentListSyntax list } argument && root.GetCurrentNode(_template) is { } template
            ? list.Arguments.IndexOf(argument) - list.Arguments.IndexOf(template) - 1
            : null;

    private SyntaxNode Change(SyntaxNode root, Func<ImmutableArray<string>, ImmutableArray<string>> change)
    {
        var current = _pieces.Select(p => root.GetCurrentNode(p)!).ToList();
        var changed = change([.. current.Select(StringLiteral.Inside)]);
        return root.ReplaceNodes(current, (literal, _) => StringLiteral.WithInside(literal, changed[current.IndexOf(literal)]));
    }
}
