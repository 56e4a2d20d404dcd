using System.Net.Http.Json;

namespace OnlineShop.Notifications;

/// <summary>Reports deliveries to a service that predicts delays. Somebody tried it out, and it stayed.</summary>
public sealed class ParcelInsightClient(HttpClient http)
{
    private const string Events = "https://collect.parcel-insight.example/v1/events";

    public async Task ReportShippedAsync(Order order, CancellationToken cancellation)
    {
        // PRIV4001: privacy.yml names no recipient with this host, so customers were never told. Sending the region would need no name.
        await http.PostAsJsonAsync(
            Events,
            new { order.TrackingNumber, Name = order.DeliverTo.ForLabel, order.DeliveryAddress.PostalCode },
            cancellation);
    }
}
