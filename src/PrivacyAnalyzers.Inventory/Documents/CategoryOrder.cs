using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>The order in which documents list categories: that of the taxonomy, unknown ones last.</summary>
internal static class CategoryOrder
{
    public static int Of(string id)
    {
        var index = Taxonomy.All.IndexOf(Taxonomy.Find(id)!);
        return index < 0 ? int.MaxValue : index;
    }
}
