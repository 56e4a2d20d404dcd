using System.CommandLine;
using System.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>Writes files so that a reader never sees a half of one, and leaves alone those that would not change.</summary>
/// <param name="path">The folder, as the user named it; it is created where it is absent.</param>
internal sealed class OutputFolder(string path)
{
    private readonly List<string> _files = [];

    /// <summary>Paths of the files that were written or would not have changed, in order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>The folder that a file lies in.</summary>
    public static OutputFolder Of(string file) => new(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");

    /// <summary>The option that names it.</summary>
    public static Option<string> NewOption() => new("--output", "-o")
    {
        Description = PrivacyTool.Text("The folder to write to; created where it is absent.", "出力先のフォルダー。なければ作成します。"),
        HelpName = PrivacyTool.Text("folder", "フォルダー"),
        Required = true,
    };

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    /// <exception cref="InputException">It can't be written.</exception>
    public void Write(string name, string text) => Write(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes a file.</summary>
    /// <exception cref="InputException">It can't be written.</exception>
    public void Write(string name, byte[] content)
    {
        var target = Path.Combine(path, name);
        _files.Add(target);
        var temporary = Path.Combine(path, $".{name}.{Guid.NewGuid():N}");
        try
        {
            if (File.Exists(target) && new FileInfo(target).Length == content.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
            {
                return;
            }

            Directory.CreateDirectory(path);
            try
            {
                File.WriteAllBytes(temporary, content);
                File.Move(temporary, target, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var cause = e.Message.Replace(temporary, target, StringComparison.Ordinal);
            throw new InputException(new Problem(Problem.OutputNotWritten, target, new LocalizedText($"can't be written: {cause}", $"書き込めません: {cause}")));
        }
    }
}
