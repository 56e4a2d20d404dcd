namespace PrivacyAnalyzers.Model;

/// <summary>Checks data-category ids against the taxonomy.</summary>
internal static class Categories
{
    /// <summary>True for an id of the taxonomy; reports any other.</summary>
    public static bool Check(YamlScalar id, PromiseErrors errors)
    {
        if (Taxonomy.Find(id.Value) is not null)
        {
            return true;
        }

        if (!errors.IsFull)
        {
            errors.Unreadable(id, PromiseMessages.UnknownCategory(id.Value, NearestTo(id.Value)));
        }

        return false;
    }

    /// <summary>Also finds what those meant who wrote the last part alone (<c>email</c>) or the name in C# (<c>ContactEmail</c>).</summary>
    private static string? NearestTo(string id) =>
        Nearest.Find(id, Taxonomy.All.Select(category => category.Id))
        ?? Taxonomy.FindByMember(id)?.Id
        ?? (Nearest.Find(id, Taxonomy.All.Select(LastPart)) is { } part ? Taxonomy.All.First(category => LastPart(category) == part).Id : null);

    private static string LastPart(DataCategory category) => category.Id.Substring(category.Id.LastIndexOf('.') + 1);
}
