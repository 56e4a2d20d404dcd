namespace PrivacyAnalyzers.Package.Tests;

/// <summary>What a build printed and did.</summary>
/// <param name="ExitCode">0 where the build succeeded.</param>
/// <param name="Lines">What it printed, without restore and without the path of the solution's folder.</param>
/// <param name="Compiled">Names of the assemblies that the compiler wrote, sorted.</param>
internal sealed record BuildResult(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Compiled)
{
    /// <summary>Warnings and errors, sorted.</summary>
    public IEnumerable<string> Findings =>
        Lines.Where(l => l.Contains(": warning ", StringComparison.Ordinal) || l.Contains(": error ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines that say what was made: "project -> path".</summary>
    public IEnumerable<string> Made => Lines.Where(l => l.Contains(" -> ", StringComparison.Ordinal));

    /// <summary>Fails with all that was printed where it did not succeed.</summary>
    /// <returns>Itself.</returns>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, string.Join('\n', Lines));
        return this;
    }
}
