using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>The properties and items of a project file and of what it imports, read as plain XML.</summary>
/// <remarks>
/// MSBuild is not asked, since evaluating a foreign project runs what it says. Conditions are ignored: both sides count,
/// and the last value of a property wins.
/// </remarks>
internal sealed partial class ProjectXml
{
    private readonly List<XElement> _items = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Action<string> _warn;

    /// <summary>Reads the project and the Directory.* files that the SDK would import.</summary>
    /// <param name="path">Full path of the project file.</param>
    /// <param name="warn">Is told of each file that can't be read; the rest still counts.</param>
    public ProjectXml(string path, Action<string> warn)
    {
        _warn = warn;
        var folder = Path.GetDirectoryName(path)!;
        _properties["MSBuildProjectDirectory"] = folder;
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(path);
        ReadIfFound(FileAbove("Directory.Build.props", folder));
        ReadIfFound(FileAbove("Directory.Packages.props", folder));
        ReadIfFound(path);
        ReadIfFound(FileAbove("Directory.Build.targets", folder));
    }

    /// <summary>The SDK that the project names, for instance <c>Microsoft.NET.Sdk.Web</c>; "" where none.</summary>
    public string Sdk { get; private set; } = "";

    /// <summary>A property's value; null where it is not set or rests on something that can't be told.</summary>
    public string? Property(string name) => _properties.TryGetValue(name, out var value) ? Expand(value) : null;

    /// <summary>All items of a kind, from the outermost file to the innermost.</summary>
    public IEnumerable<XElement> Items(string kind) => _items.Where(item => item.Name.LocalName == kind);

    /// <summary>The entries of an item's list, for instance of its <c>Include</c>; those that can't be told are left out.</summary>
    public IEnumerable<string> List(XElement item, string attribute) =>
        (item.Attribute(attribute)?.Value ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Expand)
            .OfType<string>();

    /// <summary>An item's metadatum, written as an attribute or as an element; null where absent or unknown.</summary>
    public string? Metadata(XElement item, string name) =>
        (item.Attribute(name)?.Value ?? item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value) is { } value
            ? Expand(value)
            : null;

    /// <summary>The text with its <c>$(Property)</c> replaced; null where one of them can't be told.</summary>
    private string? Expand(string text)
    {
        // A property may be made of others, but not of itself: a few rounds reach the end of every sane chain.
        for (var round = 0; round < 8 && text.Contains("$(", StringComparison.Ordinal); round++)
        {
            text = PropertyPattern().Replace(text, match => _properties.GetValueOrDefault(match.Groups[1].Value, match.Value));
        }

        return text.Contains("$(", StringComparison.Ordinal) || text.Contains("@(", StringComparison.Ordinal) ? null : text.Trim();
    }

    private void ReadIfFound(string? path)
    {
        if (path is null || !_read.Add(path) || Load(path) is not { } root)
        {
            return;
        }

        Sdk = root.Attribute("Sdk")?.Value ?? Sdk;
        foreach (var element in root.Elements().SelectMany(Flatten))
        {
            var kind = element.Name.LocalName;
            if (kind == "Import" && element.Attribute("Project") is { } project)
            {
                ReadIfFound(ImportedFile(project.Value, path));
            }
            else if (element.Parent!.Name.LocalName == "PropertyGroup")
            {
                Set(kind, element.Value);
            }
            else if (element.Parent.Name.LocalName == "ItemGroup")
            {
                _items.Add(element);
            }
        }
    }

    /// <summary>A property of itself keeps what it had: <c>$(DefineConstants);MINE</c>.</summary>
    private void Set(string name, string value) =>
        _properties[name] = value.Replace($"$({name})", _properties.GetValueOrDefault(name, ""), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XElement> Flatten(XElement element) => element.Name.LocalName switch
    {
        "PropertyGroup" or "ItemGroup" or "ImportGroup" => element.Elements(),
        "Choose" => element.Descendants().Where(e => e.Parent!.Name.LocalName is "PropertyGroup" or "ItemGroup"),
        _ => [element],
    };

    private string? ImportedFile(string project, string importer)
    {
        var folder = Path.GetDirectoryName(importer)!;
        if (FileAbovePattern().Match(project) is { Success: true } above)
        {
            return FileAbove(above.Groups[1].Value, Path.GetDirectoryName(folder));
        }

        return Expand(project.Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.OrdinalIgnoreCase)) is { } path
            && Path.GetFullPath(path.Replace('\\', '/'), folder) is var file && File.Exists(file) ? file : null;
    }

    private XElement? Load(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            _warn(ScanText.UnreadableFile.Format(path, e.Message));
            return null;
        }
    }

    private static string? FileAbove(string name, string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"GetPathOfFileAbove\(\s*'?([\w.-]+)'?")]
    private static partial Regex FileAbovePattern();
}
