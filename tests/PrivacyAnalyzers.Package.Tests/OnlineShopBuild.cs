using System.Text.Json;

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
        Log = [.. _solution.Files("", "*.sarif").SelectMany(Read)];
    }

    /// <summary>What the build printed.</summary>
    internal BuildResult Result { get; }

    /// <summary>What the compiler logged of our rules and nobody suppressed, suggestions too, project by project.</summary>
    internal IReadOnlyList<LoggedResult> Log { get; }

    /// <summary>The text of a file that is there after the build.</summary>
    /// <param name="file">From the sample's folder, with forward slashes.</param>
    internal string Text(string file) => File.ReadAllText(_solution.PathOf(file));

    /// <summary>Names of the files below a folder, from the sample's.</summary>
    internal IEnumerable<string> Files(string folder) => _solution.Files(folder, "*");

    public void Dispose() => _solution.Dispose();

    private IEnumerable<LoggedResult> Read(string file)
    {
        using var log = JsonDocument.Parse(Text(file));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(r => !r.TryGetProperty("suppressions", out _))
                .Select(r => new LoggedResult(
                    r.GetProperty("ruleId").GetString()!,
                    PlaceOf(r.GetProperty("locations")[0]),
                    r.TryGetProperty("relatedLocations", out var related) ? [.. related.EnumerateArray().Select(PlaceOf)] : []))
                .Where(r => r.Rule.StartsWith("PRIV", StringComparison.Ordinal)),
        ];
    }

    private string PlaceOf(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var path = new Uri(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = physical.GetProperty("region");
        return $"{Path.GetRelativePath(_solution.Folder, path).Replace('\\', '/')}({region.GetProperty("startLine")},{region.GetProperty("startColumn")})";
    }
}

/// <summary>A result in the compiler's log; places are <c>file(line,column)</c>, the file from the sample's folder.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Related">The way of the data, from where it comes to where it goes.</param>
internal sealed record LoggedResult(string Rule, string Place, IReadOnlyList<string> Related)
{
    /// <summary>The file of <see cref="Place"/>.</summary>
    public string File => Place[..Place.IndexOf('(', StringComparison.Ordinal)];
}
