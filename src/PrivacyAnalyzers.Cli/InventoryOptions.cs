using System.Collections.Immutable;
using System.CommandLine;
using PrivacyAnalyzers.Inventory;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The options that say from what a command takes the inventory.</summary>
internal sealed class InventoryOptions
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

    private readonly Option<string> _promise = new("--promise")
    {
        Description = PrivacyTool.Text("The company's promise; without it nothing is declared.", "会社が宣言した内容 (privacy.yml)。指定しない場合は、何も宣言されていないものとして扱います。"),
        HelpName = PromiseReader.FileName,
    };

    private readonly Option<string> _inventory = new("--inventory")
    {
        Description = PrivacyTool.Text("An inventory that exists already, instead of facts.", "ファクトの代わりに使う、生成済みのインベントリ。"),
        HelpName = InventoryJson.FileName,
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = PrivacyTool.Text(
            "The language of the documents; otherwise the languages of the promise.",
            "文書の言語。指定しない場合は privacy.yml の言語に従います。"),
    };

    private readonly bool _takesInventory;

    /// <param name="takesInventory">True where the command may start from an existing inventory.</param>
    public InventoryOptions(bool takesInventory)
    {
        _takesInventory = takesInventory;
        _language.AcceptOnlyFromAmong("ja", "en");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_facts);
        command.Add(_factsList);
        if (_takesInventory)
        {
            command.Add(_inventory);
        }

        command.Add(_promise);
        command.Add(_language);
    }

    /// <summary>Reads what the options name.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Where warnings go.</param>
    /// <exception cref="InputException">An input is missing or can't be read.</exception>
    public Inputs Read(ParseResult parsed, TextWriter error)
    {
        var promisePath = parsed.GetValue(_promise);
        var promise = promisePath is null ? Promise.Empty : ReadPromise(promisePath);
        var inventory = _takesInventory && parsed.GetValue(_inventory) is { } inventoryPath
            ? ReadInventory(inventoryPath)
            : Merge(parsed, promise, error);
        return new Inputs(inventory, promise, promisePath, parsed.GetValue(_language));
    }

    private DataInventory Merge(ParseResult parsed, Promise promise, TextWriter error)
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

        return InventoryBuilder.Merge(facts.Facts, promise);
    }

    private static Promise ReadPromise(string path)
    {
        var reading = PromiseReader.Read(InputFile.Read(path, Problem.PromiseMissing));

        // Missing entries are open cells in what is written; the analyzers warn of them (PRIV0003).
        var broken = reading.Errors.Where(e => !e.IsMissingEntry).ToImmutableArray();
        return broken.IsEmpty
            ? reading.Promise
            : throw new InputException(broken.Select(e => new Problem(Problem.PromiseUnreadable, path, e.Message)
            {
                Line = e.Position.Line + 1,
                Column = e.Position.Column + 1,
            }));
    }

    private static DataInventory ReadInventory(string path)
    {
        try
        {
            return InventoryJson.Read(InputFile.Read(path, Problem.InventoryUnreadable));
        }
        catch (InventoryFormatException e)
        {
            throw new InputException(new Problem(Problem.InventoryUnreadable, path, e.Reason) { Line = e.Line + 1, Column = e.Column + 1 });
        }
    }
}

/// <summary>What a command works on.</summary>
/// <param name="Inventory">The data inventory.</param>
/// <param name="Promise">The promise; empty where none was named.</param>
/// <param name="PromisePath">Where it is; null where none was named.</param>
/// <param name="OnlyLanguage">"ja" or "en" where the user asked for one; null otherwise.</param>
internal sealed record Inputs(DataInventory Inventory, Promise Promise, string? PromisePath, string? OnlyLanguage)
{
    /// <summary>The language of the ledger.</summary>
    public string Language => OnlyLanguage ?? Inventory.Languages[0];

    /// <summary>The languages of the statement.</summary>
    public ImmutableArray<string> Languages => OnlyLanguage is null ? Inventory.Languages : [OnlyLanguage];

    /// <summary>The statement that people write; null where the promise names none.</summary>
    public string? HumanStatement(string language) => Promise.Statement.File is { } file
        ? Path.Combine(Path.GetDirectoryName(PromisePath) ?? "", file.Replace("{lang}", language, StringComparison.Ordinal))
        : null;
}
