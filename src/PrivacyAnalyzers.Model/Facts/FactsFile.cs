namespace PrivacyAnalyzers.Model;

/// <summary>Reads and writes <c>*.privacy.json</c>: UTF-8 without a mark, LF, sorted, the same bytes for the same facts.</summary>
public static class FactsFile
{
    /// <summary>The ending of a facts file's name.</summary>
    public const string Extension = ".privacy.json";

    /// <summary>The facts as JSON text, ending in a line feed: each fact on a line of its own, absent values left out.</summary>
    public static string Write(AssemblyFacts facts) => FactsWriter.Write(facts);

    /// <summary>Reads what <see cref="Write"/> wrote; never throws, whatever the text. Unknown properties are ignored.</summary>
    /// <returns>Null, and the reason in <paramref name="error"/>, where the text is not a facts file of a known schema.</returns>
    public static AssemblyFacts? Read(string text, out LocalizedText? error)
    {
        try
        {
            error = null;
            return FactsReader.Read(text);
        }
        catch (FactsFormatException exception)
        {
            error = exception.Reason;
            return null;
        }
    }
}
