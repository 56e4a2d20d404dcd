using System.CommandLine;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The options that name facts files.</summary>
internal sealed class FactsOptions
{
    private readonly Option<string[]> _facts = new("--facts")
    {
        Description = PrivacyTool.Text("Facts files (*.privacy.json) that the build left.", "ビルドが出力したファクトファイル (*.privacy.json)。"),
        HelpName = PrivacyTool.Text("files", "ファイル"),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _factsList = new("--facts-list")
    {
        Description = PrivacyTool.Text("A file with the path of a facts file a line.", "ファクトファイルのパスを1行に1つ書いたファイル。"),
        HelpName = PrivacyTool.Text("file", "ファイル"),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_facts);
        command.Add(_factsList);
    }

    /// <summary>Reads the files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Where warnings go.</param>
    /// <exception cref="InputException">None is named, or one is missing or no facts file.</exception>
    public FactsSet Read(ParseResult parsed, TextWriter error)
    {
        var paths = (parsed.GetValue(_facts) ?? []).ToList();
        if (parsed.GetValue(_factsList) is { } list)
        {
            paths.AddRange(InputFile.Read(list, Problem.FactsMissing)
                .Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0)
                .Select(line => Path.Combine(Path.GetDirectoryName(list) ?? "", line)));
        }

        if (paths.Count == 0)
        {
            throw new InputException(new Problem(Problem.FactsMissing, "privacy", new(
                "no facts were given: build the solution with the package PrivacyAnalyzers, then name its *.privacy.json files with --facts or --facts-list",
                "ファクトが指定されていません。PrivacyAnalyzers パッケージを使ってソリューションをビルドし、*.privacy.json を --facts または --facts-list で指定してください")));
        }

        var facts = FactsSet.Read(paths);
        foreach (var warning in facts.Warnings)
        {
            error.WriteLine(warning);
        }

        return facts;
    }
}
