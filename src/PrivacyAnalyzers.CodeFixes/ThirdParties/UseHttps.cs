using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4008: writes <c>https</c> in the addresses of that host that stand in the same file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseHttps : PrivacyCodeFix
{
    private const string Cleartext = "http://";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4008_SentInClear.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        var address = Cleartext + diagnostic.Properties[UndeclaredRecipient.HostProperty];
        ImmutableArray<FileEdit> edits =
        [
            .. from node in root.DescendantNodes()
               where node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringTextSyntax
               where node.GetFirstToken().ValueText.StartsWith(address, StringComparison.OrdinalIgnoreCase)
               select new CodeEdit(code, [node], r => r.GetCurrentNode(node) is { } current ? r.ReplaceNode(current, Secured(current)) : r),
        ];
        return edits.IsEmpty ? [] : [new(new("Use https", "https を使う"), "PRIV4008.Https", edits)];
    }

    private static SyntaxNode Secured(SyntaxNode node)
    {
        var token = node.GetFirstToken();
        var scheme = token.Text.IndexOf(Cleartext, StringComparison.OrdinalIgnoreCase);
        if (scheme < 0)
        {
            return node;
        }

        var text = token.Text.Insert(scheme + 4, "s");
        return node.ReplaceToken(token, SyntaxFactory.Token(token.LeadingTrivia, token.Kind(), text, token.ValueText.Insert(4, "s"), token.TrailingTrivia));
    }
}
