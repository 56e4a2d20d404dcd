namespace PrivacyAnalyzers.Package.Tests;

/// <summary>A <see cref="Shop"/> that was built once, for tests that leave its sources as they are and all of it built.</summary>
public sealed class BuiltShop : IDisposable
{
    public BuiltShop() => First = Solution.Build("App").Succeeded();

    /// <summary>The solution, built.</summary>
    internal TemporarySolution Solution { get; } = Shop.Create();

    /// <summary>What its first build printed and did.</summary>
    internal BuildResult First { get; }

    /// <summary>Names of all that the analyzers and the tool wrote for the program: facts and inventory.</summary>
    internal IEnumerable<string> Written => Solution.Files("App/bin", "*.privacy.json").Concat(Solution.Files("App/bin/Debug/net10.0/privacy", "*"));

    public void Dispose() => Solution.Dispose();
}
