using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace OnlineShop.Notifications;

/// <summary>Where the payment company is reached: it differs between trial and real running.</summary>
public sealed class PaymentOptions
{
    public Uri Address { get; set; } = new("https://api.cardinal-pay.example/");
}

/// <summary>Lets the payment company collect the money. The card's number is typed there and never comes to the shop.</summary>
/// <remarks>The host is configuration, so the attribute says who it is.</remarks>
[SendsTo("cardinal-pay")]
public sealed class PaymentGateway(HttpClient http, IOptions<PaymentOptions> options)
{
    /// <returns>The token that stands for the card.</returns>
    public async Task<string> CollectAsync(Customer customer, Order order, CancellationToken cancellation)
    {
        var request = new PaymentRequest(order.Number, order.Total.Yen, customer.Email.Value);
        using var response = await http.PostAsJsonAsync(new Uri(options.Value.Address, "payments"), request, cancellation);
        response.EnsureSuccessStatusCode();
        var payment = await response.Content.ReadFromJsonAsync<Payment>(cancellation);
        return payment!.Token;
    }

    [Purpose(Purposes.OrderFulfilment)]
    private sealed record PaymentRequest(
        string Reference, int Yen, [PersonalData(DataCategory.ContactEmail)] string ReceiptTo);

    private sealed record Payment([PersonalData(DataCategory.FinancialCard), Purpose(Purposes.OrderFulfilment)] string Token);
}
