using System.Collections.Immutable;
using System.Globalization;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Makes the id of a recipient from its host: the name that the party registered, <c>parcel</c> for <c>api.parcel.example</c>.</summary>
internal static class RecipientId
{
    /// <summary>Labels below a country under which names are registered, as in <c>example.co.jp</c>.</summary>
    private static readonly ImmutableHashSet<string> SecondLevel = ["ac", "co", "com", "ed", "edu", "gob", "go", "gov", "gr", "lg", "ne", "net", "or", "org"];

    /// <summary>The id; with a number where the promise has it already.</summary>
    public static string Of(string id, Promise promise) => Of(id, [.. promise.Recipients.Select(r => r.Id)]);

    /// <summary>The id; with a number where it is taken.</summary>
    public static string Of(string id, ImmutableHashSet<string> taken)
    {
        var free = id;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = id + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    /// <summary>The name in a host, lower case, without scheme and port.</summary>
    public static string NameIn(string host)
    {
        var labels = host.Split('.');
        if (labels.Length < 2 || labels.All(l => l.All(char.IsDigit)))
        {
            return host;
        }

        var isCountry = labels[labels.Length - 1].Length == 2 && labels.Length > 2 && SecondLevel.Contains(labels[labels.Length - 2]);
        return labels[labels.Length - (isCountry ? 3 : 2)];
    }
}
