using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>Compares the files of a changed solution with those of the expected state.</summary>
internal static class SolutionComparison
{
    /// <summary>Describes every file that is missing, unexpected or different.</summary>
    /// <param name="expected">The expected state.</param>
    /// <param name="actual">The changed solution.</param>
    /// <returns>The description; empty when all files are as expected.</returns>
    public static async Task<string> DescribeAsync(EvaluatedSolution expected, Solution actual, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string Project, TextDocumentKind Kind, string Path), string>();
        foreach (var document in actual.Projects.SelectMany(project => (IEnumerable<TextDocument>)[.. project.Documents, .. project.AdditionalDocuments, .. project.AnalyzerConfigDocuments]))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            found[(document.Project.Name, TestSolution.KindOf(document), TestSolution.PathOf(document))] = text.ToString();
        }

        var description = new StringBuilder();
        foreach (var (project, file) in expected.Projects.SelectMany(project => project.Files.Select(file => (project.Name, file))))
        {
            if (!found.Remove((project, file.Kind, file.Path), out var text))
            {
                description.Append(CultureInfo.InvariantCulture, $"\n\n'{file.Path}' is missing:\n{TextDiff.Between(file.Text, "")}");
            }
            else if (file.Text != text)
            {
                description.Append(CultureInfo.InvariantCulture, $"\n\n'{file.Path}' differs (- expected, + actual):\n{TextDiff.Between(file.Text, text)}");
            }
        }

        foreach (var ((_, _, path), text) in found.OrderBy(each => each.Key.Path, StringComparer.Ordinal))
        {
            description.Append(CultureInfo.InvariantCulture, $"\n\n'{path}' is unexpected:\n{TextDiff.Between("", text)}");
        }

        return description.ToString();
    }
}
