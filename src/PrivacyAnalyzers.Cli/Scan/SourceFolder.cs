using System.Collections.Immutable;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Finds the projects of a folder and the C# files of each.</summary>
internal static class SourceFolder
{
    // Folders and files whose name starts with a point are hidden. A link may lead out of the folder, or in a circle.
    private static readonly EnumerationOptions VisibleFiles = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>One project a project file, sorted by path; else one for the whole folder.</summary>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="warn">Is told what is not read, and why.</param>
    public static ImmutableArray<SourceProject> Projects(string root, Action<string> warn)
    {
        var files = Files(root, "*.cs");
        var projectFiles = Files(root, "*.csproj");
        WarnIfAny(ScanText.RazorNotRead, Files(root, "*.cshtml").Length + Files(root, "*.razor").Length, warn);
        if (projectFiles is [])
        {
            return [SourceProjectReader.WithoutProjectFile(root, files)];
        }

        var projectFolders = projectFiles.Select(path => Path.GetDirectoryName(path)!).ToHashSet(StringComparer.Ordinal);
        var filesByFolder = files.ToLookup(file => Nearest(projectFolders, Path.GetDirectoryName(file)) ?? "");
        ImmutableArray<SourceProject> projects =
            [.. projectFiles.Select(path => SourceProjectReader.Read(path, filesByFolder[Path.GetDirectoryName(path)!], warn))];
        WarnIfAny(ScanText.FilesOutsideProjects, filesByFolder[""].Except(projects.SelectMany(project => project.Files)).Count(), warn);
        return projects;
    }

    private static ImmutableArray<string> Files(string root, string pattern) =>
        [.. Directory.EnumerateFiles(root, pattern, VisibleFiles).Where(file => !IsOutput(root, file)).Order(StringComparer.Ordinal)];

    private static bool IsOutput(string root, string file) =>
        Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string? Nearest(HashSet<string> projectFolders, string? folder)
    {
        while (folder is not null && !projectFolders.Contains(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static void WarnIfAny(ScanText.Message message, int count, Action<string> warn)
    {
        if (count > 0)
        {
            warn(message.Format(count));
        }
    }
}
