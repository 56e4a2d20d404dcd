using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>PRIV4002 and PRIV4006: declares a service as a recipient in <c>privacy.yml</c>, its name and role to be confirmed.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".yml", ".yaml"]), Shared]
public sealed class DeclareService : PrivacyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.PRIV4002_UndeclaredService.Id, Descriptors.PRIV4006_ServiceReferenced.Id];

    internal override async Task<ImmutableArray<FixOffer>> OffersAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var service = diagnostic.Properties[UndeclaredService.ServiceProperty]!;
        var package = diagnostic.Properties[UndeclaredService.PackageProperty]!;
        ImmutableArray<string> categories = diagnostic.Properties.TryGetValue(UndeclaredRecipient.CategoriesProperty, out var sent) ? [.. sent!.Split(' ')] : [];
        return await PromiseEdit.CreateAsync(document.Project, text => RecipientEntry.ForService(text, service, package, categories), cancellationToken).ConfigureAwait(false) is { } edit
            ? [new(new($"Declare {service} as a recipient in privacy.yml", $"{service} を提供先として privacy.yml に宣言する"), $"{diagnostic.Id}.Declare", [edit])]
            : [];
    }
}
