using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Rules;

/// <summary>Tells whether code gives one mail the addresses of several people: a list, a joined text, or one after the other in a loop. In doubt it does not.</summary>
internal static class SeveralAddressees
{
    /// <summary>True for a member that is itself a list: one person's several addresses.</summary>
    public static bool IsOfOnePerson(ISymbol source) => DataTypes.OfSymbol(source) is { } type && IsList(type);

    /// <summary>The call to which an expression belongs, and the argument that it is in; null where there is none.</summary>
    /// <param name="at">An expression in an argument.</param>
    /// <param name="call">The call where it is known; null for the innermost.</param>
    public static (ExpressionSyntax Call, ExpressionSyntax Argument)? CallOf(SyntaxNode at, SyntaxNode? call)
    {
        foreach (var argument in at.AncestorsAndSelf().OfType<ArgumentSyntax>())
        {
            if (argument.Parent?.Parent is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax && (call is null || argument.Parent.Parent == call))
            {
                return ((ExpressionSyntax)argument.Parent.Parent, argument.Expression);
            }
        }

        return null;
    }

    /// <summary>True where an expression holds the addresses of several people.</summary>
    public static bool AreIn(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        ParenthesizedExpressionSyntax inner => AreIn(inner.Expression, model),
        CastExpressionSyntax cast => AreIn(cast.Expression, model),
        PostfixUnaryExpressionSyntax sure => AreIn(sure.Operand, model),
        ConditionalExpressionSyntax choice => AreIn(choice.WhenTrue, model) || AreIn(choice.WhenFalse, model),
        BinaryExpressionSyntax either => AreIn(either.Left, model) || AreIn(either.Right, model),
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Any(hole => AreIn(hole.Expression, model)),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => false,
        CollectionExpressionSyntax list => list.Elements.OfType<SpreadElementSyntax>().Any(spread => AreIn(spread.Expression, model)),
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments.Any(a => AreIn(a.Expression, model)) == true,
        InvocationExpressionSyntax call => AreIn(call, model),
        IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is ILocalSymbol local => AreIn(local, name, model),
        _ => model.GetTypeInfo(expression).Type is { } type && IsList(type),
    };

    /// <summary>What a call gives: what it makes of a list is one, unless it picks one; a library makes no list of one text.</summary>
    private static bool AreIn(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || method is { Name: "Take" } && call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "1" } }])
        {
            return false;
        }

        var isList = IsList(method.ReturnType);
        var isJoin = method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } or { Name: "Aggregate" };
        IEnumerable<ExpressionSyntax> inputs = call.ArgumentList.Arguments.Select(a => a.Expression);
        if (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && model.GetSymbolInfo(receiver).Symbol is not INamedTypeSymbol)
        {
            inputs = inputs.Prepend(receiver);
        }

        if (isList || isJoin || method.ReturnType.SpecialType == SpecialType.System_String)
        {
            // Of a list, only what joins it makes a text of several; First and the like pick one.
            var texts = inputs.Where(i => isList || isJoin || model.GetTypeInfo(i).Type?.SpecialType == SpecialType.System_String).ToArray();
            return texts.Any(i => AreIn(i, model)) || (isList && method.DeclaringSyntaxReferences.Length > 0);
        }

        return false;
    }

    /// <summary>What a variable holds: what it was set to, or what a loop added.</summary>
    private static bool AreIn(ILocalSymbol local, IdentifierNameSyntax use, SemanticModel model)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not VariableDeclaratorSyntax declarator || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == local.Name && n != use))
        {
            if (name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } addition && addition.Left == name && LoopsAround(addition).Any(l => !l.Span.Contains(declarator.Span) && Varies(addition.Right, l, model)))
            {
                return true;
            }

            if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var added] } call } access && access.Expression == name
                && (AreIn(added.Expression, model) || LoopsAround(call).Any(l => !l.Span.Contains(declarator.Span) && Varies(added.Expression, l, model))))
            {
                return true;
            }
        }

        return declarator.Initializer?.Value is { } initial && AreIn(initial, model);
    }

    /// <summary>True where a loop calls for one person after the other, on a mail that was there before the loop.</summary>
    public static bool AreAddedByLoop(ExpressionSyntax argument, ExpressionSyntax call, SemanticModel model)
    {
        if (RootOf(call) is not { } root || model.GetSymbolInfo(root).Symbol is not { } mail)
        {
            return false;
        }

        foreach (var loop in LoopsAround(call))
        {
            if (mail.DeclaringSyntaxReferences.Any(d => d.SyntaxTree == loop.SyntaxTree && loop.Span.Contains(d.Span)))
            {
                return false;
            }

            if (Varies(argument, loop, model))
            {
                return !IsEmptied(loop, root, model) && !EndsLoop(call, loop);
            }
        }

        return false;
    }

    /// <summary>The loops around code within its function, inside out; a lambda that ForEach runs is one.</summary>
    private static IEnumerable<SyntaxNode> LoopsAround(SyntaxNode code)
    {
        foreach (var node in code.Ancestors())
        {
            if (node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                yield return node;
            }
            else if (node is AnonymousFunctionExpressionSyntax)
            {
                if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForEach" } } })
                {
                    yield return node;
                }

                yield break;
            }
            else if (node is LocalFunctionStatementSyntax or MemberDeclarationSyntax)
            {
                yield break;
            }
        }
    }

    /// <summary>True where an expression reads a variable that the loop declares.</summary>
    private static bool Varies(ExpressionSyntax expression, SyntaxNode loop, SemanticModel model) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            model.GetSymbolInfo(name).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter, DeclaringSyntaxReferences: [var declared] }
            && loop.Span.Contains(declared.Span) && !expression.Span.Contains(declared.Span));

    /// <summary>True where each round begins with an empty mail, or with another one.</summary>
    private static bool IsEmptied(SyntaxNode loop, IdentifierNameSyntax root, SemanticModel model) => loop.DescendantNodes().Any(node =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" } }
        || (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(left).Symbol, model.GetSymbolInfo(root).Symbol)));

    /// <summary>True where the loop ends with the call.</summary>
    private static bool EndsLoop(ExpressionSyntax call, SyntaxNode loop) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax block } statement && loop.Span.Contains(block.Span)
        && block.Statements.SkipWhile(s => s != statement).Skip(1).Any(s => s is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax);

    /// <summary>The variable that a chain of members begins with: <c>mail</c> of <c>mail.To.Add</c>; null for a call on nothing.</summary>
    private static IdentifierNameSyntax? RootOf(ExpressionSyntax call)
    {
        var expression = (call as InvocationExpressionSyntax)?.Expression;
        while (expression is MemberAccessExpressionSyntax access)
        {
            if (access.Expression is ThisExpressionSyntax)
            {
                return access.Name as IdentifierNameSyntax;
            }

            expression = access.Expression;
        }

        return expression as IdentifierNameSyntax;
    }

    private static bool IsList(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte }
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
}
