using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Turns projects into compilations.</summary>
/// <param name="framework">Full paths of the shared frameworks' assemblies.</param>
/// <param name="given">Full paths of further assemblies, which win over the others.</param>
/// <param name="packages">Where packages lie.</param>
/// <param name="warn">Is told of each file that is left out.</param>
internal sealed class SourceCompiler(ImmutableArray<string> framework, ImmutableArray<string> given, PackageCache packages, Action<string> warn)
{
    private static readonly ImmutableArray<string> SdkConstants =
    [
        "DEBUG", "TRACE", "NET", "NETCOREAPP", $"NET{Environment.Version.Major}_0",
        .. Enumerable.Range(5, Environment.Version.Major - 4).Select(major => $"NET{major}_0_OR_GREATER"),
    ];

    /// <summary>Packages that change what the framework does where they are referenced: controllers answer by another serializer.</summary>
    private static readonly ImmutableArray<string> ChangingTheFramework = ["Microsoft.AspNetCore.Mvc.NewtonsoftJson"];

    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.Ordinal);

    /// <param name="project">What to compile.</param>
    /// <param name="closure">The projects that it references, directly or not.</param>
    /// <param name="compilations">Their compilations.</param>
    public CSharpCompilation Compile(SourceProject project, ImmutableArray<SourceProject> closure, ImmutableArray<CSharpCompilation> compilations)
    {
        var parseOptions = new CSharpParseOptions(
            LanguageVersion.Latest,
            DocumentationMode.Parse,
            preprocessorSymbols: SdkConstants.Union(project.Constants).Where(SyntaxFacts.IsValidIdentifier));
        ImmutableArray<SyntaxTree> trees = [ProjectTree(project, parseOptions), .. project.Files.Select(path => Parse(path, parseOptions)).OfType<SyntaxTree>()];
        var hasEntryPoint = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(SyntaxKind.GlobalStatement));
        return CSharpCompilation.Create(
            project.AssemblyName,
            trees,
            [.. References(project, closure), .. StandIns(project, closure), .. compilations.Select(compilation => compilation.ToMetadataReference())],
            new CSharpCompilationOptions(
                hasEntryPoint ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: project.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    /// <summary>What the SDK would generate from the project file.</summary>
    private static SyntaxTree ProjectTree(SourceProject project, CSharpParseOptions parseOptions)
    {
        var text = new StringBuilder();
        foreach (var directive in project.Usings)
        {
            text.Append("global using ").Append(directive).Append(";\n");
        }

        foreach (var friend in project.Friends)
        {
            text.Append("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(").Append(SymbolDisplay.FormatLiteral(friend, quote: true)).Append(")]\n");
        }

        return CSharpSyntaxTree.ParseText(SourceText.From(text.ToString(), Encoding.UTF8), parseOptions, Path.Combine(project.Folder, "obj", project.AssemblyName + ".g.cs"));
    }

    private SyntaxTree? Parse(string path, CSharpParseOptions parseOptions)
    {
        try
        {
            var text = SourceFile.Read(path);
            if (NestingDepth.FirstLineBeyondBound(text.ToString()) is var line and > 0)
            {
                warn(ScanText.TooDeeplyNested.Format(path, line, NestingDepth.Bound));
                return null;
            }

            var tree = CSharpSyntaxTree.ParseText(text, parseOptions, path);
            if (NestingDepth.FirstNodeBeyondBound(tree.GetRoot()) is { } node)
            {
                warn(ScanText.TooDeeplyNested.Format(path, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, NestingDepth.NodeBound));
                return null;
            }

            return tree;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            warn(ScanText.UnreadableFile.Format(path, e.Message));
            return null;
        }
    }

    /// <summary>One assembly a name; a project's own compilation stands for the assembly of its name.</summary>
    private IEnumerable<MetadataReference> References(SourceProject project, ImmutableArray<SourceProject> closure)
    {
        var compiled = closure.Select(reference => reference.AssemblyName).Append(project.AssemblyName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return given
            .Concat(framework)
            .Concat(closure.Prepend(project).SelectMany(p => p.Assemblies).Where(Assemblies.IsManaged))
            .Concat(packages.AssembliesOf(closure.Prepend(project).SelectMany(p => p.Packages)))
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .Where(path => !compiled.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(Reference);
    }

    /// <summary>For each package that is not there and says something by being referenced, as the SDK of a known service does, an empty assembly of its name.</summary>
    private IEnumerable<MetadataReference> StandIns(SourceProject project, ImmutableArray<SourceProject> closure) =>
        from package in closure.Prepend(project).SelectMany(p => p.Packages).DistinctBy(p => p.Id, StringComparer.OrdinalIgnoreCase)
        where !packages.Holds(package.Id)
        let service = ThirdParties.FindByPackage(package.Id)
        let space = service is { Namespaces: [var first, ..] } ? first : ChangingTheFramework.FirstOrDefault(id => string.Equals(id, package.Id, StringComparison.OrdinalIgnoreCase))
        where space is not null
        select CSharpCompilation.Create(package.Id, [CSharpSyntaxTree.ParseText($"namespace {space} {{ }}")]).ToMetadataReference();

    private MetadataReference Reference(string path)
    {
        if (!_references.TryGetValue(path, out var reference))
        {
            _references.Add(path, reference = MetadataReference.CreateFromFile(path));
        }

        return reference;
    }
}
