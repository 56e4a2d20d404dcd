using System.Diagnostics;
using PrivacyAnalyzers.Benchmarks.Programs;

namespace PrivacyAnalyzers.Benchmarks.Builds;

/// <summary>What the package adds to the wall time of <c>dotnet build</c> of a solution, over the same build with the SDK's analyzers only.</summary>
internal static class PackageMeasurement
{
    private const int Projects = 5;

    /// <summary>Builds one solution with and without the package in turn, each time anew, and prints the medians.</summary>
    /// <exception cref="InvalidOperationException">A build failed.</exception>
    public static void Run(Options options)
    {
        var feed = Path.GetFullPath(options.Free.FirstOrDefault() ?? "artifacts/packages");
        var lines = options.Number("lines", 100_000);
        var root = Directory.CreateTempSubdirectory("privacy-package").FullName;
        try
        {
            var folders = new[] { Write(Path.Combine(root, "without"), lines, null), Write(Path.Combine(root, "with"), lines, feed) };
            foreach (var folder in folders)
            {
                // Restores, and warms the file cache and the compiler server.
                Build(folder, root);
            }

            var seconds = new[] { new List<double>(), new List<double>() };
            for (var run = 0; run < options.Number("runs", 5); run++)
            {
                for (var i = 0; i < folders.Length; i++)
                {
                    var clock = Stopwatch.StartNew();
                    Build(folders[i], root, "--no-restore", "--no-incremental");
                    seconds[i].Add(clock.Elapsed.TotalSeconds);
                }
            }

            Figures.Table(
                ["s", "median", "each"],
                ["without the package", Figures.Text(Figures.Median(seconds[0]), "0.0"), string.Join(" ", seconds[0].Select(s => Figures.Text(s, "0.0")))],
                ["with it", Figures.Text(Figures.Median(seconds[1]), "0.0"), string.Join(" ", seconds[1].Select(s => Figures.Text(s, "0.0")))]);
            Figures.Verdict($"Added by the package, {lines} lines", ((Figures.Median(seconds[1]) / Figures.Median(seconds[0])) - 1) * 100, " %", 10);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Writes a solution of a program and libraries of equal size.</summary>
    /// <returns>Its folder.</returns>
    private static string Write(string folder, int lines, string? feed)
    {
        Directory.CreateDirectory(folder);
        var version = feed is null ? null : Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "PrivacyAnalyzers.?.*.nupkg").Single())["PrivacyAnalyzers.".Length..];
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><clear />{(feed is null ? "" : $"<add key=\"packed\" value=\"{feed}\" />")}</packageSources></configuration>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><OutputType>Library</OutputType></PropertyGroup>
              <ItemGroup>{(feed is null ? "" : $"<PackageReference Include=\"PrivacyAnalyzers\" Version=\"{version}\" />")}</ItemGroup>
            </Project>
            """);
        for (var i = 0; i < Projects; i++)
        {
            var project = Path.Combine(folder, $"Shop{i}");
            foreach (var (path, text) in GeneratedShop.Files(lines / Projects))
            {
                var file = Path.Combine(project, path.TrimStart('/'));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            File.WriteAllText(
                Path.Combine(project, $"Shop{i}.csproj"),
                $"""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType>{(i == 0 ? "Exe" : "Library")}</OutputType></PropertyGroup></Project>""");
            if (i == 0)
            {
                File.WriteAllText(Path.Combine(project, "Program.cs"), "Console.WriteLine();\n");
            }
        }

        File.WriteAllText(
            Path.Combine(folder, "Shop.slnx"),
            $"<Solution>{string.Concat(Enumerable.Range(0, Projects).Select(i => $"""<Project Path="Shop{i}/Shop{i}.csproj" />"""))}</Solution>");
        return folder;
    }

    private static void Build(string folder, string root, params string[] arguments)
    {
        var start = new ProcessStartInfo(Sdk.Host, ["build", "-nologo", "-v:q", "-clp:NoSummary", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(root, "packages");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
