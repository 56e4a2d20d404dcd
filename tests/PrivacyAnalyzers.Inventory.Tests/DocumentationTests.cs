using System.Text.RegularExpressions;
using PrivacyAnalyzers.Model.Tests;

namespace PrivacyAnalyzers.Inventory.Tests;

public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("docs/inventory.md", "yes")]
    [InlineData("docs/inventory.ja.md", "はい")]
    public void Page_ListsTheRegionsAsTheToolKnowsThem(string path, string yes) =>
        Assert.Equal(
            StatementWriter.Sections(Shop.Inventory, "en").Select(s => (s.Id, s.Required)),
            RegionRow().Matches(File.ReadAllText(RepositoryFile.Path(path))).Select(m => (m.Groups[1].Value, m.Groups[2].Value == yes)));

    [GeneratedRegex(@"^\| \d+ \| `([\w-]+)` \|.*\| (\S+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex RegionRow();
}
