using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1003: replaces the id with the declared one that is nearest to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNearestPurpose : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1003_PurposeUndeclared.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(UndeclaredPurpose.NearestProperty, out var nearest) || document is not Document code)
        {
            return [];
        }

        // An id that is a constant is written, and to be corrected, elsewhere.
        var root = await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal)
        {
            return [];
        }

        var corrected = AttributedMember.Text(nearest!).WithTriviaFrom(literal);
        var edit = new CodeEdit(code, [literal], r => r.ReplaceNode(r.GetCurrentNode(literal)!, corrected));
        return [new(new($"Use '{nearest}'", $"'{nearest}' に直す"), "PRIV1003.Nearest", [edit])];
    }
}
