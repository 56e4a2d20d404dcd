using System.Collections.Immutable;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>Files that are compiled together.</summary>
/// <param name="Folder">Full path of the folder that they lie in.</param>
/// <param name="Files">Full paths of files whose lines count, sorted.</param>
/// <param name="Shared">Full path of the nearest <c>Shared.cs</c> at or above the folder, which is compiled with them and whose lines don't count; null where there is none.</param>
internal sealed record SuiteUnit(string Folder, ImmutableArray<string> Files, string? Shared)
{
    private const string SharedName = "Shared.cs";

    /// <summary>The units of a suite, sorted by path.</summary>
    /// <exception cref="InputException">The folder doesn't exist or holds no C# files.</exception>
    public static ImmutableArray<SuiteUnit> In(SuiteOptions options)
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new InputException($"there is no folder '{options.Folder}'");
        }

        var units = Directory.EnumerateFiles(options.Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != SharedName && !IsOutput(Path.GetRelativePath(options.Folder, file)))
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetDirectoryName(file)!)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .SelectMany(folder => Of(folder.Key, [.. folder], options.EachFile))
            .ToImmutableArray();
        return units is [] ? throw new InputException($"there are no C# files in '{options.Folder}'") : units;
    }

    private static IEnumerable<SuiteUnit> Of(string folder, ImmutableArray<string> files, bool eachFile)
    {
        var shared = SharedFor(folder);
        return eachFile ? files.Select(file => new SuiteUnit(folder, [file], shared)) : [new(folder, files, shared)];
    }

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string? SharedFor(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, SharedName) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
