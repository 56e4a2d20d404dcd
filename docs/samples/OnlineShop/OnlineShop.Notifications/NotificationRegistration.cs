using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OnlineShop.Notifications;

/// <summary>Registers the clients of all recipients.</summary>
public static class NotificationRegistration
{
    /// <param name="services">The application's services.</param>
    /// <param name="configuration"><c>Recipients:Live</c> is true where requests shall leave the machine.</param>
    public static IServiceCollection AddShopNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PaymentOptions>(configuration.GetSection("Payment"));
        services.AddTransient<OfflineRecipients>();
        IHttpClientBuilder[] clients =
        [
            services.AddHttpClient<OrderMailer>(),
            services.AddHttpClient<ShortMessageSender>(),
            services.AddHttpClient<ShippingClient>(http => http.BaseAddress = new Uri(ShippingClient.BaseAddress)),
            services.AddHttpClient<PaymentGateway>(),
            services.AddHttpClient<ParcelInsightClient>(),
        ];

        if (!configuration.GetValue<bool>("Recipients:Live"))
        {
            foreach (var client in clients)
            {
                client.ConfigurePrimaryHttpMessageHandler<OfflineRecipients>();
            }
        }

        return services;
    }
}
