using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What is wrong in a <c>privacy.yml</c>, where, and the way out.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Message">One sentence without a full stop, in both languages: what was found and what was expected.</param>
/// <param name="Position">Where; for a missing entry, the key of the section that lacks it.</param>
public sealed record PromiseError(PromiseErrorKind Kind, LocalizedText Message, TextPosition Position)
{
    /// <summary>For an entry that is not there, the path of what to insert, for instance <c>purposes.support.text</c>; null otherwise.</summary>
    public string? MissingPath { get; init; }
}

/// <summary>What can be wrong in a <c>privacy.yml</c>.</summary>
public enum PromiseErrorKind
{
    /// <summary>It can't be read as meant (PRIV0001).</summary>
    Unreadable,

    /// <summary>A required entry is missing (PRIV0003).</summary>
    MissingEntry,

    /// <summary>A text leaves open what the law wants closed (PRIV0005).</summary>
    VagueWording,

    /// <summary>A recipient abroad has no safeguards (PRIV4004).</summary>
    NoSafeguards,
}

/// <summary>What reading a <c>privacy.yml</c> gave.</summary>
/// <param name="Promise">All that could be read; never null.</param>
/// <param name="Errors">By position.</param>
public sealed record PromiseReading(Promise Promise, ImmutableArray<PromiseError> Errors)
{
    /// <summary>False where a mistake hides a part of the file: what the promise lacks may stand in that part.</summary>
    public bool IsWhole { get; init; } = true;
}
