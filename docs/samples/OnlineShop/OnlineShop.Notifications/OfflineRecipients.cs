using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Notifications;

/// <summary>Answers in place of all recipients, so that nothing leaves the machine while one tries the sample.</summary>
internal sealed class OfflineRecipients(ILogger<OfflineRecipients> logger) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        logger.LogInformation("Not sent: {Method} to {Host}", request.Method, request.RequestUri?.Host);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = JsonContent.Create(new { TrackingNumber = "HX-0000-0001", Token = "tok_offline" }),
        });
    }
}
