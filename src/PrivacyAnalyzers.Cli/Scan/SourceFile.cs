using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Reads the text of a source file.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Text in UTF-8 or with a byte order mark; else in Shift_JIS, which older Japanese sources are written in.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceText Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return SourceText.From(stream, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, CodePagesEncodingProvider.Instance.GetEncoding(932));
        }
    }
}
