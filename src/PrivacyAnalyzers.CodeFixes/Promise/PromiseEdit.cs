using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A change of the promise's file, made in every project that has it; a new file is added to the project of the finding.</summary>
/// <param name="path">The file's path.</param>
/// <param name="change">From the file's text to the changed text; from null where there is no file yet.</param>
/// <param name="addTo">The project that is to have the file; null where it is only changed.</param>
internal sealed class PromiseEdit(string path, Func<string?, string> change, ProjectId? addTo = null) : FileEdit
{
    /// <summary>An edit of a promise that exists; null where there is nothing to change.</summary>
    /// <param name="project">The project whose promise it is.</param>
    /// <param name="edit">What <see cref="PromiseEditor"/> does.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<PromiseEdit?> CreateAsync(Project project, Func<string, TextEdit?> edit, CancellationToken cancellationToken) =>
        PromiseDocuments.Find(project) is { } document
        && edit((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()) is not null
            ? new(PromiseDocuments.PathOf(document), text => PromiseEditor.Apply(text!, edit(text!)))
            : null;

    /// <summary>Makes the edit.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var documents = solution.Projects.Select(p => PromiseDocuments.At(p, path)).OfType<TextDocument>().ToImmutableArray();
        var old = documents.IsEmpty ? null : await documents[0].GetTextAsync(cancellationToken).ConfigureAwait(false);
        var text = SourceText.From(change(old?.ToString()), old?.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        solution = documents.Aggregate(solution, (changed, document) => changed.WithAdditionalDocumentText(document.Id, text));
        return addTo is null || documents.Any(d => d.Project.Id == addTo)
            ? solution
            : solution.AddAdditionalDocument(DocumentId.CreateNewId(addTo), Path.GetFileName(path), text, filePath: path);
    }
}
