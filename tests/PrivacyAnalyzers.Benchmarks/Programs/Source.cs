using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Benchmarks.Programs;

/// <summary>Makes compilations of generated programs.</summary>
internal static class Source
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(text), ParseOptions, path);

    /// <summary>A compilation whose references are bound and whose source is not; so are its clones.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
    {
        var compilation = CSharpCompilation.Create("Generated", trees, ReferenceAssemblies.AspNetCore.References, CompilationOptions);
        compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    /// <summary>Compiles, and makes sure that what was generated has no mistakes.</summary>
    /// <exception cref="InvalidDataException">It has.</exception>
    public static CSharpCompilation Checked(IEnumerable<SyntaxTree> trees)
    {
        var compilation = Compile(trees);
        if (compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidDataException(error.ToString());
        }

        return compilation;
    }

    public static ImmutableArray<SyntaxTree> Shop(int lines) =>
        [.. GeneratedShop.Files(lines).AsParallel().AsOrdered().Select(f => Parse(f.Path, f.Text))];

    public static int LinesOf(Compilation compilation) => compilation.SyntaxTrees.Sum(t => t.GetText().Lines.Count);
}
