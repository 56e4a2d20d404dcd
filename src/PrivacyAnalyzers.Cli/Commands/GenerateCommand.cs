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
        var command = new Command("generate", PrivacyTool.Text(
            "Write the inventory, the ledger and the statement.",
            "インベントリ、管理台帳、プライバシーステートメントをまとめて生成します。"));
        options.AddTo(command);
        command.Add(output);
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

            parsed.InvocationConfiguration.Output.WriteLine(PrivacyTool.Text(
                $"Data inventory, ledger and privacy statement ({inputs.Inventory.Items.Length} items of personal data): {path}",
                $"インベントリ・管理台帳・プライバシーステートメント（個人情報 {inputs.Inventory.Items.Length} 項目）: {path}"));
            return PrivacyTool.Ok;
        });
        return command;
    }
}
