using System.Collections.Immutable;
using System.Reflection;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>The SDK that this program was built with: its compiler and its analyzers.</summary>
internal static class Sdk
{
    private static readonly string Folder = typeof(Sdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SdkFolder").Value!;

    private static readonly string NetAnalyzersFolder = Path.Combine(Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers");

    /// <summary>The folder of <c>csc.dll</c>.</summary>
    public static string Compiler { get; } = Path.Combine(Folder, "Roslyn", "bincore");

    /// <summary>The program that runs it.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    public static ImmutableArray<string> NetAnalyzers { get; } =
    [
        Path.Combine(NetAnalyzersFolder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(NetAnalyzersFolder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
    ];

    /// <summary>What they report where a project sets nothing.</summary>
    public static string NetAnalyzersDefault { get; } =
        Path.Combine(NetAnalyzersFolder, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
}
