using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>A tab-separated table among the assembly's resources.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the heading, each as its cells.</summary>
    /// <param name="name">The file's name, for instance <c>taxonomy.tsv</c>.</param>
    public static string[][] Rows(string name)
    {
        // Read at once and split in arrays: this runs once in a process, before the just-in-time compiler optimises anything of ours.
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        var read = stream.Read(bytes, 0, bytes.Length);
        var lines = Encoding.UTF8.GetString(bytes, 0, read).TrimEnd('\r', '\n').Split('\n');
        var rows = new string[lines.Length - 1][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = lines[i + 1].TrimEnd('\r').Split('\t');
        }

        return rows;
    }
}
