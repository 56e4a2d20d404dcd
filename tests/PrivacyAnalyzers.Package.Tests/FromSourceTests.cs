namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The analyzers from this repository's sources, as the sample uses them.</summary>
[Collection("Builds of this repository")]
public sealed class FromSourceTests
{
    [Fact]
    public void FromSource_DoesWhatThePackageDoes()
    {
        using var solution = Shop.Create();
        solution.UseSources();

        var build = solution.Build("App");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(Shop.Findings, build.Findings);
        Assert.Equal(Shop.Made, build.Made.Where(l => !l.StartsWith("PrivacyAnalyzers", StringComparison.Ordinal)));
        Assert.Contains("App/bin/Debug/net10.0/privacy/inventory.json", solution.Files("App/bin", "*"));
    }
}
