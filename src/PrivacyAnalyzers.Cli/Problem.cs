using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Cli;

/// <summary>A message in the form that MSBuild shows as its own: <c>file(line,column): error CODE: text</c>.</summary>
/// <param name="Code">Its id; the list is in docs/inventory.md.</param>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Message">One sentence without a full stop: the cause and the way out.</param>
internal sealed record Problem(string Code, string File, LocalizedText Message)
{
    public const string FactsMissing = "PRIVACY001";
    public const string FactsUnreadable = "PRIVACY002";
    public const string SameAssemblyName = "PRIVACY003";
    public const string PromiseMissing = "PRIVACY004";
    public const string InventoryUnreadable = "PRIVACY005";
    public const string OutputNotWritten = "PRIVACY006";
    public const string StatementRegion = "PRIVACY007";
    public const string StatementMissing = "PRIVACY008";
    public const string OpenCell = "PRIVACY009";

    // PRIVACY010 and PRIVACY011 are the build's.
    public const string BaselineUnreadable = "PRIVACY012";
    public const string StaleBaselineEntry = "PRIVACY013";

    /// <summary>The rule about <c>privacy.yml</c> that can't be read; the analyzers report it under the same id.</summary>
    public const string PromiseUnreadable = "PRIV0001";

    /// <summary>The rule about what is declared and not used.</summary>
    public const string UnusedEntry = "PRIV0004";

    /// <summary>The rule about data that no code deletes.</summary>
    public const string NeverDeleted = "PRIV5004";

    /// <summary>The rule about a statement that differs from code and promise.</summary>
    public const string StatementOutOfDate = "PRIV0006";

    /// <summary>False for a warning.</summary>
    public bool IsError { get; init; } = true;

    /// <summary>From 1; null where the whole file is meant.</summary>
    public int? Line { get; init; }

    /// <summary>From 1; null where the whole line is meant.</summary>
    public int? Column { get; init; }

    /// <summary>The message as a line, in the language of the user interface.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            ({ } line, { } column) => $"({line},{column})",
            ({ } line, null) => $"({line})",
            _ => "",
        };
        return $"{File}{place}: {(IsError ? "error" : "warning")} {Code}: {PrivacyTool.Text(Message).ReplaceLineEndings(" ")}";
    }
}

/// <summary>Something that a command was given can't be used.</summary>
internal sealed class InputException(params IEnumerable<Problem> problems) : Exception("An input can't be used.")
{
    public ImmutableArray<Problem> Problems { get; } = [.. problems];
}
