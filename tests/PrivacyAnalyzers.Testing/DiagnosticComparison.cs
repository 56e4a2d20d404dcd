using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>Compares expected with actual diagnostics and describes what differs.</summary>
/// <param name="format">Writes diagnostics for the message.</param>
/// <param name="culture">The culture of the messages.</param>
internal sealed class DiagnosticComparison(DiagnosticFormat format, CultureInfo culture)
{
    /// <summary>Requires that each expected diagnostic has an actual one of its own, and the other way round.</summary>
    /// <param name="expected">Expectations with resolved locations.</param>
    /// <param name="actual">What was found, sorted.</param>
    /// <param name="where">What was analyzed, for the message.</param>
    /// <exception cref="VerificationException">They differ.</exception>
    public void Require(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual, string where)
    {
        var pairs = Pair(expected, actual);
        var missing = Enumerable.Range(0, expected.Length).Except(pairs.Values).Select(index => expected[index]).ToList();
        var unexpected = Enumerable.Range(0, actual.Length).Except(pairs.Keys).Select(index => actual[index]).ToList();
        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        var message = new StringBuilder($"The diagnostics of {where} are not those expected: expected {expected.Length}, found {actual.Length}.");
        foreach (var (wanted, found) in PairNearest(missing, unexpected))
        {
            message.Append($"\n\nMismatch of {wanted.Id}: {string.Join("; ", Differences(wanted, found))}.");
        }

        AppendList(message, "Missing", missing.Select(format.ToCode));
        AppendList(message, "Unexpected", unexpected.Select(format.ToCode));
        AppendList(message, "All that were found", actual.Select(format.ToCode));
        throw new VerificationException(message.ToString());
    }

    private static void AppendList(StringBuilder message, string title, IEnumerable<string> diagnostics) =>
        message.Append($"\n\n{title}:\n    ").Append(string.Join(",\n", diagnostics.DefaultIfEmpty("none")).Replace("\n", "\n    ", StringComparison.Ordinal));

    /// <summary>The largest set of pairs without a difference (augmenting paths), as expected index by actual index.</summary>
    private Dictionary<int, int> Pair(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        var candidates = expected.Select(wanted => Enumerable.Range(0, actual.Length).Where(index => !Differences(wanted, actual[index]).Any()).ToList()).ToList();
        var pairs = new Dictionary<int, int>();
        for (var index = 0; index < expected.Length; index++)
        {
            TryPair(index, []);
        }

        return pairs;

        bool TryPair(int wanted, HashSet<int> tried)
        {
            foreach (var found in candidates[wanted].Where(tried.Add))
            {
                if (!pairs.TryGetValue(found, out var rival) || TryPair(rival, tried))
                {
                    pairs[found] = wanted;
                    return true;
                }
            }

            return false;
        }
    }

    private IEnumerable<(DiagnosticResult Wanted, Diagnostic Found)> PairNearest(List<DiagnosticResult> missing, List<Diagnostic> unexpected)
    {
        var left = unexpected.ToList();
        foreach (var wanted in missing)
        {
            if (left.Where(found => found.Id == wanted.Id).MinBy(found => Differences(wanted, found).Count()) is { } nearest)
            {
                left.Remove(nearest);
                yield return (wanted, nearest);
            }
        }
    }

    private IEnumerable<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            yield return $"expected the id {expected.Id}, found {actual.Id}";
        }

        if (expected.Severity != actual.Severity && !expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity))
        {
            yield return $"expected the severity {expected.Severity}, found {actual.Severity}";
        }

        if (expected.MessageIn(culture) is { } message && message != actual.GetMessage(culture))
        {
            yield return $"expected the message \"{message}\", found \"{actual.GetMessage(culture)}\"";
        }

        if (expected.Locations.IsEmpty ? actual.Location != Location.None : !expected.Locations[0].Matches(actual.Location))
        {
            yield return $"expected it {DiagnosticFormat.Place(expected.Locations.FirstOrDefault())}, found it {DiagnosticFormat.Place(actual.Location)}";
        }

        var additional = expected.Locations.Skip(1).ToList();
        if ((additional.Count == 0 && !expected.Options.HasFlag(DiagnosticOptions.RequireAdditionalLocations))
            || expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            yield break;
        }

        if (additional.Count != actual.AdditionalLocations.Count)
        {
            yield return $"expected {additional.Count} additional locations, found {actual.AdditionalLocations.Count}";
        }

        foreach (var (wanted, found) in additional.Zip(actual.AdditionalLocations).Where(pair => !pair.First.Matches(pair.Second)))
        {
            yield return $"expected an additional location {DiagnosticFormat.Place(wanted)}, found it {DiagnosticFormat.Place(found)}";
        }
    }
}
