using System.Reflection;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>This repository, as the build of the tests knows it.</summary>
internal static class Repository
{
    /// <summary>The folder that the packages were packed into.</summary>
    public static string PackageFeed => Metadata("PackageFeed");

    /// <summary>The packages' version.</summary>
    public static string PackageVersion => Metadata("PackageVersion");

    /// <summary>The folder of the packages that the repository has restored.</summary>
    public static string RestoredPackages => Metadata("RestoredPackages");

    /// <summary>Debug or Release: what the packages were built as.</summary>
    public static string Configuration => Metadata("Configuration");

    /// <summary>The full path of a file.</summary>
    /// <param name="file">From the repository's root, with forward slashes.</param>
    public static string PathOf(string file) => Path.Combine(Metadata("RepositoryRoot"), file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
