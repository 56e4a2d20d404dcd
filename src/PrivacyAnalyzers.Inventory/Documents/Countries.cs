using System.Reflection;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Names of countries, from <c>countries.tsv</c>: what the system knows of them differs from machine to machine.</summary>
internal static class Countries
{
    private static readonly Lazy<Dictionary<string, (string En, string Ja)>> Names = new(Read);

    /// <summary>The name of a country; the code itself where it is unknown.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    /// <param name="language">"ja" or "en".</param>
    public static string NameOf(string code, string language) =>
        !Names.Value.TryGetValue(code, out var name) ? code : language == "ja" ? name.Ja : name.En;

    private static Dictionary<string, (string En, string Ja)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("countries.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var names = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            names.Add(columns[0], (columns[1], columns[2]));
        }

        return names;
    }
}
