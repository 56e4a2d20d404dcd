using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>The assemblies of packages that lie in a NuGet cache.</summary>
/// <param name="folder">Full path of the cache: a folder an id, in it a folder a version.</param>
internal sealed partial class PackageCache(string folder)
{
    /// <summary>The cache of the user who runs this.</summary>
    public static PackageCache OfThisUser() => new(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>True where some version of the package is there.</summary>
    public bool Holds(string id) => FolderOf(id) is not null;

    /// <summary>Full paths of the assemblies to compile against, those of dependencies included; packages that are not there give none.</summary>
    public IEnumerable<string> AssembliesOf(IEnumerable<PackageRequest> packages)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<PackageRequest>(packages);
        while (open.TryDequeue(out var package))
        {
            if (!seen.Add(package.Id) || VersionFolder(package) is not { } versionFolder)
            {
                continue;
            }

            foreach (var assembly in CompileAssets(versionFolder))
            {
                yield return assembly;
            }

            foreach (var dependency in Dependencies(versionFolder, package.Id))
            {
                open.Enqueue(dependency);
            }
        }
    }

    private string? FolderOf(string id) =>
        IsId(id) && Path.Combine(folder, id.ToLowerInvariant()) is var path && Directory.Exists(path) ? path : null;

    /// <summary>False for what is no package id, so that a foreign project file can't lead out of the cache.</summary>
    public static bool IsId(string id) => IdPattern().IsMatch(id);

    /// <summary>The version asked for, else the next higher, else the highest.</summary>
    private string? VersionFolder(PackageRequest package)
    {
        if (FolderOf(package.Id) is not { } packageFolder)
        {
            return null;
        }

        var wanted = PackageVersion.Of(package.Version);
        var versions = Directory.GetDirectories(packageFolder).OrderBy(path => PackageVersion.Of(path)).ToArray();
        return versions.FirstOrDefault(path => PackageVersion.Of(path).CompareTo(wanted) >= 0) ?? versions.LastOrDefault();
    }

    private static string[] CompileAssets(string versionFolder) =>
        new[] { "ref", "lib" }
            .Select(kind => Path.Combine(versionFolder, kind))
            .Where(Directory.Exists)
            .SelectMany(kind => Directory.GetDirectories(kind)
                .Where(framework => Rank(framework) >= 0)
                .OrderByDescending(Rank)
                .Take(1))
            .Select(Assemblies.In)
            .FirstOrDefault() ?? [];

    /// <summary>How near a framework's folder is to the runtime that runs this; negative where it does not fit.</summary>
    private static int Rank(string frameworkFolder)
    {
        var match = FrameworkPattern().Match(Path.GetFileName(frameworkFolder));
        if (!match.Success)
        {
            return -1;
        }

        var version = PackageVersion.Of(match.Groups[2].Value).Number;
        var order = version.Major * 10 + version.Minor;
        return match.Groups[1].Value.ToLowerInvariant() switch
        {
            "net" when version.Major == 0 => 0, // .NET Framework: net462
            "net" => version.Major <= Environment.Version.Major ? 2000 + order : -1,
            "netcoreapp" => 1000 + order,
            _ => 500 + order,
        };
    }

    private static IEnumerable<PackageRequest> Dependencies(string versionFolder, string id)
    {
        var path = Path.Combine(versionFolder, id.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            // All groups together: what only another framework needs is in no cache, or does no harm.
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return
            [
                .. XElement.Load(reader).Descendants()
                    .Where(element => element.Name.LocalName == "dependency")
                    .Select(element => new PackageRequest((string?)element.Attribute("id") ?? "", (string?)element.Attribute("version"))),
            ];
        }
        catch (XmlException)
        {
            return []; // A damaged package depends on nothing that could be told.
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^(net|netcoreapp|netstandard)(\d+\.\d+|4\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex FrameworkPattern();
}
