using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Facts;

/// <summary>Writes the facts file where the build wants it, and reports PRIV0008 where it can't.</summary>
internal static class FactsOutput
{
#pragma warning disable RS1035 // No other channel leads out of the compiler (dotnet/roslyn#57608). The build declares this file as its output and names it only in real builds, never in an editor.
    public static void Write(AssemblyFacts facts, string path, CompilationAnalysisContext end)
    {
        var temporary = path + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(temporary, FactsFile.Write(facts), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            File.Move(temporary, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            end.ReportDiagnostic(Diagnostic.Create(Descriptors.PRIV0008_FactsNotWritten, Location.None, path, e.Message));
            Forget(temporary);
        }
    }

    /// <summary>Deletes a file that is of no use, if that is possible.</summary>
    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Told already: what kept the file from its place keeps this one, too.
        }
    }
#pragma warning restore RS1035
}
