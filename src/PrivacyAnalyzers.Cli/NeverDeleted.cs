using PrivacyAnalyzers.Inventory;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>PRIV5004: data that may be kept for a time only is stored, and no code deletes it. Only the facts of all projects together tell that, so no compiler can.</summary>
internal static class NeverDeleted
{
    /// <summary>A warning for each table, where the promise declares its store.</summary>
    public static IEnumerable<Problem> Find(Inputs inputs)
    {
        var tables = from item in inputs.Inventory.Items
                     where !item.Retention.IsEmpty && item.Lifecycle.Deletion.IsEmpty
                     from stored in item.Lifecycle.Storage
                     where stored is { Kind: "database", Store: not null }
                     group item by (Store: stored.Store!, stored.Table, At: $"{stored.Assembly}/{stored.At}");
        foreach (var table in tables)
        {
            var items = table.DistinctBy(i => i.Name, StringComparer.Ordinal).ToList();
            var (first, others) = (items[0], items.Count - 1);
            var name = table.Key.Store[(table.Key.Store.LastIndexOfAny(['.', ':']) + 1)..] + (table.Key.Table is { } t ? "." + t : "");
            var position = inputs.Promise.Stores.FirstOrDefault(s => s.Id == table.Key.Store)?.Position;
            yield return new(Problem.NeverDeleted, inputs.PromisePath ?? PromiseReader.FileName, new(
                $"'{name}' ({table.Key.At}) keeps '{first.Name}' ({first.Category}){(others == 0 ? "" : $" and {others} more")} for a declared time, and no code deletes it: write the code that does, or change the retention",
                $"'{name}'（{table.Key.At}）の '{first.Name}'（{first.Category}）{(others == 0 ? "" : $"ほか {others} 件")}には保存期間が宣言されていますが、消去するコードがありません: 消去するコードを書くか、保存期間を見直してください"))
            {
                IsError = false,
                Line = position?.Line + 1,
                Column = position?.Column + 1,
            };
        }
    }
}
