using PrivacyAnalyzers.Catalog;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>The page that lists what the catalog knows says what the files say.</summary>
public class CatalogPageTests
{
    [Fact]
    public void Page_IsUpToDate()
    {
        var path = Path.Combine(Root(), "docs", "catalog.md");
        var page = CatalogPage.Of(BuiltInCatalog.Files);
        if (Environment.GetEnvironmentVariable("PRIVACY_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PrivacyAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
