using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV3001, PRIV3002, PRIV3004: keeps the members out with the serializer's own ignore attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IgnoreSerialized : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV3001_SerializedWithoutPurpose.Id, Descriptors.PRIV3002_ReturnedWithoutPurpose.Id, Descriptors.PRIV3004_SensitiveData.Id];

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var contract = SerializerContract.Of(diagnostic.Properties[SerializedWithoutPurpose.SerializerProperty], compilation);
        if (contract.IgnoreAttributes is not [var attribute, ..] || await TypeAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } type)
        {
            return [];
        }

        var members = await SerializedMember.FindAsync(document.Project, diagnostic, cancellationToken).ConfigureAwait(false);
        ImmutableArray<FileEdit> edits = [.. members.Where(m => IsWritten(m.Symbol, type, contract) && CanBeIgnored(m.Symbol, attribute)).Select(m => m.Member.Add(attribute, null)).OfType<FileEdit>()];
        return edits.IsEmpty ? [] : [new(new($"Keep it out with {contract.IgnoreHint}", $"{contract.IgnoreHint} で除外する"), diagnostic.Id + ".Ignore", edits)];
    }

    private static async Task<ITypeSymbol?> TypeAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression ? model.GetTypeInfo(expression, cancellationToken).Type : null;
    }

    /// <summary>Whether the serializer writes the member itself; not so where its value was copied into another.</summary>
    private static bool IsWritten(ISymbol member, ITypeSymbol type, SerializerContract contract)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>([DataTypes.Held(type)]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (DataTypes.IsPlain(current) || !seen.Add(current))
            {
                continue;
            }

            foreach (var written in contract.MembersOf(current))
            {
                if (SymbolEqualityComparer.Default.Equals(written.OriginalDefinition, member.OriginalDefinition))
                {
                    return true;
                }

                if (TypeOf(written) is { } next)
                {
                    open.Push(DataTypes.Held(next));
                }
            }
        }

        return false;
    }

    /// <summary>System.Text.Json refuses, when the program runs, a required member that it is to ignore; [NonSerialized] is for fields.</summary>
    private static bool CanBeIgnored(ISymbol member, string attribute) =>
        (attribute != "System.NonSerializedAttribute" || member is IFieldSymbol) &&
        !member.GetAttributes().Any(a => a.AttributeClass is { } type && MetadataName.Of(type) == attribute)
        && !(attribute.StartsWith("System.Text.Json.", StringComparison.Ordinal) && member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
