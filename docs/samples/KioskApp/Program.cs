using System.Net.Http.Json;
using PrivacyAnalyzers.Annotations;

using var http = new HttpClient();
var visit = new Visit { Device = Environment.MachineName, Screen = args.LastOrDefault() ?? "menu" };
if (args.Contains("--send"))
{
    // PRIV4009: people are not told that their device tells Tally Counts which screens they open.
    await http.PostAsJsonAsync("https://collect.tally.example/v1", visit.Screen);

    // All is well here: the notice has an entry for the map service.
    await http.PostAsJsonAsync("https://maps.example/v1", visit.Device);
}

/// <summary>What somebody does with the app.</summary>
internal sealed class Visit
{
    [PersonalData(DataCategory.OnlineDevice), Purpose("service")]
    public required string Device { get; init; }

    [PersonalData(DataCategory.OnlineActivity), Purpose("service")]
    public required string Screen { get; init; }
}
