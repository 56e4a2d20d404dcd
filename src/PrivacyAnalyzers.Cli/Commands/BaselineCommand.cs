using System.CommandLine;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy baseline</c>: accepts the findings that there are, so that only new ones are reported, and tells which are gone.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var options = new FactsOptions();
        var file = new Option<string>("--file")
        {
            Description = PrivacyTool.Text(
                $"The baseline; put it beside the solution. Default: {BaselineFile.FileName} in the current folder.",
                $"ベースラインのファイル。ソリューションと同じ場所に置きます。既定値は現在のフォルダーの {BaselineFile.FileName} です。"),
            HelpName = BaselineFile.FileName,
            DefaultValueFactory = _ => BaselineFile.FileName,
        };
        var check = new Option<bool>("--check")
        {
            Description = PrivacyTool.Text(
                "Write nothing; exit code 1 where an entry matches nothing any more.",
                "何も書き込みません。該当する検出結果がなくなった項目があれば終了コードは 1 です。"),
        };
        var command = new Command("baseline", PrivacyTool.Text(
            "Accept the findings that there are, so that the build reports new ones only.",
            "現在の検出結果を受け入れ、ビルドが新しいものだけを報告するようにします。"));
        options.AddTo(command);
        command.Add(file);
        command.Add(check);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetRequiredValue(file);
            var findings = options.Read(parsed, error).Facts.SelectMany(f => f.Findings).ToHashSet();
            if (parsed.GetValue(check))
            {
                return Check(Read(path), path, findings, error);
            }

            var before = File.Exists(path) ? Read(path) : Baseline.Empty;
            var after = before.For(findings);
            OutputFolder.Of(path).Write(Path.GetFileName(path), BaselineFile.Write(after));
            var added = after.Entries.Count(e => !before.Accepts(e.Finding));
            var removed = before.Entries.Count(e => !after.Accepts(e.Finding));
            output.WriteLine(PrivacyTool.Text(
                $"Accepted findings: {after.Entries.Length} ({added} added, {removed} removed): {path}",
                $"受け入れた検出結果: {after.Entries.Length} 件（追加 {added} 件、削除 {removed} 件）: {path}"));
            return PrivacyTool.Ok;
        });
        return command;
    }

    private static int Check(Baseline baseline, string path, HashSet<Finding> findings, TextWriter error)
    {
        var stale = baseline.Entries.Where(e => !findings.Contains(e.Finding)).ToList();
        foreach (var (finding, _) in stale)
        {
            var place = finding.In is null ? "" : $" ({finding.In} -> {finding.Sink})";
            error.WriteLine(new Problem(Problem.StaleBaselineEntry, path, new(
                $"nothing matches the entry {finding.Rule} {finding.Source}{place} any more: run 'privacy baseline' to remove it",
                $"項目 {finding.Rule} {finding.Source}{place} に該当する検出結果はもうありません。'privacy baseline' を実行して削除してください")));
        }

        return stale.Count > 0 ? PrivacyTool.Violation : PrivacyTool.Ok;
    }

    private static Baseline Read(string path) =>
        BaselineFile.Read(InputFile.Read(path, Problem.BaselineUnreadable), out var reason)
        ?? throw new InputException(new Problem(Problem.BaselineUnreadable, path, reason ?? default));
}
