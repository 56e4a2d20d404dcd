using Microsoft.EntityFrameworkCore;
using OnlineShop.Notifications;
using OnlineShop.Persistence;

namespace OnlineShop.Web.Newsletter;

/// <summary>Sends the newsletter once a month, to those who asked for it.</summary>
[ProcessesFor(Purposes.Newsletter)]
public sealed class NewsletterJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NewsletterJob> logger)
    : BackgroundService
{
    private const int DayOfMonth = 1;
    private const string Subject = "今月のお茶 / Tea of the month";
    private const string Text = "新茶の季節です。\nThe first flush has arrived.";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (clock.GetUtcNow().Day == DayOfMonth)
            {
                await SendAsync(stoppingToken);
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var mailer = scope.ServiceProvider.GetRequiredService<OrderMailer>();
        var sent = 0;
        foreach (var subscription in await db.Subscriptions.Where(s => s.WithdrawnAt == null).ToListAsync(cancellation))
        {
            if (await mailer.SendNewsletterAsync(subscription, Subject, Text, cancellation))
            {
                sent++;
                continue;
            }

            // PRIV2001: by way of a local variable it is the same address. Log subscription.Id instead.
            var reason = "refused by the mail service: " + subscription.Email;
            logger.LogWarning("Newsletter {Reason}", reason);
        }

        logger.LogInformation("Newsletter sent to {Count} subscribers", sent);
    }
}
