using PrivacyAnalyzers.Cli.Scan;

namespace PrivacyAnalyzers.Cli.Tests.Scan;

public sealed class PackageCacheTests : IDisposable
{
    private static readonly string AnyAssembly = typeof(PackageCacheTests).Assembly.Location;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TakesTheNearestFrameworkAndTheDependencies()
    {
        Package("shop.client", "2.1.0", "lib/netstandard2.0/Shop.Client.dll", "lib/net8.0/Shop.Client.dll", "lib/net99.0/Shop.Client.dll", "lib/net462/Shop.Client.dll");
        Package("shop.contracts", "1.0.0", "lib/net462/Shop.Contracts.dll");
        File.WriteAllText(Path.Combine(_folder.Path, "shop.client/2.1.0/shop.client.nuspec"), """
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><dependencies>
              <group targetFramework="net8.0"><dependency id="Shop.Contracts" version="1.0.0" /><dependency id="Gone" version="1.0.0" /></group>
            </dependencies></metadata></package>
            """);

        Assert.Equal(
            ["shop.client/2.1.0/lib/net8.0/Shop.Client.dll", "shop.contracts/1.0.0/lib/net462/Shop.Contracts.dll"],
            Assemblies(new PackageRequest("Shop.Client", "2.1.0")));
    }

    [Theory]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("[1.5,3.0)", "2.0.0")]
    [InlineData("2.0.0-rc.2", "2.0.0")]
    [InlineData("1.0.0-beta.1", "1.0.0-beta.2")]
    [InlineData("9.0.0", "10.0.0")]
    [InlineData("11.0.0", "10.0.0")]
    [InlineData("*", "1.0.0-beta.2")]
    [InlineData(null, "1.0.0-beta.2")]
    public void TakesTheVersionAskedFor_ElseTheNextHigher_ElseTheHighest(string? wanted, string taken)
    {
        foreach (var version in new[] { "1.0.0-beta.2", "2.0.0", "10.0.0" })
        {
            Package("shop.client", version, "lib/net8.0/Shop.Client.dll");
        }

        Assert.Equal([$"shop.client/{taken}/lib/net8.0/Shop.Client.dll"], Assemblies(new PackageRequest("Shop.Client", wanted)));
    }

    [Fact]
    public void WhenNuspecIsDamaged_GivesThePackagesOwnAssemblies()
    {
        Package("shop.client", "1.0.0", "lib/net8.0/Shop.Client.dll");
        File.WriteAllText(Path.Combine(_folder.Path, "shop.client/1.0.0/shop.client.nuspec"), "<package>");

        Assert.Equal(["shop.client/1.0.0/lib/net8.0/Shop.Client.dll"], Assemblies(new PackageRequest("Shop.Client", "1.0.0")));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../outside")]
    [InlineData("/etc")]
    [InlineData("")]
    public void WhenIdIsNoPackageId_GivesNothing(string id) => Assert.Empty(Assemblies(new PackageRequest(id, "1.0.0")));

    private string[] Assemblies(params PackageRequest[] packages) =>
        [.. new PackageCache(_folder.Path).AssembliesOf(packages).Select(path => Path.GetRelativePath(_folder.Path, path))];

    private void Package(string id, string version, params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.Path, id, version, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(AnyAssembly, path);
        }
    }
}
