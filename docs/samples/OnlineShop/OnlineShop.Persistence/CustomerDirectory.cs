using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Persistence;

/// <summary>Finds, adds and closes customers' accounts.</summary>
public sealed class CustomerDirectory(ShopDbContext db, TimeProvider clock, ILogger<CustomerDirectory> logger)
{
    /// <summary>The open account with this id; null where there is none.</summary>
    public Task<Customer?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Customers.SingleOrDefaultAsync(c => c.Id == id && c.ClosedAt == null, cancellation);

    /// <summary>The open account that signs in with this address; null where there is none.</summary>
    public Task<Customer?> FindByEmailAsync(EmailAddress email, CancellationToken cancellation) =>
        db.Customers.SingleOrDefaultAsync(c => c.Email == email && c.ClosedAt == null, cancellation);

    public async Task AddAsync(Customer customer, CancellationToken cancellation)
    {
        db.Customers.Add(customer);
        await db.SaveChangesAsync(cancellation);
        logger.LogInformation(
            "Customer {Id} joined, e-mail {Email}", customer.Id, Redact.Partially(customer.Email.Value));
    }

    /// <summary>The number for the next member card: <c>M-000004</c>.</summary>
    [return: PersonalData(DataCategory.AccountId), Purpose(Purposes.Account)]
    public async Task<string> NextMemberNumberAsync(CancellationToken cancellation)
    {
        var count = await db.Customers.CountAsync(cancellation);
        return FormattableString.Invariant($"M-{count + 1:000000}");
    }

    /// <summary>Closes an account. Its data stays for thirty days, in case it was a mistake.</summary>
    /// <seealso cref="RetentionJob"/>
    public async Task CloseAsync(Customer customer, CancellationToken cancellation)
    {
        customer.ClosedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        logger.LogInformation("Customer {Id} closed the account", customer.Id);
    }
}
