using System.CommandLine;
using PrivacyAnalyzers.Inventory;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy generate</c>: everything at once, as the build calls it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var options = new InventoryOptions(takesInventory: false);
        var output = OutputFolder.NewOption();
        var state = new Option<string>("--state")
        {
            Description = PrivacyTool.Text(
                "For builds: lists what was written in '<path>.outputs' and the human-written statements that were read in '<path>.statements', a path a line.",
                "ビルド用。出力したファイルを「<パス>.outputs」に、参照した手書きステートメントを「<パス>.statements」に、1行に1つ書き出します。"),
            HelpName = PrivacyTool.Text("path", "パス"),
            Hidden = true,
        };
        var command = new Command("generate", PrivacyTool.Text(
            "Write the inventory, the ledger and the statement.",
            "インベントリ、管理台帳、プライバシーステートメントをまとめて生成します。"));
        options.AddTo(command);
        command.Add(output);
        command.Add(state);
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var inputs = options.Read(parsed, error);
            var path = parsed.GetValue(output)!;
            var folder = new OutputFolder(path);
            folder.Write(InventoryJson.FileName, InventoryJson.Write(inputs.Inventory));
            folder.Write(LedgerWorkbook.FileName, LedgerWorkbook.Write(inputs.Inventory, inputs.Language));
            folder.Write(LedgerCsv.FileName, LedgerCsv.Write(inputs.Inventory, inputs.Language));
            foreach (var language in inputs.Languages)
            {
                StatementOutput.Write(inputs, language, folder, error);
            }

            if (parsed.GetValue(state) is { } statePath)
            {
                var stateFolder = OutputFolder.Of(statePath);
                stateFolder.Write(Path.GetFileName(statePath) + ".outputs", Lines(folder.Files));
                stateFolder.Write(Path.GetFileName(statePath) + ".statements", Lines(inputs.Languages.Select(inputs.HumanStatement).OfType<string>()));
            }

            parsed.InvocationConfiguration.Output.WriteLine(PrivacyTool.Text(
                $"Data inventory, ledger and privacy statement ({inputs.Inventory.Items.Length} items of personal data): {path}",
                $"インベントリ・管理台帳・プライバシーステートメント（個人情報 {inputs.Inventory.Items.Length} 項目）: {path}"));
            return PrivacyTool.Ok;
        });
        return command;
    }

    private static string Lines(IEnumerable<string> paths) => string.Concat(paths.Select(p => Path.GetFullPath(p) + "\n"));
}
