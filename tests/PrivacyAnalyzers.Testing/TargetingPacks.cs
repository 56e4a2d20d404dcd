using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Testing;

/// <summary>What the SDK's targeting packs hold, as this project's build listed it.</summary>
internal static class TargetingPacks
{
    private static readonly Lazy<ILookup<string, string>> Paths = new(ReadPaths);

    private static readonly Lazy<ImmutableArray<AnalyzerReference>> LazySourceGenerators =
        new(() => [.. Paths.Value["Analyzers"].Select(path => new AnalyzerFileReference(path, new Loader()))]);

    /// <summary>The source generators, loaded once.</summary>
    public static ImmutableArray<AnalyzerReference> SourceGenerators => LazySourceGenerators.Value;

    /// <summary>The reference assemblies of a pack, such as <c>Microsoft.NETCore.App</c>.</summary>
    public static IEnumerable<MetadataReference> References(string pack) => Paths.Value[pack].Select(SharedMetadataReference.FromFile);

    private static ILookup<string, string> ReadPaths()
    {
        using var list = new StreamReader(typeof(TargetingPacks).Assembly.GetManifestResourceStream("TargetingPacks.txt")!);
        return list.ReadToEnd()
            .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', 2))
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The generators need nothing beside the compiler, which the tests have loaded.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
