using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>The assemblies of Microsoft.NETCore.App and Microsoft.AspNetCore.App.</summary>
internal static class FrameworkReferences
{
    private static readonly string[] Frameworks = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    /// <summary>Full paths: of the SDK's reference packs, else of the runtime's own assemblies, found from the runtime that runs this.</summary>
    /// <returns>Empty where neither is found.</returns>
    public static ImmutableArray<string> Find()
    {
        // <host>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var host = Path.GetFullPath("../../..", runtime);
        return
        [
            .. Frameworks.SelectMany(framework =>
                Newest(Path.Combine(host, "packs", framework + ".Ref"), $"ref/net{Environment.Version.Major}.0")
                ?? Newest(Path.Combine(host, "shared", framework), "")
                ?? []),
        ];
    }

    private static string[]? Newest(string folder, string beneath) =>
        !Directory.Exists(folder) ? null : Directory.GetDirectories(folder)
            .Where(version => Path.GetFileName(version).StartsWith($"{Environment.Version.Major}.", StringComparison.Ordinal))
            .OrderByDescending(version => PackageVersion.Of(version))
            .Select(version => Path.Combine(version, beneath))
            .Where(Directory.Exists)
            .Select(Assemblies.In)
            .FirstOrDefault();
}
