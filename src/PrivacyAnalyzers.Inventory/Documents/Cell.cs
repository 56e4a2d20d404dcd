using System.Collections.Immutable;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Who can answer what neither code nor promise says.</summary>
public enum Responsible
{
    /// <summary>個人情報保護管理者.</summary>
    PrivacyOfficer,

    /// <summary>情報システム管理者.</summary>
    SystemAdministrator,

    /// <summary>開発責任者.</summary>
    LeadDeveloper,
}

/// <summary>Something that a person still has to say.</summary>
/// <param name="Who">Who has to say it.</param>
/// <param name="Entry">Where in <c>privacy.yml</c> to say it, for instance <c>stores.ShopDbContext.access</c>; null where that file has no place for it.</param>
public sealed record OpenQuestion(Responsible Who, string? Entry);

/// <summary>What a document says in one place, and what a person still has to say there.</summary>
/// <param name="Text">Plain text with a mark for each open question; lines end in a line feed.</param>
/// <param name="Open">The open questions; empty where the cell is complete.</param>
public sealed record Cell(string Text, ImmutableArray<OpenQuestion> Open)
{
    /// <summary>A complete cell.</summary>
    public Cell(string text)
        : this(text, [])
    {
    }

    /// <summary>The parts as one cell, empty and repeated texts left out.</summary>
    internal static Cell Join(string separator, IEnumerable<Cell> parts)
    {
        var all = parts.ToImmutableArray();
        return new Cell(
            string.Join(separator, all.Select(p => p.Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)),
            [.. all.SelectMany(p => p.Open).Distinct()]);
    }
}
