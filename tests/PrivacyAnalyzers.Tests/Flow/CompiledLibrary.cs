using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>An assembly as others get it from a build: what the compiler made, and the facts beside it.</summary>
internal sealed class CompiledLibrary
{
    private CompiledLibrary(CSharpCompilation compilation, MetadataReference reference, string facts) => (Compilation, Reference, Facts) = (compilation, reference, facts);

    /// <summary>Its code, as an editor shows a referenced project.</summary>
    public CSharpCompilation Compilation { get; }

    public MetadataReference Reference { get; }

    /// <summary>The text of its facts file.</summary>
    public string Facts { get; }

    public string Name => Compilation.AssemblyName!;

    /// <summary>The methods that the facts tell of.</summary>
    public IEnumerable<string> Methods => FactsFile.Read(Facts, out _)!.Methods.Select(m => m.ToString());

    public static async Task<CompiledLibrary> CompileAsync(string name, string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, string? promise = null, params CompiledLibrary[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), $"/repo/{name}/src/{name}.cs")],
            [.. ReferenceAssemblies.AspNetCore.References, MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location), .. references.Select(r => r.Reference)],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var made = compilation.Emit(image);
        Assert.True(made.Success, string.Join("\n", made.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));

        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var path = Path.Combine(folder, name + FactsFile.Extension);
            ImmutableArray<AdditionalText> files = [new Text("/repo/privacy.yml", promise ?? RuleVerifier.Promise), .. references.Select(r => new Text($"/repo/{r.Name}{FactsFile.Extension}", r.Facts))];
            var options = new AnalyzerOptions(files, new Options(new() { ["build_property.PrivacyFactsFile"] = path, ["build_property.ProjectDir"] = $"/repo/{name}/" }));
            var diagnostics = await compilation.WithAnalyzers([new PrivacyAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(diagnostics, d => d.Id is "AD0001" or "PRIV0008" or "PRIV0007");
            return new(compilation, MetadataReference.CreateFromImage(image.ToArray()), await File.ReadAllTextAsync(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A test of code that references libraries; only one rule's findings count.</summary>
    public static CSharpAnalyzerTest<PrivacyAnalyzer> Test(string rule, string source, params CompiledLibrary[] libraries)
    {
        var test = new RuleVerifier(rule).Test(source);
        test.TestState.Sources.RemoveAll(s => s.FileName == "Entities.cs");
        foreach (var library in libraries)
        {
            test.TestState.AdditionalReferences.Add(library.Reference);
            test.TestState.AdditionalFiles.Add((library.Name + FactsFile.Extension, library.Facts));
        }

        test.TestState.Sources.Add(("Usings.cs", "global using Microsoft.Extensions.Logging; global using PrivacyAnalyzers.Annotations;"));
        return test;
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
