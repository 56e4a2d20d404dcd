using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV0001, PRIV0002, PRIV0003, PRIV0005 and PRIV4004: the promise is broken, missing, incomplete, vague, without safeguards.</summary>
internal static class PromiseDiagnostic
{
    /// <summary>The path of the entry to insert, for instance <c>purposes.support.text</c>.</summary>
    public const string MissingPathProperty = "MissingPath";

    /// <summary>Hosts that data is sent to, each with the categories: <c>host=category,category</c>, separated by blanks.</summary>
    public const string HostsProperty = "Hosts";

    /// <summary>Names of the types that keep data, separated by blanks.</summary>
    public const string StoresProperty = "Stores";

    /// <summary>A finding in the file.</summary>
    public static Diagnostic Of(PromiseError error, AdditionalText file) => Diagnostic.Create(
        error.Kind switch
        {
            PromiseErrorKind.MissingEntry => Descriptors.PRIV0003_PromiseIncomplete,
            PromiseErrorKind.VagueWording => Descriptors.PRIV0005_VagueWording,
            PromiseErrorKind.NoSafeguards => Descriptors.PRIV4004_NoSafeguards,
            _ => Descriptors.PRIV0001_PromiseUnreadable,
        },
        PlaceOf(error.Position, file),
        error.MissingPath is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(MissingPathProperty, error.MissingPath),
        error.Message);

    /// <summary>A place in the file, for a finding.</summary>
    public static Location PlaceOf(TextPosition position, AdditionalText file)
    {
        var start = new LinePosition(position.Line, position.Column);
        var span = new LinePositionSpan(start, new LinePosition(start.Line, start.Character + position.Length));
        return Location.Create(file.Path, new TextSpan(position.Start, position.Length), span);
    }

    /// <summary>PRIV0002, at the first member that holds personal data; its properties say what a first promise has to declare.</summary>
    public static Diagnostic Missing(AssemblyFacts facts, MemberFact first, Location at) => Diagnostic.Create(
        Descriptors.PRIV0002_PromiseMissing,
        at,
        ImmutableDictionary<string, string?>.Empty
            .Add(WithoutPurpose.PurposesProperty, Joined(facts.Members.SelectMany(m => m.Purposes)))
            .Add(UndeclaredRecipient.CategoriesProperty, Joined(facts.Members.Select(m => m.Category)))
            .Add(HostsProperty, Joined(facts.Flows.Where(f => f.Host is not null && !OwnNetwork.Has(f.Host)).GroupBy(f => f.Host!).Select(g => g.Key + "=" + string.Join(",", Sorted(g.Select(f => f.Category))))))
            .Add(StoresProperty, Joined(facts.Stores.Select(s => s.Id.Substring(s.Id.LastIndexOf('.') + 1)))),
        new LocalizedText($"'{first.Name}' ({first.Category})", $"'{first.Name}'（{first.Category}）"));

    private static string Joined(IEnumerable<string> ids) => string.Join(" ", Sorted(ids));

    private static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Distinct().OrderBy(i => i, StringComparer.Ordinal);
}
