using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A property, field, parameter or type that a fix gives an attribute.</summary>
internal sealed class AttributedMember
{
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly SyntaxNode _declaration;

    private AttributedMember(Document document, SemanticModel model, SyntaxNode declaration)
    {
        _document = document;
        _model = model;
        _declaration = declaration;
    }

    /// <summary>The member whose name stands at a place; null where it can't have an attribute of its own.</summary>
    public static async Task<AttributedMember?> FindAsync(TextDocument? document, Location place, CancellationToken cancellationToken)
    {
        if (document is not Document code
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var named = root.FindToken(place.SourceSpan.Start).Parent;
        var declaration = named switch
        {
            PropertyDeclarationSyntax or IndexerDeclarationSyntax or TypeDeclarationSyntax or ParameterSyntax { Parent: ParameterListSyntax } => named,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
            _ => null,
        };
        return declaration is null ? null : new(code, model, declaration);
    }

    /// <summary><c>[Purpose("id")]</c>; null where the project does not reference the annotations.</summary>
    public CodeEdit? AddPurpose(string id) => AddPurposes([id]);

    /// <summary><c>[Purpose("id", "more")]</c>; null where the project does not reference the annotations.</summary>
    public CodeEdit? AddPurposes(IEnumerable<string> ids) => Add(TypeNames.Annotations + "PurposeAttribute", [.. ids.Select(Text)]);

    /// <summary>Adds an attribute, on a line of its own, or inline where the member's attributes or the member itself stand so.</summary>
    /// <param name="attribute">The full metadata name.</param>
    /// <param name="argument">Its argument; null for none.</param>
    /// <returns>An edit that changes nothing if made a second time; null where the project does not reference the attribute.</returns>
    public CodeEdit? Add(string attribute, ExpressionSyntax? argument) => Add(attribute, argument is null ? [] : [argument]);

    /// <summary>Changes the enum member that is an attribute's first argument; null where the member has no such attribute.</summary>
    /// <param name="attribute">The attribute's name as it is written, without <c>Attribute</c>.</param>
    /// <param name="type">The enum, of the annotations.</param>
    /// <param name="member">Its new member.</param>
    public CodeEdit? ReplaceArgument(string attribute, string type, string member)
    {
        var written = ListsOf(_declaration).SelectMany(l => l.Attributes).FirstOrDefault(a => IsNamed(a, attribute));
        return written?.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } old && Value(type, member) is { } value
            ? new(_document, [old], root => root.GetCurrentNode(old) is { } current && !SyntaxFactory.AreEquivalent(current, value) ? root.ReplaceNode(current, value.WithTriviaFrom(current)) : root)
            : null;
    }

    private CodeEdit? Add(string attribute, ExpressionSyntax[] values)
    {
        if (NameOf(attribute) is not { } name)
        {
            return null;
        }

        var arguments = values.Length == 0 ? null : SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
            values.Select(SyntaxFactory.AttributeArgument),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), values.Length - 1)));
        var added = SyntaxFactory.Attribute(name, arguments);
        return new(_document, [_declaration], root => root.GetCurrentNode(_declaration) is { } current && !Has(current, added)
            ? root.ReplaceNode(current, Add(current, added, LineEndOf(root)))
            : root);
    }

    /// <summary>A member of an enum of the annotations; null where the project does not reference them.</summary>
    public ExpressionSyntax? Value(string type, string member) => NameOf(TypeNames.Annotations + type) is { } name
        ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, SyntaxFactory.IdentifierName(member))
        : null;

    /// <summary>A string literal.</summary>
    public static ExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private NameSyntax? NameOf(string type) => TypeNames.NameOf(_document, _model, _declaration.SpanStart, type);

    private static SyntaxNode Add(SyntaxNode declaration, AttributeSyntax attribute, SyntaxTrivia lineEnd)
    {
        var target = declaration is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } ? "property" : null;
        var lists = ListsOf(declaration);
        var leading = declaration.GetLeadingTrivia();
        if (!IsInline(declaration, lists))
        {
            var indentation = leading.LastOrDefault().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
            return lists.Count > 0
                ? With(declaration, lists.Add(List(attribute, target).WithLeadingTrivia(indentation).WithTrailingTrivia(lineEnd)))
                : With(declaration.WithLeadingTrivia(indentation), [List(attribute, target).WithLeadingTrivia(leading).WithTrailingTrivia(lineEnd)]);
        }

        if (lists.LastOrDefault(l => IsCompanion(l, attribute, target)) is { } companion)
        {
            return With(declaration, lists.Replace(companion, Join(companion, attribute)));
        }

        var bare = declaration.WithoutLeadingTrivia();
        return With(bare, ListsOf(bare).Add(List(attribute, target).WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(leading);
    }

    private static bool Has(SyntaxNode declaration, AttributeSyntax attribute) =>
        ListsOf(declaration).SelectMany(l => l.Attributes).Any(a => SyntaxFactory.AreEquivalent(a, attribute));

    private static bool IsInline(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists)
    {
        var before = lists.Count > 0 ? lists.Last().GetLastToken() : declaration.GetFirstToken().GetPreviousToken();
        return declaration is ParameterSyntax || (before.RawKind != 0 && !before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));
    }

    private static AttributeListSyntax List(AttributeSyntax attribute, string? target) => SyntaxFactory.AttributeList(
        target is null ? null : SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Identifier(target)).WithTrailingTrivia(SyntaxFactory.Space),
        [attribute]);

    /// <summary>A list that the attribute may stand in: one for the same target; a purpose also goes beside what the data is.</summary>
    private static bool IsCompanion(AttributeListSyntax list, AttributeSyntax attribute, string? target) =>
        list.Target?.Identifier.ValueText == target || (IsNamed(attribute, "Purpose") && list.Attributes.Any(a => IsNamed(a, "PersonalData")));

    private static bool IsNamed(AttributeSyntax attribute, string name) =>
        attribute.Name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last().Identifier.ValueText is var written && (written == name || written == name + "Attribute");

    private static AttributeListSyntax Join(AttributeListSyntax list, AttributeSyntax attribute) => list.WithAttributes(SyntaxFactory.SeparatedList(
        list.Attributes.Append(attribute),
        list.Attributes.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))));

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode declaration) =>
        declaration is ParameterSyntax parameter ? parameter.AttributeLists : ((MemberDeclarationSyntax)declaration).AttributeLists;

    private static SyntaxNode With(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists) =>
        declaration is ParameterSyntax parameter ? parameter.WithAttributeLists(lists) : ((MemberDeclarationSyntax)declaration).WithAttributeLists(lists);

    private static SyntaxTrivia LineEndOf(SyntaxNode root)
    {
        var used = root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return used.RawKind == 0 ? SyntaxFactory.LineFeed : used;
    }
}
