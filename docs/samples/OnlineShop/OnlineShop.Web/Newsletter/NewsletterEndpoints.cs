using Microsoft.EntityFrameworkCore;
using OnlineShop.Persistence;

namespace OnlineShop.Web.Newsletter;

/// <summary>Lets people have the newsletter, and be rid of it.</summary>
public static class NewsletterEndpoints
{
    public static void MapNewsletter(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/newsletter", SubscribeAsync);
        routes.MapGet("/newsletter/{token}", ShowAsync);
        routes.MapDelete("/newsletter/{token}", UnsubscribeAsync);
    }

    private static async Task<IResult> SubscribeAsync(
        SubscribeRequest request, ShopDbContext db, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (!request.Agreed || !EmailAddress.TryParse(request.Email, out var email))
        {
            return Results.Problem("Please agree, and check the address. / 同意とメールアドレスをご確認ください。", statusCode: 400);
        }

        db.Subscriptions.Add(new NewsletterSubscription
        {
            Email = email.Value,
            Birthday = request.Birthday,
            ConsentedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);

        // PRIV2002: a record prints all of its members, the address and the birthday among them.
        loggers.CreateLogger("Newsletter").LogInformation("Newsletter wanted: {Request}", request);
        return Results.Accepted();
    }

    private static async Task<IResult> ShowAsync(
        [PersonalData(DataCategory.AccountCredential, Subject = "subscriber"), Purpose(Purposes.Newsletter)] string token,
        ShopDbContext db,
        CancellationToken cancellation) =>
        await db.Subscriptions.SingleOrDefaultAsync(s => s.UnsubscribeToken == token, cancellation) is { } subscription
            // PRIV3002: the page shows the address only, and everybody who looks at the traffic gets the birthday, too.
            ? Results.Ok(subscription)
            : Results.NotFound();

    private static async Task<IResult> UnsubscribeAsync(
        [PersonalData(DataCategory.AccountCredential, Subject = "subscriber"), Purpose(Purposes.Newsletter)] string token,
        ShopDbContext db,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await db.Subscriptions.SingleOrDefaultAsync(s => s.UnsubscribeToken == token, cancellation) is { } subscription)
        {
            subscription.WithdrawnAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellation);
        }

        return Results.NoContent();
    }

    // PRIV1002: asked for "birthday coupons" that never came. Without a purpose it should not be asked at all.
    private sealed record SubscribeRequest(
        [PersonalData(DataCategory.ContactEmail, Subject = "subscriber"), Purpose(Purposes.Newsletter)] string Email,
        [PersonalData(DataCategory.IdentityBirth, Subject = "subscriber")] DateOnly? Birthday,
        bool Agreed);
}
