using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>A command of the C# compiler, without what belongs to its place and time: analyzers, their configuration, outputs.</summary>
/// <param name="Arguments">One argument each, quoted as in a response file.</param>
/// <param name="Analyzers">The analyzers and generators that the command had.</param>
/// <param name="Directory">The folder that relative paths start from.</param>
/// <param name="OutputName">The file name of the assembly.</param>
/// <param name="HasDocumentation">Whether it writes XML documentation.</param>
/// <param name="HasReferenceAssembly">Whether it writes a reference assembly.</param>
internal sealed record CompilerCommand(
    ImmutableArray<string> Arguments,
    ImmutableArray<string> Analyzers,
    string Directory,
    string OutputName,
    bool HasDocumentation,
    bool HasReferenceAssembly)
{
    // Warnings as errors would end some of the runs before they write.
    private static readonly ImmutableArray<string> Dropped =
    [
        "skipanalyzers", "skipanalyzers+", "skipanalyzers-", "reportanalyzer", "generatedfilesout", "errorlog", "out", "refout", "doc", "pdb",
        "warnaserror", "warnaserror+", "warnaserror-", "preferreduilang", "nologo",
    ];

    /// <summary>Reads a command.</summary>
    /// <param name="given">A response file or a file with a captured command line; or the arguments themselves.</param>
    /// <param name="directory">The folder that relative paths start from; null for that of the file.</param>
    public static CompilerCommand Read(ImmutableArray<string> given, string? directory)
    {
        var isFile = given is [var only] && File.Exists(only.TrimStart('@'));
        var folder = Path.GetFullPath(directory ?? (isFile ? Path.GetDirectoryName(Path.GetFullPath(given[0].TrimStart('@')))! : "."));
        var all = (isFile ? FromFile(given[0].TrimStart('@'), folder) : given.Select(Quoted)).ToList();

        var kept = ImmutableArray.CreateBuilder<string>();
        var analyzers = ImmutableArray.CreateBuilder<string>();
        var output = "program.dll";
        var (documentation, reference) = (false, false);
        foreach (var argument in all.SkipWhile(IsProgram))
        {
            var plain = argument.Replace("\"", "", StringComparison.Ordinal);
            var isOption = (plain[0] == '/' && plain.IndexOf('/', 1) is var slash && (slash < 0 || (plain.IndexOf(':') is var colon && colon >= 0 && colon < slash))) || plain[0] == '-';
            var parts = plain[1..].Split(':', 2);
            var name = isOption ? parts[0].ToLowerInvariant() : "";
            var value = parts.Length == 2 ? parts[1] : "";
            if (name is "a" or "analyzer")
            {
                analyzers.Add(Path.GetFullPath(value, folder));
            }
            else if (name == "analyzerconfig" ? IsOfUser(value) : Dropped.Contains(name))
            {
                output = name == "out" ? Path.GetFileName(value) : output;
                documentation |= name == "doc";
                reference |= name == "refout";
            }
            else
            {
                kept.Add(argument);
            }
        }

        return new(kept.ToImmutable(), analyzers.ToImmutable(), folder, output, documentation, reference);
    }

    /// <summary>The command with its outputs in a folder.</summary>
    public IEnumerable<string> WritingTo(string folder) =>
    [
        .. Arguments,
        "/nologo",
        "/preferreduilang:en-US",
        Quoted("/out:" + Path.Combine(folder, OutputName)),
        .. HasDocumentation ? [Quoted("/doc:" + Path.Combine(folder, "program.xml"))] : Array.Empty<string>(),
        .. HasReferenceAssembly ? [Quoted("/refout:" + Path.Combine(folder, "ref.dll"))] : Array.Empty<string>(),
    ];

    /// <summary>The compilation in this process.</summary>
    /// <exception cref="InvalidDataException">The command is not understood.</exception>
    public (CSharpCompilation Compilation, CSharpCommandLineArguments Parsed) Compile()
    {
        // A response file's quotes are the shell's on a command line.
        var plain = Arguments.Select(a => a.Replace("\"", "", StringComparison.Ordinal));
        var parsed = CSharpCommandLineParser.Default.Parse(plain.Where(a => a is not "/noconfig"), Directory, Sdk.Compiler);
        if (parsed.Errors.FirstOrDefault(e => e.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidDataException(error.ToString());
        }

        var trees = parsed.SourceFiles.AsParallel().AsOrdered().Select(file =>
        {
            using var stream = File.OpenRead(file.Path);
            return CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(stream), parsed.ParseOptions, file.Path);
        });
        return (CSharpCompilation.Create(
            parsed.CompilationName ?? Path.GetFileNameWithoutExtension(OutputName),
            trees,
            parsed.MetadataReferences.Select(r => MetadataReference.CreateFromFile(Path.GetFullPath(r.Reference, Directory), r.Properties)),
            parsed.CompilationOptions.WithConcurrentBuild(true)), parsed);
    }

    public static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private static IEnumerable<string> FromFile(string path, string folder) =>
        CommandLineParser.SplitCommandLineIntoArguments(File.ReadAllText(path), removeHashComments: true)
            .SelectMany(a => a[0] == '@' ? FromFile(Path.GetFullPath(a[1..].Trim('"'), folder), folder) : [a]);

    private static bool IsProgram(string argument) =>
        Path.GetFileName(argument.Trim('"')) is "dotnet" or "dotnet.exe" or "exec" or "csc" or "csc.exe" or "csc.dll";

    /// <summary>Not what the build wrote of its properties: severities, of the user's and of the SDK's levels.</summary>
    private static bool IsOfUser(string path) => !path.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.OrdinalIgnoreCase);
}
