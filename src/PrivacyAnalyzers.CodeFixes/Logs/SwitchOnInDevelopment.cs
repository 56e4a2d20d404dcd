using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV2007: gives the switch the value "is this development?", where the environment is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwitchOnInDevelopment : PrivacyCodeFix
{
    private const string Environment = "Microsoft.Extensions.Hosting.IHostEnvironment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV2007_SensitiveSwitch.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await SensitiveSwitchSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return [];
        }

        foreach (var environment in EnvironmentsAt(found.Model, found.Node.SpanStart))
        {
            var isDevelopment = SyntaxFactory.ParseExpression(environment + ".IsDevelopment()");
            var edit = new CodeEdit(found.Document, [found.Node], root => root.GetCurrentNode(found.Node) switch
            {
                AssignmentExpressionSyntax assignment => root.ReplaceNode(assignment.Right, isDevelopment.WithTriviaFrom(assignment.Right)),
                InvocationExpressionSyntax { ArgumentList: { Arguments: [] } none } => root.ReplaceNode(none, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(isDevelopment))).WithTriviaFrom(none)),
                InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } when arguments.FirstOrDefault(a => a.Expression.IsKind(SyntaxKind.TrueLiteralExpression)) is { } on => root.ReplaceNode(on.Expression, isDevelopment),
                _ => root,
            });
            if (await edit.CompilesAsync(cancellationToken).ConfigureAwait(false))
            {
                return [new(new("Switch it on in development only", "開発環境でだけ有効にする"), "PRIV2007.Development", [edit])];
            }
        }

        return [];
    }

    /// <summary>Expressions in scope that are the environment, or a builder's or context's property that holds it; the shortest first.</summary>
    private static IEnumerable<string> EnvironmentsAt(SemanticModel model, int position)
    {
        var symbols = model.LookupSymbols(position).Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && s.CanBeReferencedByName).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var direct = symbols.Where(s => MetadataName.Inherits(TypeOf(s), Environment)).Select(s => s.Name);
        var held = from symbol in symbols
                   from property in TypeOf(symbol)?.GetMembers().OfType<IPropertySymbol>() ?? []
                   where !property.IsStatic && property.Name is "Environment" or "HostingEnvironment" && MetadataName.Inherits(property.Type, Environment)
                   select symbol.Name + "." + property.Name;
        return direct.Concat(held);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : DataTypes.OfSymbol(symbol);
}
