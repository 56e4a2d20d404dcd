using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Benchmarks.Live;

/// <summary>A promise that does not change.</summary>
internal sealed class PromiseText(string path) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

    public override string Path { get; } = System.IO.Path.GetFullPath(path);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
