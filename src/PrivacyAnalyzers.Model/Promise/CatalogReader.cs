using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Reads a catalog file: the same entries as the <c>catalog:</c> section of <c>privacy.yml</c>, below a <c>library:</c> name.</summary>
public static class CatalogReader
{
    /// <summary>Reads one file; never throws, whatever the text.</summary>
    public static (CatalogEntries Entries, ImmutableArray<PromiseError> Errors) Read(string text) => throw new NotImplementedException();
}
