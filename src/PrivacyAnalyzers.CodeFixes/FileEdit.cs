using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>A change of one file.</summary>
internal abstract class FileEdit
{
    /// <summary>Makes edits in their order, each on what the one before left.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<FileEdit> edits, CancellationToken cancellationToken)
    {
        solution = await CodeEdit.ApplyAsync(solution, edits.OfType<CodeEdit>(), cancellationToken).ConfigureAwait(false);
        foreach (var edit in edits.OfType<PromiseEdit>())
        {
            solution = await edit.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
