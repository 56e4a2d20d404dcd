using System.Reflection.PortableExecutable;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Tells managed assemblies from other files.</summary>
internal static class Assemblies
{
    /// <summary>Full paths of the managed assemblies directly in a folder, sorted ordinally.</summary>
    public static string[] In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Where(IsManaged).Order(StringComparer.Ordinal)];

    /// <summary>True where the file can be read and holds .NET metadata.</summary>
    public static bool IsManaged(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var image = new PEReader(File.OpenRead(path));
            return image.HasMetadata;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
