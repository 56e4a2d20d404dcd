using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The facts files of a solution, and what is wrong with them as a set.</summary>
/// <param name="Facts">The facts; different projects whose assemblies have one name are told apart by their folders.</param>
/// <param name="Warnings">A warning for each name that several projects share.</param>
internal sealed partial record FactsSet(ImmutableArray<AssemblyFacts> Facts, ImmutableArray<Problem> Warnings)
{
    /// <summary>Reads facts files; a path that comes twice is read once.</summary>
    /// <exception cref="InputException">A file is missing or no facts file.</exception>
    public static FactsSet Read(IEnumerable<string> paths)
    {
        var files = paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal).Select(p => (Path: p, Facts: ReadOne(p))).ToArray();
        var facts = ImmutableArray.CreateBuilder<AssemblyFacts>();
        var warnings = ImmutableArray.CreateBuilder<Problem>();
        foreach (var sameName in files.GroupBy(f => f.Facts.Assembly, StringComparer.Ordinal))
        {
            // What a project leaves when it is built for several frameworks differs in the framework's folder only, and is one assembly.
            var projects = sameName
                .GroupBy(f => FrameworkFolder().Replace(Path.GetFullPath(f.Path), "/*"), StringComparer.Ordinal)
                .Select(p => (Path: p.First().Path, Facts: p.Select(f => f.Facts).ToArray(), Text: string.Concat(p.Select(f => FactsFile.Write(f.Facts)))))
                .DistinctBy(p => p.Text, StringComparer.Ordinal)
                .ToArray();
            if (projects.Length == 1)
            {
                facts.AddRange(projects[0].Facts);
                continue;
            }

            var folders = DistinctFolders([.. projects.Select(p => p.Path)]);
            for (var i = 0; i < projects.Length; i++)
            {
                var name = $"{sameName.Key} ({folders[i]})";
                facts.AddRange(projects[i].Facts.Select(f => f with { Assembly = name }));
            }

            warnings.AddRange(projects.Skip(1).Select(p => new Problem(Problem.SameAssemblyName, p.Path, new(
                $"the assembly '{sameName.Key}' is that of '{projects[0].Path}' too: both are listed, by their folders; give one of the projects another AssemblyName",
                $"アセンブリ '{sameName.Key}' は '{projects[0].Path}' と同名です。フォルダー名で区別して両方を記載します。どちらかのプロジェクトの AssemblyName を変えてください"))
            {
                IsError = false,
            }));
        }

        return new FactsSet(facts.ToImmutable(), warnings.ToImmutable());
    }

    private static AssemblyFacts ReadOne(string path) =>
        FactsFile.Read(InputFile.Read(path, Problem.FactsMissing), out var error)
        ?? throw new InputException(new Problem(Problem.FactsUnreadable, path, error ?? default));

    /// <summary>What tells paths apart: their folders below the common one, down to the first that differs.</summary>
    private static ImmutableArray<string> DistinctFolders(ImmutableArray<string> paths)
    {
        var parts = paths.Select(p => Path.GetFullPath(p).Split('/', '\\')).ToArray();
        var common = 0;
        while (parts.All(p => common < p.Length && p[common] == parts[0][common]))
        {
            common++;
        }

        for (var length = 1; ; length++)
        {
            var names = parts.Select(p => string.Join('/', p.Skip(common).Take(length))).ToImmutableArray();
            if (names.Distinct(StringComparer.Ordinal).Count() == names.Length)
            {
                return names;
            }
        }
    }

    // net10.0, netstandard2.0, net8.0-windows10.0.19041.0
    [GeneratedRegex(@"[/\\]net(standard|coreapp)?\d[^/\\]*(?=[/\\])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FrameworkFolder();
}
