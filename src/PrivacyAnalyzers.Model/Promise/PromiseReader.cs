namespace PrivacyAnalyzers.Model;

/// <summary>Reads <c>privacy.yml</c>.</summary>
public static class PromiseReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "privacy.yml";

    /// <summary>Reads a promise; never throws, whatever the text.</summary>
    /// <param name="text">The whole file.</param>
    /// <returns>What could be read and all errors, by position.</returns>
    public static PromiseReading Read(string text) => throw new NotImplementedException();
}
