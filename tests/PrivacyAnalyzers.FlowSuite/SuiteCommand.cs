using System.CommandLine;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>The command line.</summary>
internal static class SuiteCommand
{
    /// <summary>The suite ran, whatever it found.</summary>
    public const int Ok = 0;

    /// <summary>The command line or the folder can't be used.</summary>
    public const int BadInput = 2;

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return parsed.Invoke(invocation) is var exitCode && parsed.Errors.Count > 0 ? BadInput : exitCode;
        }
        catch (InputException e)
        {
            error.WriteLine($"error: {e.Message}");
            return BadInput;
        }
    }

    private static RootCommand Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that holds the suite's C# files." };
        var sources = new Option<string[]>("--source") { Description = "A source: doc-comment id, prefix of one that ends in *, or simple name of methods in the folder.", DefaultValueFactory = _ => ["Source"], AllowMultipleArgumentsPerToken = true };
        var sinks = new Option<string[]>("--sink") { Description = "A sink, named in the same ways.", DefaultValueFactory = _ => ["Sink"], AllowMultipleArgumentsPerToken = true };
        var marker = new Option<string?>("--marker") { Description = "A regular expression that matches each expected line; without it, '// flow: <number>'." };
        var notMarker = new Option<string?>("--not-marker") { Description = "A regular expression: lines that it matches are not expected." };
        var reads = new Option<string>("--reads") { Description = "What the sinks read: value, text or graph.", DefaultValueFactory = _ => "value" };
        reads.AcceptOnlyFromAmong("value", "text", "graph");
        var eachFile = new Option<bool>("--each-file") { Description = "Compile each file by itself." };
        var eachFolder = new Option<bool>("--each-folder") { Description = "Compile the files of each folder together (the default)." };
        var usings = new Option<bool>("--implicit-usings") { Description = "Add the SDK's implicit usings." };
        var json = new Option<string?>("--json") { Description = "A file that gets the result as JSON." };
        var verbose = new Option<bool>("--verbose") { Description = "Print each missed and each false line." };
        var command = new RootCommand("Runs the analyzer over C# files with marked lines and counts what it finds, misses and reports falsely.")
        {
            folder, sources, sinks, marker, notMarker, reads, eachFile, eachFolder, usings, json, verbose,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(eachFile) && parsed.GetValue(eachFolder))
            {
                parsed.AddError("'--each-file' and '--each-folder' exclude each other.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new SuiteOptions(FullPath(parsed.GetRequiredValue(folder)))
            {
                Sources = [.. parsed.GetRequiredValue(sources)],
                Sinks = [.. parsed.GetRequiredValue(sinks)],
                NotMarker = Expression("--not-marker", parsed.GetValue(notMarker)),
                Reads = parsed.GetRequiredValue(reads),
                EachFile = parsed.GetValue(eachFile),
                ImplicitUsings = parsed.GetValue(usings),
            };
            if (Expression("--marker", parsed.GetValue(marker)) is { } given)
            {
                options = options with { Marker = given };
            }

            var result = await new SuiteRun(options, new PrivacyAnalyzer()).RunAsync(cancellation);
            SuiteReport.Print(result, parsed.GetValue(verbose), parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(json) is { } path)
            {
                Write(path, SuiteReport.ToJson(result));
            }

            return Ok;
        });
        return command;
    }

    private static string FullPath(string folder) =>
        folder.Length == 0 ? throw new InputException("the folder's name is empty") : Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static Regex? Expression(string option, string? pattern)
    {
        try
        {
            return pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException e)
        {
            throw new InputException($"{option} is no regular expression: {e.Message}");
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"'{path}' can't be written: {e.Message}");
        }
    }
}
