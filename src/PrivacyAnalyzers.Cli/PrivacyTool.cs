using System.CommandLine;
using System.Globalization;
using PrivacyAnalyzers.Cli.Scan;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>The program <c>privacy</c>: its commands, and the exit code of each run.</summary>
internal static class PrivacyTool
{
    /// <summary>Nothing to complain about.</summary>
    public const int Ok = 0;

    /// <summary>A violation, a statement out of date, or a required cell that is open.</summary>
    public const int Violation = 1;

    /// <summary>The command line or an input can't be used, or an output can't be written.</summary>
    public const int BadInput = 2;

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(Text(
            "Writes the data inventory, the ledger and the privacy statement from what the build learnt about the code, and checks them.",
            "ビルド時に得られた情報から、個人データのインベントリ、管理台帳、プライバシーステートメントを生成し、確認します。"))
        {
            GenerateCommand.Create(),
            InventoryCommand.Create(),
            LedgerCommand.Create(),
            StatementCommand.Create(),
            CheckCommand.Create(),
            BaselineCommand.Create(),
        };

        // Making the analyzers loads the compiler, and a build waits for 'generate'.
        if (args is not ["generate", ..])
        {
            root.Add(ScanCommand.Create());
        }

        var parsed = root.Parse(args);
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke(invocation);
            return BadInput;
        }

        try
        {
            return parsed.Invoke(invocation);
        }
        catch (InputException e)
        {
            foreach (var problem in e.Problems)
            {
                error.WriteLine(problem);
            }

            return BadInput;
        }
    }

    /// <summary>The text in the language of the user interface.</summary>
    public static string Text(string english, string japanese) => Text(new LocalizedText(english, japanese));

    /// <summary>The text in the language of the user interface.</summary>
    public static string Text(LocalizedText text) => text.For(LocalizedText.LanguageOf(CultureInfo.CurrentUICulture));
}
