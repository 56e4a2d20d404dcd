using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>The framework that test code is compiled against, from the SDK's targeting packs.</summary>
public sealed class ReferenceAssemblies
{
    private ReferenceAssemblies(params string[] packs) => References = [.. packs.SelectMany(TargetingPacks.References)];

    /// <summary>No reference at all; <c>object</c> is undefined.</summary>
    public static ReferenceAssemblies None { get; } = new();

    /// <summary>The base class library of .NET 10.</summary>
    public static ReferenceAssemblies NetCoreApp { get; } = new("Microsoft.NETCore.App");

    /// <summary>The base class library of .NET 10 and ASP.NET Core.</summary>
    public static ReferenceAssemblies AspNetCore { get; } = new("Microsoft.NETCore.App", "Microsoft.AspNetCore.App");

    /// <summary>The references, shared by all tests of the process.</summary>
    public ImmutableArray<MetadataReference> References { get; }
}
