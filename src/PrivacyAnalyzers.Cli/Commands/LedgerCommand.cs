using System.CommandLine;
using PrivacyAnalyzers.Inventory;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy ledger</c>: the workbook and the CSV only.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var options = new InventoryOptions(takesInventory: true);
        var output = OutputFolder.NewOption();
        var command = new Command("ledger", PrivacyTool.Text("Write the ledger as Excel workbook and CSV.", "管理台帳を Excel ブックと CSV で生成します。"));
        options.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var inputs = options.Read(parsed, parsed.InvocationConfiguration.Error);
            var folder = new OutputFolder(parsed.GetValue(output)!);
            folder.Write(LedgerWorkbook.FileName, LedgerWorkbook.Write(inputs.Inventory, inputs.Language));
            folder.Write(LedgerCsv.FileName, LedgerCsv.Write(inputs.Inventory, inputs.Language));
            return PrivacyTool.Ok;
        });
        return command;
    }
}
