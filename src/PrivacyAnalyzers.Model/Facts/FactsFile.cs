namespace PrivacyAnalyzers.Model;

/// <summary>Reads and writes <c>*.privacy.json</c>: UTF-8 without a mark, LF, sorted, the same bytes for the same facts.</summary>
public static class FactsFile
{
    /// <summary>The ending of a facts file's name.</summary>
    public const string Extension = ".privacy.json";

    /// <summary>The facts as JSON text, ending in a line feed.</summary>
    public static string Write(AssemblyFacts facts) => throw new NotImplementedException();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null, and the reason in <paramref name="error"/>, where the text is not a facts file of a known schema.</returns>
    public static AssemblyFacts? Read(string text, out string? error) => throw new NotImplementedException();
}
