using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>What is wrong in a <c>privacy.yml</c>, where, and the way out.</summary>
/// <param name="IsMissingEntry">True where a required entry is missing (PRIV0003); false where the file can't be read as meant (PRIV0001).</param>
/// <param name="Message">One sentence without a full stop, in both languages: what was found and what was expected.</param>
/// <param name="Position">Where; for a missing entry, the key of the section that lacks it.</param>
public sealed record PromiseError(bool IsMissingEntry, LocalizedText Message, TextPosition Position)
{
    /// <summary>For a missing entry, the path of what to insert, for instance <c>purposes.support.text</c>; null otherwise.</summary>
    public string? MissingPath { get; init; }
}

/// <summary>What reading a <c>privacy.yml</c> gave.</summary>
/// <param name="Promise">All that could be read; never null.</param>
/// <param name="Errors">By position.</param>
public sealed record PromiseReading(Promise Promise, ImmutableArray<PromiseError> Errors);
