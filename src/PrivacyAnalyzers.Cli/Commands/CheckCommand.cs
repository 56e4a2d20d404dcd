using System.CommandLine;
using PrivacyAnalyzers.Inventory;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy check</c>: fails where the registers or the statement lack what a law or standard requires.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new InventoryOptions(takesInventory: true);
        var command = new Command("check", PrivacyTool.Text(
            "Fail where the ledger or the statement lacks what the law requires.",
            "管理台帳・ステートメントに法令等が求める未記入の項目があれば失敗します。"));
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var inputs = options.Read(parsed, error);
            var open = new Registers(inputs.Inventory, inputs.Language).All.SelectMany(r => r.OpenRequired())
                .Concat(inputs.Languages.SelectMany(l => InStatement(inputs, l, error)))
                .GroupBy(o => o.Question)
                .ToList();
            foreach (var question in open)
            {
                error.WriteLine(ProblemOf(question.Key, [.. question.Select(q => q.Place).Distinct(StringComparer.Ordinal)], inputs));
            }

            foreach (var warning in UnusedEntries.Find(inputs).Concat(NeverDeleted.Find(inputs)))
            {
                error.WriteLine(warning);
            }

            return open.Count > 0 ? PrivacyTool.Violation : PrivacyTool.Ok;
        });
        return command;
    }

    /// <summary>Open questions in the required sections; in a human-written statement people answer those that have no region.</summary>
    private static IEnumerable<(string Place, OpenQuestion Question)> InStatement(Inputs inputs, string language, TextWriter error)
    {
        IEnumerable<StatementSection> sections = StatementWriter.Sections(inputs.Inventory, language);
        if (inputs.HumanStatement(language) is { } path && File.Exists(path))
        {
            var update = StatementWriter.Update(InputFile.Read(path, Problem.StatementMissing), inputs.Inventory, language);
            foreach (var problem in StatementOutput.ProblemsOf(path, update, isError: false))
            {
                error.WriteLine(problem);
            }

            sections = update.Regions.Select(r => r.Section);
        }

        return from section in sections
               where section.Required
               from question in section.Open
               select (StatementWriter.FileName(language, ".md") + ": " + section.Title, question);
    }

    private static Problem ProblemOf(OpenQuestion question, IReadOnlyList<string> places, Inputs inputs)
    {
        var where = places[0] + (places.Count == 1 ? "" : PrivacyTool.Text($" and {places.Count - 1} more", $" ほか {places.Count - 1} か所"));
        var wayOut = question switch
        {
            { Entry: { } entry } => new LocalizedText($"declare {entry} in {PromiseReader.FileName}", $"{PromiseReader.FileName} の {entry} に記入してください"),
            { Who: Responsible.LeadDeveloper } => new(
                "declare it in code with [PersonalData], or answer it in the statement in place of the generated region",
                "コードで [PersonalData] を使って宣言するか、ステートメントの生成領域を置き換えて記入してください"),
            _ => new("answer it in the statement in place of the generated region", "ステートメントの生成領域を置き換えて記入してください"),
        };
        return new Problem(Problem.OpenCell, inputs.PromisePath ?? "privacy", new LocalizedText(
            $"still to be confirmed: {where}: {wayOut.En}",
            $"要確認の項目があります: {where}: {wayOut.Ja}"));
    }
}
