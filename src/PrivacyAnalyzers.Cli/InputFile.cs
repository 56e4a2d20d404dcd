using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>Reads a file that the user named.</summary>
internal static class InputFile
{
    /// <summary>The whole text.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="code">What to report where it can't be read.</param>
    /// <exception cref="InputException">It is missing or can't be read.</exception>
    public static string Read(string path, string code)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new Problem(code, path, new("the file does not exist", "ファイルがありません")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(new Problem(code, path, new($"can't be read: {e.Message}", $"読み取れません: {e.Message}")));
        }
    }
}
