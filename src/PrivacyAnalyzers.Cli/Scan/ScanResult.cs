using System.Collections.Immutable;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>A diagnostic.</summary>
/// <param name="Path">From the scanned folder, with forward slashes.</param>
/// <param name="Line">From 1; 0 where it has no place in a file.</param>
/// <param name="Column">From 1; 0 where it has no place in a file.</param>
/// <param name="Id">The rule's id.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">In the language of the UI culture.</param>
internal sealed record Finding(string Path, int Line, int Column, string Id, string Severity, string Message)
{
    /// <summary>True for what an editor shows and a build does not.</summary>
    public bool IsSuggestion => Severity == "info";
}

/// <summary>What a scan found, and how much it looked at.</summary>
/// <param name="Findings">Sorted by path, line, column, id and message; none twice.</param>
internal sealed record ScanResult(ImmutableArray<Finding> Findings)
{
    /// <summary>Failures of the analyzers themselves (AD0001), in the same order.</summary>
    public ImmutableArray<Finding> Failures { get; init; } = [];

    /// <summary>How many compilations.</summary>
    public int Projects { get; init; }

    /// <summary>How many C# files; one that several projects compile counts for each.</summary>
    public int Files { get; init; }

    /// <summary>How many lines these have.</summary>
    public int Lines { get; init; }

    /// <summary>How many methods, constructors and operators they declare.</summary>
    public int Methods { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Names of types and namespaces that no reference declares, sorted ordinally.</summary>
    public ImmutableArray<string> UnresolvedTypes { get; init; } = [];
}
