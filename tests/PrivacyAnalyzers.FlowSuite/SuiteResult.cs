using System.Collections.Immutable;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>A line of a case.</summary>
/// <param name="File">From the suite's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">The line without indentation.</param>
internal sealed record SuiteLine(string File, int Line, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Text}";
}

/// <summary>How expected lines and findings of a part of the suite compare.</summary>
internal sealed record Score
{
    /// <summary>Expected lines that a finding hits.</summary>
    public int Found { get; init; }

    /// <summary>Expected lines that none hits.</summary>
    public int Missed { get; init; }

    /// <summary>Lines of findings that hit no expected line.</summary>
    public int False { get; init; }

    /// <summary>Lines that call a sink and are not expected.</summary>
    public int Negatives { get; init; }

    /// <summary>Places where the analysis hit a bound (PRIV0007).</summary>
    public int Bounds { get; init; }

    /// <summary>What share of the lines with findings is expected; null where there are no findings.</summary>
    public double? Precision => Share(Found, Found + False);

    /// <summary>What share of the expected lines is found; null where none is expected.</summary>
    public double? Recall => Share(Found, Found + Missed);

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    public static Score operator +(Score left, Score right) => new()
    {
        Found = left.Found + right.Found,
        Missed = left.Missed + right.Missed,
        False = left.False + right.False,
        Negatives = left.Negatives + right.Negatives,
        Bounds = left.Bounds + right.Bounds,
    };
}

/// <summary>What the analyzer found in the files of one folder.</summary>
/// <param name="Folder">From the suite's folder, with forward slashes; <c>.</c> for the folder itself.</param>
internal sealed record FolderResult(string Folder)
{
    /// <summary>Expected lines that a finding hits.</summary>
    public ImmutableArray<SuiteLine> Found { get; init; } = [];

    /// <summary>Expected lines that none hits.</summary>
    public ImmutableArray<SuiteLine> Missed { get; init; } = [];

    /// <summary>Lines of findings that hit no expected line, each once.</summary>
    public ImmutableArray<SuiteLine> False { get; init; } = [];

    /// <summary>Where the analysis hit a bound (PRIV0007).</summary>
    public ImmutableArray<SuiteLine> Bounds { get; init; } = [];

    /// <summary>How many lines call a sink and are not expected.</summary>
    public int Negatives { get; init; }

    /// <summary>Errors of the compiler, in its own format.</summary>
    public ImmutableArray<string> CompileErrors { get; init; } = [];

    /// <summary>Exceptions that the analyzer threw.</summary>
    public ImmutableArray<string> Failures { get; init; } = [];

    /// <summary>The counts.</summary>
    public Score Score => new()
    {
        Found = Found.Length,
        Missed = Missed.Length,
        False = False.Length,
        Negatives = Negatives,
        Bounds = Bounds.Length,
    };

    /// <summary>Both results as one, for two units in one folder.</summary>
    public FolderResult With(FolderResult other) => this with
    {
        Found = [.. Found, .. other.Found],
        Missed = [.. Missed, .. other.Missed],
        False = [.. False, .. other.False],
        Bounds = [.. Bounds, .. other.Bounds],
        Negatives = Negatives + other.Negatives,
        CompileErrors = [.. CompileErrors, .. other.CompileErrors],
        Failures = [.. Failures, .. other.Failures],
    };
}

/// <summary>What the analyzer found in a suite.</summary>
/// <param name="Folders">Sorted by path.</param>
internal sealed record SuiteResult(ImmutableArray<FolderResult> Folders)
{
    /// <summary>The counts of all folders.</summary>
    public Score Score => Folders.Aggregate(new Score(), (sum, folder) => sum + folder.Score);
}
