using System.IO.Compression;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The packages as files.</summary>
[Collection("Builds of this repository")]
public sealed class PackageTests
{
    private const string Home = "https://github.com/PrivacyAnalyzers/PrivacyAnalyzers";

    [Theory]
    [InlineData("PrivacyAnalyzers")]
    [InlineData("PrivacyAnalyzers.Annotations")]
    [InlineData("PrivacyAnalyzers.Cli")]
    public void MetadataIsComplete(string id)
    {
        using var package = Open(Repository.PackageFeed, id);
        using var nuspec = package.GetEntry(id + ".nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal(Repository.PackageVersion, Value("version"));
        Assert.Equal("The PrivacyAnalyzers authors", Value("authors"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal(Home, Value("projectUrl"));
        Assert.Equal(Home + "/blob/main/CHANGELOG.md", Value("releaseNotes"));
        Assert.Contains("privacy gdpr", Value("tags"), StringComparison.Ordinal);
        Assert.NotNull(Value("description"));
        Assert.Equal(Home, metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("url")!.Value);
        Assert.True(package.GetEntry(Value("readme")!)!.Length > 500);
        Assert.True(package.GetEntry(Value("icon")!)!.Length > 500);
    }

    [Fact]
    public void TheMainPackage_HoldsAnalyzersBuildFilesPresetsSchemasAndTheTool()
    {
        using var package = Open(Repository.PackageFeed, "PrivacyAnalyzers");
        var files = package.Entries.Select(e => e.FullName).ToList();

        Assert.Equal(
            [
                "analyzers/dotnet/cs/PrivacyAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/PrivacyAnalyzers.Model.dll",
                "analyzers/dotnet/cs/PrivacyAnalyzers.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "buildTransitive/PrivacyAnalyzers.Messages.props",
                "buildTransitive/PrivacyAnalyzers.props",
                "buildTransitive/PrivacyAnalyzers.targets",
                "buildTransitive/audit.globalconfig",
                "buildTransitive/privacy.proj",
                "buildTransitive/strict.globalconfig",
                "schema/facts.schema.json",
                "schema/inventory.schema.json",
                "schema/privacy.schema.json",
            ],
            files.Where(f => f.Split('/')[0] is "analyzers" or "buildTransitive" or "schema" or "lib").Order(StringComparer.Ordinal));
        Assert.Contains("tools/net10.0/privacy.dll", files);
        Assert.Contains("tools/net10.0/privacy.runtimeconfig.json", files);
        Assert.DoesNotContain(files, f => f.Contains("publish", StringComparison.Ordinal));
        using var nuspec = new StreamReader(package.GetEntry("PrivacyAnalyzers.nuspec")!.Open());
        Assert.Contains($"<dependency id=\"PrivacyAnalyzers.Annotations\" version=\"{Repository.PackageVersion}\"", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void PackedAgain_TheyHaveTheSameBytes()
    {
        using var scratch = new TemporarySolution();
        scratch.Write("again.proj", $"""
            <Project>
              <ItemGroup>
                <Packed Include="{Repository.PathOf("src/PrivacyAnalyzers.Package")}/*.csproj;{Repository.PathOf("src/PrivacyAnalyzers.Annotations")}/*.csproj;{Repository.PathOf("src/PrivacyAnalyzers.Cli")}/*.csproj" />
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" Properties="PackageOutputPath={scratch.PathOf("again/")};Configuration={Repository.Configuration}" />
              </Target>
            </Project>
            """);

        scratch.Execute("dotnet", "msbuild", "again.proj", "-t:Pack", "-nologo", "-nodeReuse:false").Succeeded();

        foreach (var id in (string[])["PrivacyAnalyzers", "PrivacyAnalyzers.Annotations", "PrivacyAnalyzers.Cli"])
        {
            using var first = Open(Repository.PackageFeed, id);
            using var second = Open(scratch.PathOf("again"), id);
            Assert.Equal(Contents(first), Contents(second));
        }
    }

    private static ZipArchive Open(string folder, string id) => ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Repository.PackageVersion}.nupkg"));

    private static IEnumerable<(string Name, string Bytes)> Contents(ZipArchive package) => package.Entries.Select(e =>
    {
        using var stream = e.Open();
        return (e.FullName, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream)));
    });
}
