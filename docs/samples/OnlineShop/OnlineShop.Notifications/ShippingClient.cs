using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Notifications;

/// <summary>Orders a courier from Hayabusa Express. Its base address is set where the client is registered.</summary>
public sealed class ShippingClient(HttpClient http, ILogger<ShippingClient> logger)
{
    public const string BaseAddress = "https://api.hayabusa-express.example/";

    /// <summary>Books the pick-up of a parcel.</summary>
    /// <returns>The tracking number.</returns>
    public async Task<string> BookAsync(Order order, CancellationToken cancellation)
    {
        var consignment = new Consignment(
            order.Number,
            order.DeliverTo.ForLabel,
            order.DeliveryAddress.PostalCode,
            $"{order.DeliveryAddress.Region} {order.DeliveryAddress.Line}",
            order.DeliveryAddress.CountryCode,
            order.DeliveryPhone?.Text);
        using var response = await http.PostAsJsonAsync("consignments", consignment, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            // PRIV2003: whatever catches and logs the exception logs the address. The order's number says which parcel it was.
            throw new HttpRequestException($"Parcel to {order.DeliveryAddress.PostalCode} refused: {(int)response.StatusCode}");
        }

        var booking = await response.Content.ReadFromJsonAsync<Booking>(cancellation);
        logger.LogInformation(
            "Parcel of order {Number} booked to {Country}", order.Number, order.DeliveryAddress.CountryCode);
        return booking!.TrackingNumber;
    }

    [Purpose(Purposes.OrderFulfilment)]
    private sealed record Consignment(
        string Reference,
        [PersonalData(DataCategory.IdentityName)] string Consignee,
        [PersonalData(DataCategory.ContactAddress)] string PostalCode,
        [PersonalData(DataCategory.ContactAddress)] string Address,
        string CountryCode,
        [PersonalData(DataCategory.ContactPhone)] string? Phone);

    private sealed record Booking(string TrackingNumber);
}
