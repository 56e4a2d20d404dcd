using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Testing;

/// <summary>Where a diagnostic is expected; a null path means the first source.</summary>
/// <param name="Path">The file's path, or null.</param>
/// <param name="Span">The span, counted from 0.</param>
/// <param name="IgnoreLength">Whether only the start counts.</param>
/// <param name="MarkupKey">The key, <c>#</c> included, of the markup that gives path and span; null when they are given.</param>
internal sealed record ExpectedLocation(string? Path, LinePositionSpan Span, bool IgnoreLength, string? MarkupKey)
{
    /// <summary>This location with the path and span that it stands for.</summary>
    /// <exception cref="VerificationException">The key is in no file.</exception>
    public ExpectedLocation Resolved(string id, string defaultPath, IReadOnlyDictionary<string, FileLinePositionSpan> markupLocations)
    {
        if (MarkupKey is null)
        {
            return Path is null ? this with { Path = defaultPath } : this;
        }

        return markupLocations.TryGetValue(MarkupKey, out var found)
            ? this with { Path = found.Path, Span = found.Span, MarkupKey = null }
            : throw new VerificationException($"'{id}' is expected at the markup location '{MarkupKey}', but no file holds '{{|{MarkupKey}:…|}}'.");
    }

    /// <summary>Whether an actual location is this one; requires a resolved location.</summary>
    public bool Matches(Location actual)
    {
        var actualSpan = actual.GetLineSpan();
        return actualSpan.IsValid
            && string.Equals(Path, actualSpan.Path, StringComparison.Ordinal)
            && (IgnoreLength ? Span.Start == actualSpan.StartLinePosition : Span == actualSpan.Span);
    }
}
