using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>Collects what is wrong in a file while it is read.</summary>
internal sealed class PromiseErrors(LineIndex lines)
{
    /// <summary>How many errors one file may have; nobody reads on after that.</summary>
    public const int Limit = 100;

    private readonly List<PromiseError> _errors = [];

    /// <summary>The lines of the file.</summary>
    public LineIndex Lines => lines;

    /// <summary>False after a mistake that hides a part of the file: what is not found may stand in that part, so nothing is called missing.</summary>
    public bool IsWholeFileKnown { get; private set; } = true;

    /// <summary>True where no further error is taken, so that its message need not be made.</summary>
    public bool IsFull => _errors.Count == Limit;

    /// <summary>Adds an error that hides a part of the file.</summary>
    public void BreakOff(int start, int end, LocalizedText message)
    {
        IsWholeFileKnown = false;
        Unreadable(start, end, message);
    }

    /// <summary>Adds an error that leaves the rest of the file readable (PRIV0001).</summary>
    public void Unreadable(YamlNode at, LocalizedText message) => Unreadable(at.Start, at.End, message);

    /// <inheritdoc cref="Unreadable(YamlNode, LocalizedText)"/>
    public void Unreadable(int start, int end, LocalizedText message) =>
        Add(new PromiseError(PromiseErrorKind.Unreadable, message, lines.Position(start, end)));

    /// <summary>Adds a reference to something that the file does not declare (PRIV0001).</summary>
    public void Undeclared(YamlNode at, LocalizedText message)
    {
        if (IsWholeFileKnown)
        {
            Unreadable(at, message);
        }
    }

    /// <summary>Adds a required entry that is not there (PRIV0003).</summary>
    /// <param name="at">The key of the section that lacks it; null for the file.</param>
    /// <param name="path">What to insert.</param>
    /// <param name="message">Why, and what is expected.</param>
    public void Missing(YamlNode? at, string path, LocalizedText message) => Missing(PromiseErrorKind.MissingEntry, at, path, message);

    /// <summary>Adds a recipient abroad that has no safeguards (PRIV4004).</summary>
    /// <param name="at">The recipient's id.</param>
    /// <param name="path">What to insert.</param>
    /// <param name="message">Why, and what is expected.</param>
    public void NoSafeguards(YamlNode at, string path, LocalizedText message) => Missing(PromiseErrorKind.NoSafeguards, at, path, message);

    /// <summary>Adds a text that leaves open what the law wants closed (PRIV0005).</summary>
    public void Vague(YamlNode at, LocalizedText message) => Add(new PromiseError(PromiseErrorKind.VagueWording, message, lines.Position(at.Start, at.End)));

    /// <summary>All errors by position.</summary>
    public ImmutableArray<PromiseError> ByPosition() => [.. _errors.OrderBy(e => e.Position.Start)];

    private void Missing(PromiseErrorKind kind, YamlNode? at, string path, LocalizedText message)
    {
        if (IsWholeFileKnown)
        {
            Add(new PromiseError(kind, message, lines.Position(at?.Start ?? 0, at?.End ?? 0)) { MissingPath = path });
        }
    }

    private void Add(PromiseError error)
    {
        if (!IsFull)
        {
            _errors.Add(error);
        }
    }
}
