using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV1003: declares the purpose in <c>privacy.yml</c>, its wording to be confirmed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclarePurpose : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV1003_PurposeUndeclared.Id];

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var id = diagnostic.Properties[UndeclaredPurpose.PurposeProperty]!;
        return await PromiseEdit.CreateAsync(document.Project, text => PromiseEditor.AddPurpose(text, id), cancellationToken).ConfigureAwait(false) is { } edit
            ? [new(new($"Declare '{id}' in privacy.yml", $"'{id}' を privacy.yml に宣言する"), "PRIV1003.Declare", [edit])]
            : [];
    }
}
