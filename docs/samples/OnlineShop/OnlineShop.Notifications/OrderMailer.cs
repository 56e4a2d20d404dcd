using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Notifications;

/// <summary>Sends mails through Mailbird, which works for the shop abroad (<c>mailbird</c> in <c>privacy.yml</c>).</summary>
public sealed class OrderMailer
{
    private const string BaseAddress = "https://api.mailbird.example/v2/";
    private readonly HttpClient _http;
    private readonly ILogger<OrderMailer> _logger;

    public OrderMailer(HttpClient http, ILogger<OrderMailer> logger)
    {
        http.BaseAddress = new Uri(BaseAddress);
        _http = http;
        _logger = logger;
    }

    public async Task SendConfirmationAsync(Customer customer, Order order, CancellationToken cancellation)
    {
        var mail = customer.Language == "ja"
            ? new Mail(
                customer.Email.Value,
                $"ご注文ありがとうございます（{order.Number}）",
                $"{customer.Name.ForLabel} 様\n\nご注文番号 {order.Number}、合計 {order.Total} を承りました。\n\nかざぐるま茶舗")
            : new Mail(
                customer.Email.Value,
                $"Thank you for your order {order.Number}",
                $"Dear {customer.Name.ForLabel},\n\nwe have received your order {order.Number} over {order.Total}.\n\nKazaguruma Tea");
        using var response = await _http.PostAsJsonAsync("messages", mail, cancellation);
        response.EnsureSuccessStatusCode();
        _logger.LogInformation(
            "Confirmation of order {Number} sent to {Recipient}", order.Number, Redact.Partially(mail.To));
    }

    /// <summary>Sends an issue of the newsletter to one subscriber.</summary>
    /// <returns>False where Mailbird does not take the address.</returns>
    [ProcessesFor(Purposes.Newsletter)]
    public async Task<bool> SendNewsletterAsync(
        NewsletterSubscription subscription, string subject, string text, CancellationToken cancellation)
    {
        var mail = new Mail(subscription.Email, subject, text);
        using var response = await _http.PostAsJsonAsync("messages", mail, cancellation);
        return response.IsSuccessStatusCode;
    }

    [Purpose(Purposes.OrderFulfilment, Purposes.Newsletter)]
    private sealed record Mail(
        [PersonalData(DataCategory.ContactEmail)] string To,
        string Subject,
        [PersonalData(DataCategory.CommunicationContent)] string Text);
}
