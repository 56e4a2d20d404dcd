using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Items that people see as one: the same category, of the same people, for the same purposes, kept as long.</summary>
/// <param name="Category">A category id.</param>
/// <param name="Subject">Id of the kind of person; null where unknown.</param>
/// <param name="Purposes">Purpose ids.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Inferred">True where only names or labels say that it is personal data.</param>
/// <param name="Items">The items, at least one.</param>
internal sealed record DataGroup(
    string Category,
    string? Subject,
    ImmutableArray<string> Purposes,
    ImmutableArray<DataRetention> Retention,
    bool Inferred,
    ImmutableArray<DataItem> Items)
{
    /// <summary>All items of the inventory in groups, in the order of the taxonomy.</summary>
    public static ImmutableArray<DataGroup> Of(DataInventory inventory) =>
    [
        .. inventory.Items
            .GroupBy(i => (
                i.Category,
                i.Subject,
                Purposes: string.Join(' ', i.Purposes),
                Retention: string.Join(' ', i.Retention.Select(r => $"{r.Period}/{r.Until}").Distinct(StringComparer.Ordinal)),
                Inferred: i.Because is ClassificationReason.Name or ClassificationReason.Label))
            .OrderBy(g => CategoryOrder.Of(g.Key.Category))
            .ThenBy(g => g.Key.Category, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Subject ?? "", StringComparer.Ordinal)
            .ThenBy(g => g.Key.Purposes, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Retention, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Inferred)
            .Select(g => new DataGroup(g.Key.Category, g.Key.Subject, g.First().Purposes, g.First().Retention, g.Key.Inferred, [.. g])),
    ];

    /// <summary>All items of the inventory by category and kind of person only, as the public sees them.</summary>
    public static ImmutableArray<DataGroup> OfPublic(DataInventory inventory) =>
    [
        .. Of(inventory)
            .GroupBy(g => (g.Category, g.Subject))
            .Select(g => new DataGroup(
                g.Key.Category,
                g.Key.Subject,
                [.. g.SelectMany(p => p.Purposes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. g.SelectMany(p => p.Retention).Distinct()],
                g.All(p => p.Inferred),
                [.. g.SelectMany(p => p.Items)])),
    ];

    /// <summary>True, false or null where all items that people are asked for say so; null too where they differ.</summary>
    public bool? Required => Items.Where(IsAskedFor).Select(i => i.Required).Distinct().ToArray() is [var same] ? same : null;

    /// <summary>False for what a method gives back: nobody fills that in.</summary>
    private static bool IsAskedFor(DataItem item) => !item.Id.StartsWith("M:", StringComparison.Ordinal) || item.Id.Contains('#', StringComparison.Ordinal);

    /// <summary>The operations of one stage on all items.</summary>
    public ImmutableArray<Operation> Operations(Func<Lifecycle, ImmutableArray<Operation>> stage) =>
    [
        .. Items.SelectMany(i => stage(i.Lifecycle))
            .Distinct()
            .OrderBy(o => o.Assembly, StringComparer.Ordinal)
            .ThenBy(o => o.At, StringComparer.Ordinal)
            .ThenBy(o => o.Kind, StringComparer.Ordinal),
    ];

    /// <summary>Recipients that code sends these items to, and those that the promise lets receive their category for one of their purposes.</summary>
    public IEnumerable<DataRecipient> Recipients(DataInventory inventory)
    {
        var sent = Items.SelectMany(i => i.Lifecycle.Transfer).Select(o => o.Recipient).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return inventory.Recipients.Where(r =>
            sent.Contains(r.Id) || (r.Receives.Contains(Category) && (r.For.IsEmpty || r.For.Intersect(Purposes, StringComparer.Ordinal).Any())));
    }

    /// <summary>Stores that hold these items.</summary>
    public IEnumerable<DataStore> Stores(DataInventory inventory)
    {
        var used = Items.SelectMany(i => i.Lifecycle.Storage).Select(o => o.Store).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return inventory.Stores.Where(s => used.Contains(s.Id));
    }
}
