using System.CommandLine;
using PrivacyAnalyzers.Inventory;

namespace PrivacyAnalyzers.Cli;

/// <summary><c>privacy inventory</c>: <c>inventory.json</c> only.</summary>
internal static class InventoryCommand
{
    public static Command Create()
    {
        var options = new InventoryOptions(takesInventory: false);
        var output = OutputFolder.NewOption();
        var command = new Command("inventory", PrivacyTool.Text("Write the inventory as JSON.", "インベントリを JSON で生成します。"));
        options.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var inputs = options.Read(parsed, parsed.InvocationConfiguration.Error);
            new OutputFolder(parsed.GetValue(output)!).Write(InventoryJson.FileName, InventoryJson.Write(inputs.Inventory));
            return PrivacyTool.Ok;
        });
        return command;
    }
}
