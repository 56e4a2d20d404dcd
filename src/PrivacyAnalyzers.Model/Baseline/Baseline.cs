using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>The findings that a company has accepted: they are not reported, and stay in the inventory.</summary>
public sealed class Baseline
{
    private readonly ImmutableHashSet<Finding> _findings;

    /// <param name="entries">The accepted findings, in any order.</param>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries = [.. entries.GroupBy(e => e.Finding).Select(same => same.First()).OrderBy(e => e.Finding)];
        _findings = [.. Entries.Select(e => e.Finding)];
    }

    /// <summary>Nothing is accepted.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>Sorted, each finding once.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>True where the finding is accepted.</summary>
    public bool Accepts(Finding finding) => _findings.Contains(finding);

    /// <summary>The baseline that accepts just these findings, with the reasons that were given already.</summary>
    public Baseline For(IEnumerable<Finding> findings)
    {
        var reasons = Entries.ToDictionary(e => e.Finding, e => e.Reason);
        return new Baseline(findings.Select(f => new BaselineEntry(f, reasons.TryGetValue(f, out var reason) ? reason : null)));
    }
}

/// <summary>An accepted finding.</summary>
/// <param name="Finding">Which.</param>
/// <param name="Reason">Why it is accepted, in people's words; null where nobody said.</param>
public sealed record BaselineEntry(Finding Finding, string? Reason);
