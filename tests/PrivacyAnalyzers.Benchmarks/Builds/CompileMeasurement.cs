using System.Collections.Immutable;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>Compiles a program several times without analyzers, with ours and with others, in turn, and compares.</summary>
internal static class CompileMeasurement
{
    private const string None = "no analyzers", Ours = "PrivacyAnalyzers", Empty = "empty visitor", Net = "NetAnalyzers", Taint = "NetAnalyzers + CA3001-CA3012";

    public static void Run(Options options)
    {
        var command = CompilerCommand.Read(options.Free, options.One("directory"));
        var folder = Directory.CreateTempSubdirectory("compile-measurement-").FullName;
        try
        {
            Run(command, options, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(CompilerCommand command, Options options, string folder)
    {
        command = WithGeneratedSources(command, folder);
        Print(command);
        var variants = Variants(options, command, folder).ToList();
        if (options.All("only") is { Length: > 0 } only)
        {
            variants.RemoveAll(v => !only.Contains(v.Key) && v.Name != None);
        }

        var files = variants.ToDictionary(v => v, v => WriteResponseFile(command, v, folder));
        var runs = variants.ToDictionary(v => v, _ => new List<CompilerRun>());
        for (var round = 0; round < options.Number("runs", 5); round++)
        {
            // Each round begins with another variant, so that none always follows the same one.
            foreach (var variant in variants.Skip(round % variants.Count).Concat(variants.Take(round % variants.Count)))
            {
                var run = CompilerRun.Of(files[variant], command.Directory, options.One("processors"));
                runs[variant].Add(run);
                Console.Error.WriteLine(FormattableString.Invariant($"round {round + 1}, {variant.Name}: {run.Wall:0.00} s, {run.PeakMegabytes:0} MB, analyzers {variant.SecondsIn(run):0.000} s, exit code {run.ExitCode}"));
            }
        }

        Print(variants, runs);
        Compare(variants, runs);
    }

    /// <summary>Sources instead of source generators, so that no variant runs other analyzers that lie in the same assemblies.</summary>
    private static CompilerCommand WithGeneratedSources(CompilerCommand command, string folder)
    {
        if (command.Analyzers.IsEmpty)
        {
            return command;
        }

        var generated = Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName;
        var file = WriteLines(Path.Combine(folder, "generate.rsp"),
        [
            .. command.WritingTo(folder),
            "/skipanalyzers+",
            CompilerCommand.Quoted("/generatedfilesout:" + generated),
            .. command.Analyzers.Select(a => CompilerCommand.Quoted("/analyzer:" + a)),
        ]);
        CompilerRun.Of(file, command.Directory, processors: null);
        var sources = Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return command with { Arguments = [.. command.Arguments, .. sources.Select(CompilerCommand.Quoted)], Analyzers = [] };
    }

    private static IEnumerable<Variant> Variants(Options options, CompilerCommand command, string folder)
    {
        yield return new("none", None, [], ["/skipanalyzers+"]);

        var ours = new[] { "PrivacyAnalyzers.dll", "PrivacyAnalyzers.Model.dll", "YamlDotNet.dll" }.Select(InThisFolder).ToImmutableArray();
        var settings = OurSettings(options, command, folder);
        yield return new("ours", Ours, ours, settings);
        yield return new("empty", Empty, [InThisFolder("PrivacyAnalyzers.Benchmarks.EmptyVisitor.dll")], []);

        var byDefault = CompilerCommand.Quoted("/analyzerconfig:" + Sdk.NetAnalyzersDefault);
        var taintRules = WriteLines(Path.Combine(folder, "taint.globalconfig"),
        [
            "is_global = true",
            "global_level = 1000",
            .. Enumerable.Range(3001, 12).Select(id => FormattableString.Invariant($"dotnet_diagnostic.CA{id}.severity = warning")),
        ]);
        yield return new("net", Net, Sdk.NetAnalyzers, [byDefault]);
        yield return new("taint", Taint, Sdk.NetAnalyzers, [byDefault, CompilerCommand.Quoted("/analyzerconfig:" + taintRules)]);

        foreach (var peer in options.All("against"))
        {
            var files = peer.Split(';').SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p, "*.dll") : [p]).Select(Path.GetFullPath);
            yield return new(peer, Path.GetFileNameWithoutExtension(peer.Split(';')[0]) + " (against)", [.. files], settings);
        }
    }

    private static ImmutableArray<string> OurSettings(Options options, CompilerCommand command, string folder)
    {
        var settings = ImmutableArray.CreateBuilder<string>();
        if (options.One("promise") is { } promise)
        {
            settings.Add(CompilerCommand.Quoted("/additionalfile:" + Path.GetFullPath(promise)));
        }

        if (options.Has("facts"))
        {
            var config = WriteLines(Path.Combine(folder, "facts.globalconfig"),
            [
                "is_global = true",
                "build_property.PrivacyFactsFile = " + (options.One("facts") is { } path ? Path.GetFullPath(path) : Path.Combine(folder, "program.privacy.json")),
                "build_property.PrivacyProjectDir = " + command.Directory,
            ]);
            settings.Add(CompilerCommand.Quoted("/analyzerconfig:" + config));
        }

        return settings.ToImmutable();
    }

    private static string InThisFolder(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string WriteResponseFile(CompilerCommand command, Variant variant, string folder) =>
        WriteLines(Path.Combine(folder, $"variant{Directory.GetFiles(folder, "variant*.rsp").Length}.rsp"),
        [
            .. command.WritingTo(folder),
            .. variant.Analyzers.Select(a => CompilerCommand.Quoted("/analyzer:" + a)),
            .. variant.Analyzers.IsEmpty ? Array.Empty<string>() : ["/reportanalyzer"],
            .. variant.Arguments,
        ]);

    private static string WriteLines(string path, IEnumerable<string> lines)
    {
        File.WriteAllLines(path, lines.Where(l => l is not ("/noconfig" or "-noconfig")));
        return path;
    }

    private static void Print(CompilerCommand command)
    {
        var (compilation, _) = command.Compile();
        Figures.Line($"{command.OutputName}: {compilation.SyntaxTrees.Length} files, {compilation.SyntaxTrees.Sum(t => t.GetText().Lines.Count)} lines");
    }

    private static void Print(List<Variant> variants, Dictionary<Variant, List<CompilerRun>> runs)
    {
        Console.WriteLine();
        Figures.Table(
        [
            ["", "wall s", "min", "max", "processor s", "analyzers s", "peak MB"],
            .. variants.Select(v => new[]
            {
                v.Name,
                Text(runs[v], r => r.Wall, "0.00"),
                Figures.Text(runs[v].Min(r => r.Wall), "0.00"),
                Figures.Text(runs[v].Max(r => r.Wall), "0.00"),
                Text(runs[v], r => r.Processor, "0.00"),
                Text(runs[v], v.SecondsIn, "0.000"),
                Text(runs[v], r => r.PeakMegabytes, "0"),
            }),
        ]);
        foreach (var variant in variants)
        {
            var last = runs[variant][^1];
            Console.WriteLine($"{variant.Name}: exit code {last.ExitCode}; {string.Join(", ", last.Diagnostics.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}"))}");
        }
    }

    private static void Compare(List<Variant> variants, Dictionary<Variant, List<CompilerRun>> runs)
    {
        Console.WriteLine();
        var compile = Of("none", _ => r => r.Wall);
        var ours = Of("ours", v => v.SecondsIn);
        var taintAdds = Of("taint", v => v.SecondsIn) - Of("net", v => v.SecondsIn);
        Figures.Verdict("ours / compiler without analyzers, as reported", 100 * ours / compile, " %", 5);
        Figures.Verdict("ours / compiler without analyzers, by the clock", 100 * (Of("ours", _ => r => r.Wall) - compile) / compile, " %", 5);
        Figures.Verdict("ours / compiler without analyzers, by processor time", 100 * (Of("ours", _ => r => r.Processor) - Of("none", _ => r => r.Processor)) / Of("none", _ => r => r.Processor), " %", 5);
        Figures.Verdict("ours / empty visitor, as reported", ours / Of("empty", v => v.SecondsIn), " x", 8);
        Figures.Verdict("ours / what CA3001 to CA3012 add, as reported", ours / taintAdds, " x", 1);
        Figures.Verdict("ours / what CA3001 to CA3012 add, by the clock", (Of("ours", _ => r => r.Wall) - compile) / (Of("taint", _ => r => r.Wall) - Of("net", _ => r => r.Wall)), " x", 1);
        Figures.Verdict("ours / what CA3001 to CA3012 add, by processor time", (Of("ours", _ => r => r.Processor) - Of("none", _ => r => r.Processor)) / (Of("taint", _ => r => r.Processor) - Of("net", _ => r => r.Processor)), " x", 1);
        Figures.Verdict("peak of memory, ours / none", Of("ours", _ => r => r.PeakMegabytes) / Of("none", _ => r => r.PeakMegabytes), " x", 1.15);

        double Of(string key, Func<Variant, Func<CompilerRun, double>> figure) =>
            variants.Find(v => v.Key == key) is { } variant ? Figures.Median(runs[variant].Select(figure(variant))) : double.NaN;
    }

    private static string Text(List<CompilerRun> runs, Func<CompilerRun, double> figure, string format) =>
        Figures.Text(Figures.Median(runs.Select(figure)), format);

    /// <summary>One way to compile.</summary>
    /// <param name="Key">What <c>--only</c> calls it.</param>
    /// <param name="Name">What the table calls it.</param>
    /// <param name="Analyzers">The assemblies.</param>
    /// <param name="Arguments">What else it has.</param>
    private sealed record Variant(string Key, string Name, ImmutableArray<string> Analyzers, ImmutableArray<string> Arguments)
    {
        /// <summary>What its analyzers took, of all assemblies together.</summary>
        public double SecondsIn(CompilerRun run) => run.AnalyzerSeconds.Values.Sum();
    }
}
