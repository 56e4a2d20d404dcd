namespace PrivacyAnalyzers.Model.Tests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class RepositoryFile
{
    /// <summary>The full path of a file, from its path below the repository's root.</summary>
    public static string Path(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "PrivacyAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return System.IO.Path.Combine(folder.FullName, relative);
    }
}
