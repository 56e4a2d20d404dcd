using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Testing;

/// <summary>What a code fix provider offers for a diagnostic, as an editor would show it.</summary>
/// <param name="Document">The source or additional file that holds the diagnostic.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Actions">The actions in order; a menu's entries stand for the menu.</param>
internal sealed record CodeFixOffer(TextDocument Document, Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)
{
    /// <summary>Asks the provider. A diagnostic in no file, in a generated one, or in a kind of file that the provider is not exported for, gets no action.</summary>
    /// <exception cref="VerificationException">The provider is not exported for C#, so that no editor would ask it.</exception>
    public static async Task<CodeFixOffer?> GetAsync(CodeFixProvider provider, Solution solution, ProjectDiagnostic found, CancellationToken cancellationToken)
    {
        var diagnostic = found.Diagnostic;
        var export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
        if (export?.Languages.Contains(LanguageNames.CSharp) != true)
        {
            throw new VerificationException($"'{provider.GetType().Name}' has no [ExportCodeFixProvider(LanguageNames.CSharp)]: no editor would offer it.");
        }

        if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id) || FindDocument(solution.GetProject(found.ProjectId)!, diagnostic.Location) is not { } document || !IsFor(document, export))
        {
            return null;
        }

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return new(document, diagnostic, [.. actions.SelectMany(Flatten)]);
    }

    private static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Flatten);

    private static TextDocument? FindDocument(Project project, Location location) => location.SourceTree is { } tree
        ? project.Solution.GetDocument(tree) is { } document and not SourceGeneratedDocument ? document : null
        : project.AdditionalDocuments.FirstOrDefault(document => TestSolution.PathOf(document) == location.GetLineSpan().Path);

    private static bool IsFor(TextDocument document, ExportCodeFixProviderAttribute export) =>
        export.DocumentKinds.Contains(TestSolution.KindOf(document).ToString())
        && (export.DocumentExtensions is null || export.DocumentExtensions.Contains(Path.GetExtension(document.Name)));
}
