using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV3003: encrypts the value with an <c>IDataProtector</c> that is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ProtectKeptValue : PrivacyCodeFix
{
    private const string Protector = "Microsoft.AspNetCore.DataProtection.IDataProtector";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV3003_KeptElsewhere.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await LoggedValue.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } value)
        {
            return [];
        }

        var names = value.Model.LookupSymbols(value.Expression.SpanStart)
            .Where(s => MetadataName.Inherits(s is ILocalSymbol local ? local.Type : DataTypes.OfSymbol(s), Protector))
            .Select(s => s.Name)
            .OrderBy(n => n, StringComparer.Ordinal)
            .ToArray();
        foreach (var expression in value.FromInsideOut())
        {
            foreach (var name in names)
            {
                var edit = new CodeEdit(value.Document, [expression], root => root.GetCurrentNode(expression) is { } current
                    ? root.ReplaceNode(current, SyntaxFactory.ParseExpression($"{name}.Protect({current.WithoutTrivia()})").WithTriviaFrom(current))
                    : root);
                if (await edit.CompilesAsync(cancellationToken).ConfigureAwait(false))
                {
                    return [new(new($"Protect with '{name}.Protect'", $"'{name}.Protect' で保護する"), "PRIV3003.Protect", [edit])];
                }
            }
        }

        return [];
    }
}
