using System.Text.Json;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The sample shop, copied with the samples around it and built once, with the compiler's log of each project.</summary>
public sealed partial class OnlineShopBuild : IDisposable
{
    /// <summary>The sample's folder in the copy.</summary>
    private const string Sample = "OnlineShop";

    private readonly TemporarySolution _solution = new();

    public OnlineShopBuild()
    {
        var samples = Repository.PathOf("docs/samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(samples, file).Replace('\\', '/');
            if (path.Contains('/', StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            {
                _solution.Write(path, File.ReadAllText(file));
            }
        }

        _solution.Write("Directory.Packages.props", File.ReadAllText(Repository.PathOf("Directory.Packages.props")));
        _solution.UseSources();
        _solution.Replace("Directory.Build.props", "<Nullable>", "<NoWarn>NU1603</NoWarn><ErrorLog>$(MSBuildProjectName).sarif,version=2.1</ErrorLog><Nullable>");
        Result = _solution.Build(Sample);
        Log = [.. _solution.Files("", "*.sarif").SelectMany(Read)];
    }

    /// <summary>What the build printed.</summary>
    internal BuildResult Result { get; }

    /// <summary>What the compiler logged of our rules and nobody suppressed, suggestions too, project by project.</summary>
    internal IReadOnlyList<LoggedResult> Log { get; }

    /// <summary>The text of a file that is there after the build.</summary>
    /// <param name="file">From the sample's folder, with forward slashes.</param>
    internal string Text(string file) => _solution.Text($"{Sample}/{file}");

    /// <summary>Names of the files below a folder, both from the sample's.</summary>
    internal IEnumerable<string> Files(string folder) => _solution.Files($"{Sample}/{folder}", "*").Select(FromSample);

    /// <summary>What the program <c>privacy</c>, built from this repository's sources, says of the sample's built facts.</summary>
    /// <param name="command">As in the sample's README, from the repository's root.</param>
    internal IReadOnlyList<LoggedResult> Privacy(string command) =>
        [
            .. Execute(command.Replace("--project src/PrivacyAnalyzers.Cli", $"--no-build --project '{Repository.PathOf("src/PrivacyAnalyzers.Cli")}'", StringComparison.Ordinal))
                .Select(line => Finding().Match(line))
                .Where(m => m.Success)
                .Select(m => new LoggedResult(m.Groups["rule"].Value, FromSample(m.Groups["place"].Value), [])),
        ];

    /// <summary>What a build of one project says that has no place in its files; given as if it stood in the project's folder.</summary>
    /// <param name="command">As in the sample's README, from the repository's root; the project is its third word.</param>
    internal IReadOnlyList<LoggedResult> Rebuild(string command) =>
        [
            .. Execute(command + " -tl:off -nodeReuse:false")
                .Distinct()
                .Select(line => WithoutPlace().Match(line))
                .Where(m => m.Success)
                .Select(m => new LoggedResult(m.Groups["rule"].Value, FromSample(OfSamples(command.Split(' ')[2])) + "(1,1)", [])),
        ];

    public void Dispose() => _solution.Dispose();

    private IReadOnlyList<string> Execute(string command) => _solution.Execute("bash", "-c", OfSamples(command)).Lines;

    /// <summary>In the copy, the samples' folder is the root.</summary>
    private static string OfSamples(string text) => text.Replace("docs/samples/", "", StringComparison.Ordinal);

    private IEnumerable<LoggedResult> Read(string file)
    {
        using var log = JsonDocument.Parse(_solution.Text(file));
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
        return $"{FromSample(Path.GetRelativePath(_solution.Folder, path))}({region.GetProperty("startLine")},{region.GetProperty("startColumn")})";
    }

    /// <summary>A path from the solution's folder, as seen from the sample's.</summary>
    private static string FromSample(string path) => Path.GetRelativePath(Sample, path).Replace('\\', '/');

    [GeneratedRegex(@"^(?<place>[^ ]+\(\d+(,\d+)?\)): (warning|error) (?<rule>PRIV\d{4}): ")]
    private static partial Regex Finding();

    [GeneratedRegex(@"^CSC : warning (?<rule>PRIV\d{4}): ")]
    private static partial Regex WithoutPlace();
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
