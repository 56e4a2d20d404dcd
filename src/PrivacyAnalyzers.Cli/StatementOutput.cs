using PrivacyAnalyzers.Inventory;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The statement of one language: generated whole, or the human-written text with its regions filled.</summary>
internal static class StatementOutput
{
    /// <summary>Writes the statement as Markdown and HTML; the human-written file stays as it is.</summary>
    public static void Write(Inputs inputs, string language, OutputFolder folder, TextWriter error)
    {
        var text = inputs.HumanStatement(language) is { } path && File.Exists(path)
            ? Fill(path, inputs.Inventory, language, error)
            : StatementWriter.Write(inputs.Inventory, language);
        folder.Write(StatementWriter.FileName(language, ".md"), text);
        folder.Write(StatementWriter.FileName(language, ".html"), StatementHtml.Write(text, language));
    }

    /// <summary>What is wrong with the regions of a human-written statement.</summary>
    public static IEnumerable<Problem> ProblemsOf(string path, StatementUpdate update, bool isError) =>
        update.Problems.Select(p => new Problem(Problem.StatementRegion, path, p.Message) { Line = p.Line, IsError = isError });

    private static string Fill(string path, DataInventory inventory, string language, TextWriter error)
    {
        var update = StatementWriter.Update(InputFile.Read(path, Problem.StatementMissing), inventory, language);
        foreach (var problem in ProblemsOf(path, update, isError: false))
        {
            error.WriteLine(problem);
        }

        return update.Text;
    }
}
