using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>A solution in a folder of its own that uses the packed packages, as a user's does.</summary>
internal sealed partial class TemporarySolution : IDisposable
{
    private static readonly string s_packages = MakeFolderForPackages();

    private string _packages = s_packages;

    /// <summary>A folder below the temporary one, with the packages referenced by every project and nothing else in it.</summary>
    /// <param name="name">The folder's name, for paths with characters that need care.</param>
    public TemporarySolution(string name = "solution")
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("privacy-").FullName, name) + Path.DirectorySeparatorChar;
        Directory.CreateDirectory(Folder);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Repository.PackageFeed}" />
              </packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PrivacyAnalyzers" Version="{Repository.PackageVersion}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The solution's folder, ending in a separator.</summary>
    public string Folder { get; }

    /// <summary>The full path of a file in the solution.</summary>
    /// <param name="file">From the solution's folder, with forward slashes.</param>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>What a file holds.</summary>
    public string Text(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes a file and the folders above it.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Replaces a text that a file holds.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var text = Text(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Writes <c>name/name.csproj</c>.</summary>
    /// <param name="body">What stands between the project's tags.</param>
    public void AddProject(string name, string body) =>
        Write($"{name}/{name}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{body}</Project>""");

    /// <summary>Makes the projects use the analyzers from this repository's sources instead of the packages.</summary>
    public void UseSources()
    {
        _packages = Repository.RestoredPackages;
        Replace("Directory.Build.props", $"""<PackageReference Include="PrivacyAnalyzers" Version="{Repository.PackageVersion}" />""", "");
        Write("Directory.Build.targets", $"""<Project><Import Project="{Repository.PathOf("src/PrivacyAnalyzers.Package/FromSource.targets")}" /></Project>""");
    }

    /// <summary>Lets the solution take other packages from those that this repository has restored, without a network.</summary>
    public void UseRestoredPackages() =>
        Replace("nuget.config", "<configuration>", $"""<configuration><fallbackPackageFolders><add key="restored" value="{Repository.RestoredPackages}" /></fallbackPackageFolders>""");

    /// <summary>Names of the files below a folder of the solution that match a pattern, from the solution's folder, sorted.</summary>
    public IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>Restores and builds a project and those that it references.</summary>
    public BuildResult Build(string project, params string[] arguments) => Run("build", project, arguments);

    /// <summary>Runs <c>dotnet clean</c>.</summary>
    public BuildResult Clean(string project) => Run("clean", project, []);

    /// <summary>Restores, builds and publishes a project.</summary>
    /// <param name="output">The folder to publish to, from the solution's.</param>
    public BuildResult Publish(string project, string output) => Run("publish", project, ["-o", output]);

    /// <summary>Packs a project, after a build where arguments don't say otherwise.</summary>
    /// <param name="output">The folder to pack to, from the solution's.</param>
    public BuildResult Pack(string project, string output, params string[] arguments) => Run("pack", project, ["-o", output, .. arguments]);

    /// <summary>Runs a program in the solution's folder.</summary>
    public BuildResult Execute(string program, params string[] arguments)
    {
        var before = CompilerOutputs();
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that runs these tests must not show through.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = _packages;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return new BuildResult(process.ExitCode, LinesOf(output), Changes(before, CompilerOutputs()));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Folder))!, recursive: true);

    private BuildResult Run(string verb, string project, string[] arguments) =>
        Execute("dotnet", [verb, project, "-nologo", "-tl:off", "-m:1", "-nodeReuse:false", .. arguments]);

    /// <summary>What the build itself says: no restore, no colours, no help links, no names of projects that follow a finding.</summary>
    private List<string> LinesOf(string output) =>
        [.. NotText().Replace(output, "").Replace(Folder, "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(l => !l.StartsWith("Build succeeded", StringComparison.Ordinal) && l != "Build FAILED.")
            .Where(l => !l.StartsWith("Determining projects", StringComparison.Ordinal)
                && !l.StartsWith("Restored ", StringComparison.Ordinal)
                && !l.Contains("up-to-date for restore", StringComparison.Ordinal))];

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\e\][^\e]*\e\\| \(https:[^)]*\)| \[[^\]]*proj(::[^\]]*)?\]|\r")]
    private static partial Regex NotText();

    private Dictionary<string, DateTime> CompilerOutputs() =>
        Files("", "*.dll")
            .Where(f => f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/ref", StringComparison.Ordinal))
            .ToDictionary(f => f, f => File.GetLastWriteTimeUtc(PathOf(f)));

    private static List<string> Changes(Dictionary<string, DateTime> before, Dictionary<string, DateTime> after) =>
        [.. after.Where(f => !before.TryGetValue(f.Key, out var time) || time != f.Value)
            .Select(f => Path.GetFileNameWithoutExtension(f.Key))
            .Order(StringComparer.Ordinal)];

    private static string MakeFolderForPackages()
    {
        var folder = Directory.CreateTempSubdirectory("privacy-packages-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
