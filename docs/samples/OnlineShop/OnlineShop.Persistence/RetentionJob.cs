using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Persistence;

/// <summary>Deletes what the privacy statement says is deleted by now.</summary>
public sealed class RetentionJob(ShopDbContext db, TimeProvider clock, ILogger<RetentionJob> logger)
{
    private static readonly TimeSpan ClosedAccounts = TimeSpan.FromDays(30);
    private static readonly TimeSpan AllergyNotes = TimeSpan.FromDays(90);
    private const int InquiryYears = 3;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var accounts = await DeleteClosedAccountsAsync(now - ClosedAccounts, cancellation);
        var inquiries = await DeleteInquiriesAsync(now.AddYears(-InquiryYears), cancellation);
        var subscriptions = await DeleteWithdrawnSubscriptionsAsync(cancellation);
        var notes = await ForgetAllergyNotesAsync(now - AllergyNotes, cancellation);
        await db.SaveChangesAsync(cancellation);
        logger.LogInformation(
            "Deleted {Accounts} accounts, {Inquiries} inquiries, {Subscriptions} subscriptions, {Notes} allergy notes",
            accounts, inquiries, subscriptions, notes);
    }

    private async Task<int> DeleteClosedAccountsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var closed = await db.Customers.Where(c => c.ClosedAt < before).ToListAsync(cancellation);
        db.Customers.RemoveRange(closed);
        return closed.Count;
    }

    private async Task<int> DeleteInquiriesAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var old = await db.Inquiries.Where(i => i.AskedAt < before).ToListAsync(cancellation);
        db.Inquiries.RemoveRange(old);
        return old.Count;
    }

    private async Task<int> DeleteWithdrawnSubscriptionsAsync(CancellationToken cancellation)
    {
        var withdrawn = await db.Subscriptions.Where(s => s.WithdrawnAt != null).ToListAsync(cancellation);
        db.Subscriptions.RemoveRange(withdrawn);
        return withdrawn.Count;
    }

    private async Task<int> ForgetAllergyNotesAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var orders = await db.Orders
            .Where(o => o.PlacedAt < before && o.Allergies != null)
            .ToListAsync(cancellation);
        orders.ForEach(order => order.Allergies = null);
        return orders.Count;
    }
}
