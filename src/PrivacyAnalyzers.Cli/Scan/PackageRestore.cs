using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Brings packages into the NuGet cache with <c>dotnet restore</c>, each in a project of its own.</summary>
internal static partial class PackageRestore
{
    /// <summary>Tries the version asked for, then any; a package that does not come is told to <paramref name="warn"/>.</summary>
    public static async Task RestoreAsync(IEnumerable<PackageRequest> packages, PackageCache cache, Action<string> warn, CancellationToken cancellation)
    {
        foreach (var package in packages
            .DistinctBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            .Where(package => PackageCache.IsId(package.Id) && !cache.Holds(package.Id)))
        {
            // The version stands in a project file, where MSBuild would run a $(…) in it.
            var wanted = package.Version is { } version && VersionPattern().IsMatch(version) ? version : "*";
            if (!await RunAsync(package.Id, wanted, cancellation) && (wanted == "*" || !await RunAsync(package.Id, "*", cancellation)))
            {
                warn(ScanText.NotRestored.Format(package.Id));
            }
        }
    }

    private static async Task<bool> RunAsync(string id, string version, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var project = Path.Combine(folder.Path, "restore.csproj");
        new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", $"net{Environment.Version.Major}.0")),
            new XElement("ItemGroup", new XElement("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version))))
            .Save(project);
        using var process = StartRestore(project);
        if (process is null)
        {
            return false;
        }

        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation),
                process.StandardError.ReadToEndAsync(cancellation),
                process.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0;
    }

    /// <returns>Null where there is no <c>dotnet</c>.</returns>
    private static Process? StartRestore(string project)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["restore", project, "-v", "q"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[\w.*+\-\[\](), ]+$")]
    private static partial Regex VersionPattern();
}
