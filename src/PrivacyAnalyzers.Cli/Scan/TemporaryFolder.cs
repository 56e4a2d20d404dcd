namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>An empty folder that is gone, with all that is in it, when this is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("privacy-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
