using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>The data categories, from <c>taxonomy.tsv</c>, read at first use. Thread-safe.</summary>
public static class Taxonomy
{
    private static readonly Lazy<ImmutableArray<DataCategory>> Categories = new(Read);

    private static readonly Lazy<Dictionary<string, DataCategory>> ById =
        new(() => All.ToDictionary(c => c.Id, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, DataCategory>> ByMember =
        new(() => All.ToDictionary(c => c.Member, StringComparer.Ordinal));

    /// <summary>All categories, in the order of the file.</summary>
    public static ImmutableArray<DataCategory> All => Categories.Value;

    /// <summary>The category with this id, for instance <c>contact.email</c>; null where there is none.</summary>
    public static DataCategory? Find(string id) => ById.Value.TryGetValue(id, out var category) ? category : null;

    /// <summary>The category with this member name, for instance <c>ContactEmail</c>; null where there is none.</summary>
    public static DataCategory? FindByMember(string member) => ByMember.Value.TryGetValue(member, out var category) ? category : null;

    private static ImmutableArray<DataCategory> Read() =>
        [.. EmbeddedTable.Rows("taxonomy.tsv").Select(c =>
            new DataCategory(c[0], c[1], new(c[2], c[3]), List(c[4]), List(c[8]), List(c[9]), List(c[10]), List(c[11]), List(c[12])) { UnconfirmedRegimes = List(c[5]), RegimeCondition = new(c[6], c[7]) })];

    private static ImmutableArray<string> List(string cell) => cell.Length == 0 ? [] : [.. cell.Split(',')];
}
