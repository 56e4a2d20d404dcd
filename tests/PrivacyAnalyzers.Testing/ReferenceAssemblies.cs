using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>The framework that test code is compiled against, read once from the SDK's targeting packs.</summary>
public sealed class ReferenceAssemblies
{
    private static readonly Lazy<ILookup<string, MetadataReference>> TargetingPacks = new(ReadTargetingPacks);
    private static readonly Lazy<ReferenceAssemblies> LazyNetCoreApp = new(() => FromPacks("Microsoft.NETCore.App"));
    private static readonly Lazy<ReferenceAssemblies> LazyAspNetCore = new(() => FromPacks("Microsoft.NETCore.App", "Microsoft.AspNetCore.App"));

    private ReferenceAssemblies(ImmutableArray<MetadataReference> references) => References = references;

    /// <summary>No reference at all; <c>object</c> is undefined.</summary>
    public static ReferenceAssemblies None { get; } = new([]);

    /// <summary>The base class library of .NET 10.</summary>
    public static ReferenceAssemblies NetCoreApp => LazyNetCoreApp.Value;

    /// <summary>The base class library of .NET 10 and ASP.NET Core.</summary>
    public static ReferenceAssemblies AspNetCore => LazyAspNetCore.Value;

    /// <summary>The references, shared by all tests of the process.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    private static ReferenceAssemblies FromPacks(params string[] names) =>
        new([.. names.SelectMany(name => TargetingPacks.Value[name])]);

    private static ILookup<string, MetadataReference> ReadTargetingPacks()
    {
        using var list = new StreamReader(typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream("TargetingPacks.txt")!);
        return list.ReadToEnd()
            .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', 2))
            .ToLookup(parts => parts[0], parts => SharedMetadataReference.FromFile(parts[1]), StringComparer.Ordinal);
    }
}
