namespace PrivacyAnalyzers.Annotations;

/// <summary>The ids that an attribute was given, as one read-only list.</summary>
internal static class DeclaredIds
{
    public static IReadOnlyList<string> Join(string id, string[] more)
    {
        if (more is null)
        {
            throw new ArgumentNullException(nameof(more));
        }

        var ids = new string[more.Length + 1];
        ids[0] = id ?? throw new ArgumentNullException(nameof(id));
        for (var i = 0; i < more.Length; i++)
        {
            ids[i + 1] = more[i] ?? throw new ArgumentNullException(nameof(more));
        }

        return Array.AsReadOnly(ids);
    }
}
