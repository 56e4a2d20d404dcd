using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2001, PRIV2003, PRIV2004, PRIV3003: redacts the value, with a <c>Redactor</c> that is at hand, else with <c>Redact.Fully</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RedactLoggedValue : PrivacyCodeFix
{
    private const string Redactor = "Microsoft.Extensions.Compliance.Redaction.Redactor";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV2001_PersonalDataInLog.Id, Descriptors.PRIV2003_PersonalDataInException.Id, Descriptors.PRIV2004_PersonalDataInTelemetry.Id, Descriptors.PRIV3003_KeptElsewhere.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await LoggedValue.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } value)
        {
            return [];
        }

        // Not every expression may become a string: what takes "c.Birth.ToString("d")" can, "c.Birth" in it can't.
        var redactions = RedactionsAt(value).ToArray();
        foreach (var expression in value.FromInsideOut())
        {
            foreach (var redaction in redactions)
            {
                var edit = new CodeEdit(value.Document, [expression], root => root.GetCurrentNode(expression) is { } current && !IsRedacted(current, redactions)
                    ? root.ReplaceNode(current, Call(redaction, current))
                    : root);
                if (await edit.CompilesAsync(cancellationToken).ConfigureAwait(false))
                {
                    var text = redaction is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } ? redaction.ToString() : "Redact.Fully";
                    return [new(new($"Redact with '{text}'", $"'{text}' で伏せる"), diagnostic.Id + ".Redact", [edit])];
                }
            }
        }

        return [];
    }

    /// <summary>The methods that can redact here, the best first.</summary>
    private static IEnumerable<ExpressionSyntax> RedactionsAt(LoggedValue value)
    {
        var redactors = value.Model.LookupSymbols(value.Expression.SpanStart)
            .Where(s => MetadataName.Inherits(TypeOf(s), Redactor))
            .OrderBy(s => s is not ILocalSymbol)
            .ThenBy(s => s is not IParameterSymbol)
            .ThenBy(s => s.Name, StringComparer.Ordinal);
        foreach (var redactor in redactors)
        {
            yield return Member(SyntaxFactory.IdentifierName(redactor.Name), "Redact");
        }

        if (TypeNames.NameOf(value.Document, value.Model, value.Expression.SpanStart, TypeNames.Annotations + "Redact") is { } redact)
        {
            yield return Member(redact, "Fully");
        }
    }

    /// <summary>Whether what is around the expression was redacted before it.</summary>
    private static bool IsRedacted(ExpressionSyntax expression, ExpressionSyntax[] redactions) => expression.Ancestors()
        .TakeWhile(n => n is not StatementSyntax)
        .OfType<InvocationExpressionSyntax>()
        .Any(call => redactions.Any(redaction => SyntaxFactory.AreEquivalent(call.Expression, redaction)));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax target, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target, SyntaxFactory.IdentifierName(name));

    private static InvocationExpressionSyntax Call(ExpressionSyntax method, ExpressionSyntax argument) => SyntaxFactory
        .InvocationExpression(method, SyntaxFactory.ArgumentList([SyntaxFactory.Argument(argument.WithoutTrivia())]))
        .WithTriviaFrom(argument);
}
