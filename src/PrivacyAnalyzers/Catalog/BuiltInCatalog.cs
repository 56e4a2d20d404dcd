using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>The catalog files that ship in this assembly, one a library, read at first use.</summary>
internal static class BuiltInCatalog
{
    private static readonly Lazy<ImmutableArray<CatalogEntries>> Read = new(ReadAll);

    /// <summary>All files, by name.</summary>
    public static ImmutableArray<CatalogEntries> Files => Read.Value;

    private static ImmutableArray<CatalogEntries> ReadAll()
    {
        var assembly = typeof(BuiltInCatalog).Assembly;
        var files = ImmutableArray.CreateBuilder<CatalogEntries>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Catalog/", StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(CatalogReader.Read(reader.ReadToEnd()).Entries);
        }

        return files.ToImmutable();
    }
}
