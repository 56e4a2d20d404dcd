using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>The data categories, from <c>taxonomy.tsv</c>.</summary>
public static class Taxonomy
{
    /// <summary>All categories, in the order of the file.</summary>
    public static ImmutableArray<DataCategory> All => throw new NotImplementedException();

    /// <summary>The category with this id, for instance <c>contact.email</c>; null where there is none.</summary>
    public static DataCategory? Find(string id) => throw new NotImplementedException();

    /// <summary>The category with this member name, for instance <c>ContactEmail</c>; null where there is none.</summary>
    public static DataCategory? FindByMember(string member) => throw new NotImplementedException();
}
