namespace PrivacyAnalyzers.Model.Tests;

/// <summary>The full example that the guide shows.</summary>
internal static class PromiseExample
{
    /// <summary>The example as it stands in <c>docs/promise.md</c>, with LF.</summary>
    public static string Text { get; } = In("promise.md");

    /// <summary>The first YAML block of a page of the guide.</summary>
    public static string In(string page)
    {
        var guide = File.ReadAllText(RepositoryFile.Path("docs/" + page)).Replace("\r\n", "\n");
        var start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
