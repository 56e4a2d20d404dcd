using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>References that a project has beside its framework.</summary>
public sealed class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds the file of a loaded assembly.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds an assembly by its path.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Add(string path) => Add(SharedMetadataReference.FromFile(path));
}
