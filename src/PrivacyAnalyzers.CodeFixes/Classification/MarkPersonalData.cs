using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1001: marks the member <c>[PersonalData(DataCategory.…)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkPersonalData : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1001_Unclassified.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var category = diagnostic.Properties[Unclassified.CategoryProperty]!;
        var member = await AttributedMember.FindAsync(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (member?.Value("DataCategory", category) is not { } value || member.Add(TypeNames.Annotations + "PersonalDataAttribute", value) is not { } edit)
        {
            return [];
        }

        var text = $"[PersonalData(DataCategory.{category})]";
        return [new(new($"Mark with {text}", $"{text} を付ける"), "PRIV1001.PersonalData", [edit])];
    }
}
