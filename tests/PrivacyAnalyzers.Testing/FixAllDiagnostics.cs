using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Testing;

/// <summary>Hands the diagnostics of an analyzer run to a fix-all provider.</summary>
internal sealed class FixAllDiagnostics(ImmutableArray<ProjectDiagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return Of(document.Project).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    /// <inheritdoc/>
    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project).Where(diagnostic => diagnostic.Location.SourceTree is null));

    /// <inheritdoc/>
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project));

    private IEnumerable<Diagnostic> Of(Project project) =>
        diagnostics.Where(each => each.ProjectId == project.Id).Select(each => each.Diagnostic);
}
