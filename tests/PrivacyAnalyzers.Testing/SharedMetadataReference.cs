using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>Metadata references that all tests of the process share, so that each assembly is read once.</summary>
internal static class SharedMetadataReference
{
    private static readonly ConcurrentDictionary<string, MetadataReference> ByPath = new(StringComparer.Ordinal);

    /// <summary>The reference for an assembly file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MetadataReference FromFile(string path) =>
        ByPath.GetOrAdd(Path.GetFullPath(path), static fullPath => MetadataReference.CreateFromFile(fullPath));
}
