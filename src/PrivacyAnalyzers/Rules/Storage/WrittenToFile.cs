using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV5001: personal data is written to a file, the registry or the clipboard as it is.</summary>
internal sealed class WrittenToFile : FlowRule
{
    private static readonly LocalizedText File = new("a file", "ファイル");

    private static readonly LocalizedText Registry = new("the registry", "レジストリ");

    private static readonly LocalizedText Clipboard = new("the clipboard", "クリップボード");

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV5001_WrittenToFile;

    public override bool Violates(DataFlow flow, PrivacyContext context) => flow.Sink.Kind == "file";

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), Place(flows[0].SinkSymbol), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];

    private static LocalizedText Place(ISymbol api) => api.ContainingType.Name switch
    {
        "Registry" or "RegistryKey" => Registry,
        "Clipboard" or "IClipboard" => Clipboard,
        _ => File,
    };
}
