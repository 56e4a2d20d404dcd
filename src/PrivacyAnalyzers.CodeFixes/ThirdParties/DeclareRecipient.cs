using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4001: declares the host's owner as a recipient in <c>privacy.yml</c>, its name and role to be confirmed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclareRecipient : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4001_UndeclaredRecipient.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var host = diagnostic.Properties[UndeclaredRecipient.HostProperty]!;
        var categories = diagnostic.Properties[UndeclaredRecipient.CategoriesProperty]!.Split(' ');
        return await PromiseEdit.CreateAsync(document.Project, text => RecipientEntry.ForHost(text, host, categories), cancellationToken).ConfigureAwait(false) is { } edit
            ? [new(new($"Declare '{host}' as a recipient in privacy.yml", $"'{host}' を提供先として privacy.yml に宣言する"), "PRIV4001.Declare", [edit])]
            : [];
    }
}
