using System.Collections.Immutable;
using System.CommandLine;
using PrivacyAnalyzers.Inventory;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The options that say from what a command takes the inventory.</summary>
internal sealed class InventoryOptions
{
    private readonly FactsOptions _facts = new();

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

    private readonly Option<string[]> _languages = new("--language")
    {
        Description = PrivacyTool.Text(
            "The languages of the documents, the ledger's first; otherwise those of the promise.",
            "文書の言語。台帳の言語を先頭に書きます。指定しない場合は privacy.yml の言語に従います。"),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly bool _takesInventory;

    /// <param name="takesInventory">True where the command may start from an existing inventory.</param>
    public InventoryOptions(bool takesInventory)
    {
        _takesInventory = takesInventory;
        _languages.AcceptOnlyFromAmong("ja", "en");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _facts.AddTo(command);
        if (_takesInventory)
        {
            command.Add(_inventory);
        }

        command.Add(_promise);
        command.Add(_languages);
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
            : InventoryBuilder.Merge(_facts.Read(parsed, error).Facts, promise);
        return new Inputs(inventory, promise, promisePath)
        {
            Languages = parsed.GetValue(_languages) is { Length: > 0 } languages ? [.. languages.Distinct(StringComparer.Ordinal)] : inventory.Languages,
        };
    }

    private static Promise ReadPromise(string path)
    {
        var reading = PromiseReader.Read(InputFile.Read(path, Problem.PromiseMissing));

        // Missing entries are open cells in what is written; the analyzers warn of them (PRIV0003).
        var broken = reading.Errors.Where(e => e.Kind == PromiseErrorKind.Unreadable).ToImmutableArray();
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
internal sealed record Inputs(DataInventory Inventory, Promise Promise, string? PromisePath)
{
    /// <summary>The languages of the statement: "ja", "en" or both.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The language of the ledger.</summary>
    public string Language => Languages[0];

    /// <summary>The statement that people write; null where the promise names none.</summary>
    public string? HumanStatement(string language) => Promise.Statement.File is { } file
        ? Path.Combine(Path.GetDirectoryName(PromisePath) ?? "", file.Replace("{lang}", language, StringComparison.Ordinal))
        : null;
}
