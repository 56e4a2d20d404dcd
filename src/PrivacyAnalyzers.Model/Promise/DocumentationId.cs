namespace PrivacyAnalyzers.Model;

/// <summary>The form of the ids that name code, as in XML documentation: a letter for the kind, a colon, the full name.</summary>
internal static class DocumentationId
{
    /// <summary>True where the text begins with one of these kinds, names something, and has no white space; <c>*</c> only at the end.</summary>
    /// <param name="text">The id.</param>
    /// <param name="kinds">Letters, for instance <c>MPF</c>.</param>
    public static bool IsValid(string text, string kinds)
    {
        var star = text.IndexOf('*');
        return text.Length > 2
            && text[1] == ':'
            && kinds.IndexOf(text[0]) >= 0
            && !text.Any(char.IsWhiteSpace)
            // A pointer parameter is written with a star too, so the star that ends a prefix stands before any parenthesis.
            && (star < 0 || star == text.Length - 1 || text.IndexOf('(') is >= 0 and var open && open < star);
    }

    /// <summary>The kinds for people: <c>M:</c>, <c>P:</c>, …</summary>
    public static string Prefixes(string kinds) => string.Join(", ", kinds.Select(kind => $"{kind}:"));
}
