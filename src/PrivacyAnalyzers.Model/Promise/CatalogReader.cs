using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads a catalog file: the same entries as the <c>catalog:</c> section of <c>privacy.yml</c>, below a <c>library:</c> name.</summary>
public static class CatalogReader
{
    /// <summary>Reads one file; never throws, whatever the text.</summary>
    /// <param name="text">The whole file.</param>
    /// <returns>What could be read and all errors, by position; an error is never a missing entry (PRIV0003).</returns>
    public static (CatalogEntries Entries, ImmutableArray<PromiseError> Errors) Read(string text)
    {
        var errors = new PromiseErrors(new LineIndex(text));
        if (YamlDocument.Read(text, ["library", "package", .. CatalogSection.Keys], PromiseMessages.EmptyCatalog, errors) is not { } root)
        {
            return (CatalogEntries.Empty, errors.ByPosition());
        }

        var file = EntryReader.Of(root, errors);
        var entries = CatalogSection.Read(file, errors) with { Library = file.Text("library"), Package = file.Text("package") };
        file.ReportUnknownKeys();
        return (entries, errors.ByPosition());
    }
}
