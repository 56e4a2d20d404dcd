using System.Net.Http.Json;

namespace OnlineShop.App;

/// <summary>What the app tells others while somebody uses it.</summary>
public sealed class VisitReport(HttpClient http)
{
    public async Task OpenAsync(Visit visit, CancellationToken cancellation)
    {
        // PRIV4009: nobody is told that the device tells Tally Counts which screens they open.
        await http.PostAsJsonAsync("https://collect.tally.example/v1", visit.Screen, cancellation);

        // All is well here: the notice has an entry for the map service.
        await http.PostAsJsonAsync("https://maps.example/v1", visit.Device, cancellation);
    }
}
