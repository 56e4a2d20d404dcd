using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Model.Tests;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>The page that lists what the catalog knows says what the files say.</summary>
public class CatalogPageTests
{
    [Fact]
    public void Page_IsUpToDate()
    {
        var path = RepositoryFile.Path("docs/catalog.md");
        var page = CatalogPage.Of(BuiltInCatalog.Files);
        if (Environment.GetEnvironmentVariable("PRIVACY_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
