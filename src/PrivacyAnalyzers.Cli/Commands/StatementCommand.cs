using System.CommandLine;
using PrivacyAnalyzers.Inventory;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy statement</c>: writes the statement, checks the regions of the human-written one, or writes them anew.</summary>
internal static class StatementCommand
{
    public static Command Create()
    {
        var options = new InventoryOptions(takesInventory: true);
        var output = OutputFolder.NewOption();
        output.Required = false;
        var check = new Option<bool>("--check")
        {
            Description = PrivacyTool.Text(
                "Compare the regions of the file that statement.file names; exit code 1 where one is out of date.",
                "statement.file が指すファイルの生成領域を比較します。古い領域があれば終了コードは 1 です。"),
        };
        var update = new Option<bool>("--update")
        {
            Description = PrivacyTool.Text(
                "Write those regions anew, in that file.",
                "そのファイルの生成領域を書き換えます。"),
        };
        var command = new Command("statement", PrivacyTool.Text("Write or check the privacy statement.", "プライバシーステートメントを生成または確認します。"));
        options.AddTo(command);
        command.Add(output);
        command.Add(check);
        command.Add(update);
        command.Validators.Add(result =>
        {
            var chosen = new Option[] { output, check, update }.Count(o => result.GetResult(o) is { Implicit: false });
            if (chosen != 1)
            {
                result.AddError(PrivacyTool.Text("Give one of --output, --check and --update.", "--output、--check、--update のいずれか1つを指定してください。"));
            }
        });
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var inputs = options.Read(parsed, error);
            if (parsed.GetValue(output) is { } folder)
            {
                foreach (var language in inputs.Languages)
                {
                    StatementOutput.Write(inputs, language, new OutputFolder(folder), error);
                }

                return PrivacyTool.Ok;
            }

            // All files are looked at before any is written.
            var updates = inputs.Languages.Select(language => Read(inputs, language)).ToList();
            foreach (var (path, statement) in updates)
            {
                if (parsed.GetValue(update))
                {
                    OutputFolder.Of(path).Write(Path.GetFileName(path), statement.Text);
                    continue;
                }

                foreach (var region in statement.OutOfDate)
                {
                    error.WriteLine(new Problem(Problem.StatementOutOfDate, path, new(
                        $"the region '{region.Section.Id}' differs from code and {Model.PromiseReader.FileName}: run 'privacy statement --update'",
                        $"領域 '{region.Section.Id}' がコードまたは {Model.PromiseReader.FileName} と異なります。'privacy statement --update' を実行してください"))
                    {
                        Line = region.Line,
                    });
                }
            }

            return parsed.GetValue(check) && updates.Any(u => u.Statement.OutOfDate.Any()) ? PrivacyTool.Violation : PrivacyTool.Ok;
        });
        return command;
    }

    private static (string Path, StatementUpdate Statement) Read(Inputs inputs, string language)
    {
        var path = inputs.HumanStatement(language)
            ?? throw new InputException(new Problem(Problem.StatementMissing, inputs.PromisePath ?? "privacy", new(
                "no statement is declared: name it as statement.file and give the file with --promise",
                "ステートメントが宣言されていません。statement.file に指定し、--promise で privacy.yml を渡してください")));
        var update = StatementWriter.Update(InputFile.Read(path, Problem.StatementMissing), inputs.Inventory, language);
        return update.Problems.IsEmpty ? (path, update) : throw new InputException(StatementOutput.ProblemsOf(path, update, isError: true));
    }
}
