using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>The files of a project, in order. A file that is added without a name becomes <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> and so on.</summary>
public sealed class SourceFileList(string defaultPrefix, string defaultExtension) : List<(string FileName, SourceText Content)>
{
    /// <summary>Adds a file without a name of its own.</summary>
    public void Add(string content) =>
        Add((defaultPrefix + Count.ToString(CultureInfo.InvariantCulture) + defaultExtension, content));

    /// <summary>Adds a file by its path and text.</summary>
    public void Add((string FileName, string Content) file) =>
        Add((file.FileName, SourceText.From(file.Content, Encoding.UTF8)));
}
