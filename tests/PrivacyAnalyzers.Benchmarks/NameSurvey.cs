using System.Globalization;
using System.Xml.Linq;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Lists what the vocabulary says of all properties and fields in XML documentation files, to find false alarms.</summary>
internal static class NameSurvey
{
    public static void Run(IEnumerable<string> files)
    {
        var members = files
            .SelectMany(f => XDocument.Load(f).Descendants("member"))
            .Where(m => ((string?)m.Attribute("name"))?[..2] is "P:" or "F:")
            .DistinctBy(m => (string?)m.Attribute("name"), StringComparer.Ordinal)
            .ToList();
        var hits = members
            .Select(m => (Id: (string)m.Attribute("name")!, Summary: m.Element("summary")?.Value))
            .Select(m => (m.Id, m.Summary, Hit: Vocabulary.Default.Match(NameOf(m.Id)), Label: m.Summary is null ? null : Vocabulary.Default.MatchLabel(m.Summary)))
            .OrderBy(m => m.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var hit in hits.Where(h => h.Hit?.Confidence >= Confidence.Medium))
        {
            Console.WriteLine($"name\t{hit.Hit!.Confidence}\t{hit.Hit.Category}\t{hit.Hit.Pattern}\t{hit.Id}");
        }

        foreach (var hit in hits.Where(h => h.Label?.Confidence >= Confidence.Medium))
        {
            Console.WriteLine($"label\t{hit.Label!.Confidence}\t{hit.Label.Category}\t{hit.Label.Pattern}\t{hit.Id}\t{string.Join(' ', hit.Summary!.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))}");
        }

        Report("names", hits.Select(h => h.Hit));
        Report("labels", hits.Select(h => h.Label));
    }

    private static string NameOf(string id)
    {
        var end = id.IndexOf('(', StringComparison.Ordinal);
        var name = end < 0 ? id : id[..end];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static void Report(string what, IEnumerable<VocabularyHit?> hits)
    {
        var all = hits.ToList();
        var high = all.Count(h => h?.Confidence == Confidence.High);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {all.Count}, high {high} ({100.0 * high / all.Count:F2} %), medium {all.Count(h => h?.Confidence == Confidence.Medium)}, low {all.Count(h => h?.Confidence == Confidence.Low)}"));
    }
}
