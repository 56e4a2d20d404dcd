using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4007: adds the address to the mail's <c>Bcc</c>, where it has one of the same type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseBcc : PrivacyCodeFix
{
    private const string Hidden = "Bcc";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4007_AddresseesSeeEachOther.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await LoggedValue.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } value || FieldOf(value, cancellationToken) is not { } field)
        {
            return [];
        }

        var edit = new CodeEdit(value.Document, [field], root => root.GetCurrentNode(field) is { } current
            ? root.ReplaceNode(current, SyntaxFactory.IdentifierName(Hidden).WithTriviaFrom(current))
            : root);
        return await edit.CompilesAsync(cancellationToken).ConfigureAwait(false) ? [new(new("Use Bcc", "Bcc を使う"), "PRIV4007.Bcc", [edit])] : [];
    }

    /// <summary>The name of the visible field in <c>mail.To.Add(…)</c>; null where the call is another.</summary>
    private static SimpleNameSyntax? FieldOf(LoggedValue value, CancellationToken cancellationToken)
    {
        foreach (var call in value.Expression.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "To" or "Cc" or "CC" } field } }
                && value.Model.GetSymbolInfo(field, cancellationToken).Symbol is IPropertySymbol visible
                && visible.ContainingType.GetMembers(Hidden).OfType<IPropertySymbol>().Any(p => SymbolEqualityComparer.Default.Equals(p.Type, visible.Type)))
            {
                return field;
            }
        }

        return null;
    }
}
