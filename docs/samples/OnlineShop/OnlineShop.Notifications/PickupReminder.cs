using System.Net.Http.Json;

namespace OnlineShop.Notifications;

/// <summary>Tells customers, couriers and partner shops that a parcel waits to be picked up. Written in a hurry: three ways to send too much.</summary>
public sealed class PickupReminder(HttpClient http)
{
    public async Task RemindAsync(Order order, CancellationToken cancellation)
    {
        // PRIV4003: privacy.yml lets Tsubame Message have the phone number, not the name. The message would do without.
        await http.PostAsJsonAsync(
            "https://api.tsubame-message.example/v1/messages",
            new { Text = $"{order.DeliverTo.ForLabel} 様、ご注文 {order.Number} のお受け取りをお待ちしています" },
            cancellation);

        // PRIV4008: Hayabusa Express may have it, but everyone on the way reads along.
        await http.PostAsJsonAsync(
            "http://api.hayabusa-express.example/pickups",
            new { order.TrackingNumber, Postcode = order.DeliveryAddress.PostalCode },
            cancellation);
    }

    /// <summary>The partner shop that holds the parcel has an address of its own, which it gave us itself.</summary>
    public Task TellPartnerAsync(Order order, Uri partner, CancellationToken cancellation) =>
        // PRIV4005: nobody who reads this can say who gets the name. [SendsTo("…")] on the class, or one client a partner, would tell.
        http.PostAsJsonAsync(partner, new { order.Number, Name = order.DeliverTo.ForLabel }, cancellation);
}
