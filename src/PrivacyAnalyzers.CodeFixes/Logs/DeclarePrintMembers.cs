using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2005: gives a record a <c>PrintMembers</c> that shows all its members but the personal ones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclarePrintMembers : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV2005_ShownAsText.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(ShownAsText.MembersProperty, out var personal)
            || document is not Document code
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindToken(diagnostic.Location.SourceSpan.Start).Parent is not RecordDeclarationSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol record
            || TypeNames.NameOf(code, model, declaration.SpanStart, "System.Text.StringBuilder") is not { } builder)
        {
            return [];
        }

        var shown = RecordText.MembersOf(record).Select(m => m.Name).Except(personal!.Split(' ')).ToArray();
        var method = (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(Write(record, shown))!;
        method = method.WithParameterList(SyntaxFactory.ParameterList([method.ParameterList.Parameters[0].WithType(builder.WithTrailingTrivia(SyntaxFactory.Space))]))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var edit = new CodeEdit(code, [declaration], root => root.GetCurrentNode(declaration) is { } current ? root.ReplaceNode(current, Add(current, method)) : root);
        return [new(new("Declare 'PrintMembers' without it", "それを含めない 'PrintMembers' を宣言する"), "PRIV2005.PrintMembers", [edit])];
    }

    /// <summary>The method as the compiler wants it: private where nothing derives from the record, an override where it derives from one.</summary>
    private static string Write(INamedTypeSymbol record, string[] shown)
    {
        var isDerived = record.BaseType is { IsRecord: true };
        var modifiers = isDerived ? "protected override" : record.IsSealed || record.IsValueType ? "private" : "protected virtual";
        var text = string.Join(", ", shown.Select(name => $"{name} = {{{name}}}"));
        var body = (isDerived, shown.Length > 0) switch
        {
            (true, true) => $"if (base.PrintMembers(builder))\n{{\nbuilder.Append(\", \");\n}}\n\nbuilder.Append($\"{text}\");\nreturn true;",
            (true, false) => "return base.PrintMembers(builder);",
            (false, true) => $"builder.Append($\"{text}\");\nreturn true;",
            _ => "return false;",
        };
        return $"{modifiers} bool PrintMembers(StringBuilder builder)\n{{\n{body}\n}}\n";
    }

    private static RecordDeclarationSyntax Add(RecordDeclarationSyntax record, MethodDeclarationSyntax method)
    {
        if (record.Members.Any(m => m is MethodDeclarationSyntax { Identifier.ValueText: "PrintMembers" }))
        {
            return record;
        }

        if (!record.SemicolonToken.IsKind(SyntaxKind.None))
        {
            var end = record.SemicolonToken.TrailingTrivia;
            record = record.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(end))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        return record.WithMembers(record.Members.Add(record.Members.Any() ? method.WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed) : method));
    }
}
