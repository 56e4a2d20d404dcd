using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.FlowSuite;

/// <summary>What to run, and which lines are expected.</summary>
/// <param name="Folder">Full path of the folder that holds the suite.</param>
internal sealed record SuiteOptions(string Folder)
{
    /// <summary>Doc-comment ids, also prefixes that end in <c>*</c>, or simple names of methods that the suite declares.</summary>
    public ImmutableArray<string> Sources { get; init; } = ["Source"];

    /// <summary>As <see cref="Sources"/>.</summary>
    public ImmutableArray<string> Sinks { get; init; } = ["Sink"];

    /// <summary>Matches the text of an expected line.</summary>
    public Regex Marker { get; init; } = new(@"//\s*flow:\s*\d");

    /// <summary>Matches the text of a line that is not expected although <see cref="Marker"/> matches; null where there is none.</summary>
    public Regex? NotMarker { get; init; }

    /// <summary>What the sinks read: <c>value</c>, <c>text</c> or <c>graph</c>.</summary>
    public string Reads { get; init; } = "value";

    /// <summary>True where each file is a compilation of its own, false where each folder is.</summary>
    public bool EachFile { get; init; }

    /// <summary>True where the files rely on the SDK's implicit usings.</summary>
    public bool ImplicitUsings { get; init; }
}

/// <summary>Something in the command line or in the suite's folder can't be used; the message says what.</summary>
internal sealed class InputException(string message) : Exception(message);
