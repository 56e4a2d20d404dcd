using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4005: marks the type that sends with <c>[SendsTo("id")]</c>, one offer a declared recipient.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkSendsTo : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4005_UnknownRecipient.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var sender = DocumentationCommentId.GetFirstSymbolForDeclarationId(diagnostic.Properties[UnknownRecipient.SenderProperty]!, compilation!);
        if (sender?.Locations.FirstOrDefault(l => l.SourceTree is not null) is not { } place
            || await AttributedMember.FindAsync(document.Project.GetDocument(place.SourceTree), place, cancellationToken).ConfigureAwait(false) is not { } type)
        {
            return [];
        }

        return
        [
            .. from id in diagnostic.Properties[UnknownRecipient.RecipientsProperty]!.Split([' '], StringSplitOptions.RemoveEmptyEntries)
               let edit = type.Add(TypeNames.Annotations + "SendsToAttribute", AttributedMember.Text(id))
               where edit is not null
               let text = $"[SendsTo(\"{id}\")]"
               select new FixOffer(new($"Mark '{sender.Name}' with {text}", $"'{sender.Name}' に {text} を付ける"), $"PRIV4005.SendsTo:{id}", [edit]),
        ];
    }
}
