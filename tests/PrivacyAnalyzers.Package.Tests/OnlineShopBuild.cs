namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The sample shop, copied and built once, with the compiler's log of each project.</summary>
public sealed class OnlineShopBuild : IDisposable
{
    private readonly TemporarySolution _solution = new();

    public OnlineShopBuild()
    {
        var sample = Repository.PathOf("docs/samples/OnlineShop");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file).Replace('\\', '/');
            if (!path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            {
                _solution.Write(path, File.ReadAllText(file));
            }
        }

        _solution.Write("Directory.Packages.props", File.ReadAllText(Repository.PathOf("Directory.Packages.props")));
        _solution.UseSources();
        _solution.Replace("Directory.Build.props", "<Nullable>", "<NoWarn>NU1603</NoWarn><ErrorLog>$(MSBuildProjectName).sarif,version=2.1</ErrorLog><Nullable>");
        Result = _solution.Build("");
    }

    /// <summary>What the build printed.</summary>
    internal BuildResult Result { get; }

    /// <summary>The text of a file that is there after the build.</summary>
    /// <param name="file">From the sample's folder, with forward slashes.</param>
    internal string Text(string file) => File.ReadAllText(_solution.PathOf(file));

    /// <summary>Names of the files below a folder, from the sample's.</summary>
    internal IEnumerable<string> Files(string folder) => _solution.Files(folder, "*");

    public void Dispose() => _solution.Dispose();
}
