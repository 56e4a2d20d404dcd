namespace PrivacyAnalyzers.Model;

/// <summary>A tab-separated table among the assembly's resources.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the heading, each as its cells.</summary>
    /// <param name="name">The file's name, for instance <c>taxonomy.tsv</c>.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
