using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>What becomes one compilation.</summary>
/// <param name="Path">Full path of the project file; of the folder where there is none.</param>
/// <param name="AssemblyName">Name of the assembly, without extension.</param>
internal sealed record SourceProject(string Path, string AssemblyName)
{
    /// <summary>Full path of the folder that locations in facts are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Full paths of the C# files, sorted ordinally.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Global usings, as written after <c>global using</c>.</summary>
    public ImmutableArray<string> Usings { get; init; } = [];

    /// <summary>Symbols of <c>DefineConstants</c>.</summary>
    public ImmutableArray<string> Constants { get; init; } = [];

    /// <summary>True where nullable annotations are on.</summary>
    public bool Nullable { get; init; }

    /// <summary>Assemblies that see the internals, as the project file names them.</summary>
    public ImmutableArray<string> Friends { get; init; } = [];

    /// <summary>Full paths of referenced project files.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Packages that it references itself.</summary>
    public ImmutableArray<PackageRequest> Packages { get; init; } = [];

    /// <summary>Full paths of assemblies that it references by path.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];
}

/// <summary>A package that a project asks for.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">A version or range; null where it can't be told.</param>
internal sealed record PackageRequest(string Id, string? Version);

/// <summary>Reads a project file into a <see cref="SourceProject"/>.</summary>
internal static partial class SourceProjectReader
{
    // Microsoft.NET.Sdk.CSharp.props, Microsoft.NET.Sdk.Web's and Worker's props: what ImplicitUsings stands for.
    private static readonly ImmutableArray<string> SdkNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly ImmutableArray<string> WorkerNamespaces =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly ImmutableArray<string> WebNamespaces =
        ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", .. WorkerNamespaces];

    /// <summary>All C# files of a folder that has no project file, as one web project with implicit usings.</summary>
    public static SourceProject WithoutProjectFile(string folder, IEnumerable<string> files) => new(folder, NameOf(folder))
    {
        Folder = folder,
        Files = [.. files],
        Usings = [.. SdkNamespaces, .. WebNamespaces],
        Nullable = true,
    };

    /// <param name="path">Full path of the project file.</param>
    /// <param name="files">C# files in its folder that lie in no other project's.</param>
    /// <param name="warn">Is told what could not be read.</param>
    public static SourceProject Read(string path, IEnumerable<string> files, Action<string> warn)
    {
        var xml = new ProjectXml(path, warn);
        var folder = Path.GetDirectoryName(path)!;
        string Full(string relative) => Path.GetFullPath(relative.Replace('\\', '/'), folder);
        string[] Paths(string kind, string attribute) =>
            [.. xml.Items(kind).SelectMany(item => xml.List(item, attribute)).Select(Full)];

        var removed = Paths("Compile", "Remove");
        var centralVersions = xml.Items("PackageVersion")
            .SelectMany(item => xml.List(item, "Include").Select(id => (id, version: xml.Metadata(item, "Version"))))
            .GroupBy(entry => entry.id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().version, StringComparer.OrdinalIgnoreCase);

        return new(path, xml.Property("AssemblyName") is { Length: > 0 } name ? name : NameOf(path))
        {
            Folder = folder,
            Files = [.. files.Where(file => !removed.Any(pattern => Covers(pattern, file)))
                .Union(Paths("Compile", "Include").Where(File.Exists))
                .Order(StringComparer.Ordinal)],
            Usings = Usings(xml),
            Constants = [.. (xml.Property("DefineConstants") ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Nullable = xml.Property("Nullable") is "enable" or "annotations",
            Friends = [.. xml.Items("InternalsVisibleTo").SelectMany(item => xml.List(item, "Include"))],
            Projects = [.. Paths("ProjectReference", "Include").Distinct()],
            Packages = [.. xml.Items("PackageReference")
                .SelectMany(item => xml.List(item, "Include").Select(id => new PackageRequest(
                    id,
                    xml.Metadata(item, "VersionOverride") ?? xml.Metadata(item, "Version") ?? centralVersions.GetValueOrDefault(id))))
                .DistinctBy(package => package.Id, StringComparer.OrdinalIgnoreCase)],
            Assemblies = [.. xml.Items("Reference").Select(item => xml.Metadata(item, "HintPath")).OfType<string>().Select(Full).Where(File.Exists)],
        };
    }

    private static ImmutableArray<string> Usings(ProjectXml xml)
    {
        IEnumerable<string> implicitUsings = xml.Property("ImplicitUsings") is not ("enable" or "true") ? []
            : xml.Sdk.EndsWith(".Web", StringComparison.OrdinalIgnoreCase) ? [.. SdkNamespaces, .. WebNamespaces]
            : xml.Sdk.EndsWith(".Worker", StringComparison.OrdinalIgnoreCase) ? [.. SdkNamespaces, .. WorkerNamespaces]
            : SdkNamespaces;
        var removed = xml.Items("Using").SelectMany(item => xml.List(item, "Remove"));
        return [.. implicitUsings.Except(removed).Concat(xml.Items("Using").SelectMany(item => Directives(xml, item))).Distinct()];
    }

    private static IEnumerable<string> Directives(ProjectXml xml, XElement item)
    {
        var prefix = xml.Metadata(item, "Alias") is { Length: > 0 } alias ? $"{alias} = "
            : string.Equals(xml.Metadata(item, "Static"), "true", StringComparison.OrdinalIgnoreCase) ? "static "
            : "";
        return xml.List(item, "Include").Where(name => TypeNamePattern().IsMatch(name)).Select(name => prefix + name);
    }

    /// <summary>A file, or the folder that ends in <c>**</c>; other wildcards cover nothing.</summary>
    private static bool Covers(string pattern, string file) =>
        pattern == file || (pattern.IndexOf("**", StringComparison.Ordinal) is var stars and > 0 && file.StartsWith(pattern[..stars], StringComparison.Ordinal));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : "Sources";

    [GeneratedRegex(@"^[\w.:<>, ]+$")]
    private static partial Regex TypeNamePattern();
}
