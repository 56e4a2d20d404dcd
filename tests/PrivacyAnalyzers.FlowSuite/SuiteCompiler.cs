using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>Compiles files in memory against the shared frameworks of the runtime that runs this.</summary>
internal static class SuiteCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    /// <summary>The compilation of a unit, whether it has errors or not.</summary>
    /// <exception cref="InputException">A file can't be read.</exception>
    public static CSharpCompilation Compile(SuiteUnit unit, bool implicitUsings)
    {
        var paths = unit.Shared is { } shared ? unit.Files.Add(shared) : unit.Files;
        var trees = paths.Select(Parse).ToList();
        if (implicitUsings)
        {
            trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, Path.Combine(unit.Folder, "obj", "ImplicitUsings.g.cs")));
        }

        var hasEntryPoint = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(SyntaxKind.GlobalStatement));
        return CSharpCompilation.Create(
            "Suite",
            trees,
            References.Value,
            new CSharpCompilationOptions(
                hasEntryPoint ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream), ParseOptions, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' can't be read: {e.Message}");
        }
    }

    /// <summary>Microsoft.NETCore.App, and Microsoft.AspNetCore.App of the same major version where it is installed.</summary>
    private static ImmutableArray<MetadataReference> FindReferences()
    {
        // <host>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.GetFullPath("../../Microsoft.AspNetCore.App", runtime);
        var folders = Directory.Exists(web)
            ? Directory.GetDirectories(web, $"{Environment.Version.Major}.*")
                .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder), out var version) ? version : null)
                .Take(1)
                .Prepend(runtime)
            : [runtime];
        return
        [
            .. folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
                .Where(IsManaged)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
