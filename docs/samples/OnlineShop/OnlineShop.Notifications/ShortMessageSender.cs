using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Notifications;

/// <summary>Tells customers by short message that a parcel is on its way, through Tsubame Message.</summary>
public sealed class ShortMessageSender(HttpClient http, ILogger<ShortMessageSender> logger)
{
    private const string Messages = "https://api.tsubame-message.example/v1/messages";

    public async Task SendShippedAsync(Order order, CancellationToken cancellation)
    {
        if (order.DeliveryPhone is not { TakesShortMessages: true } phone)
        {
            return;
        }

        var message = new ShortMessage(
            phone.Text, $"かざぐるま茶舗です。ご注文 {order.Number} を発送しました。追跡番号 {order.TrackingNumber}");
        using var response = await http.PostAsJsonAsync(Messages, message, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning(
                "Short message for order {Number} refused: {Status}", order.Number, (int)response.StatusCode);
        }
    }

    [Purpose(Purposes.OrderFulfilment)]
    private sealed record ShortMessage([PersonalData(DataCategory.ContactPhone)] string To, string Text);
}
