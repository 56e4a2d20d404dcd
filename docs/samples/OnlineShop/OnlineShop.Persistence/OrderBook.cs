using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace OnlineShop.Persistence;

/// <summary>Takes orders and finds them again.</summary>
public sealed class OrderBook(ShopDbContext db, ILogger<OrderBook> logger)
{
    /// <summary>All orders of one customer, the newest first.</summary>
    public async Task<IReadOnlyList<Order>> OfCustomerAsync(Guid customerId, CancellationToken cancellation) =>
        await db.Orders
            .Where(order => order.CustomerId == customerId)
            .OrderByDescending(order => order.PlacedAt)
            .ToListAsync(cancellation);

    /// <summary>One order, if it is this customer's; else null.</summary>
    public Task<Order?> FindAsync(Guid customerId, string number, CancellationToken cancellation) =>
        db.Orders.SingleOrDefaultAsync(o => o.Number == number && o.CustomerId == customerId, cancellation);

    /// <summary>Prices for what somebody wants to buy.</summary>
    /// <param name="wishes">How many of which product.</param>
    /// <returns>The lines of an order, or null where a product does not exist.</returns>
    public async Task<List<OrderLine>?> PriceAsync(
        IReadOnlyDictionary<string, int> wishes, CancellationToken cancellation)
    {
        var skus = wishes.Keys.ToArray();
        var products = await db.Products.Where(p => skus.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, cancellation);
        return skus.All(products.ContainsKey)
            ? [.. skus.Order(StringComparer.Ordinal).Select(sku => new OrderLine(sku, wishes[sku], products[sku].Price))]
            : null;
    }

    /// <summary>Products of an order whose label names something that the customer must not eat.</summary>
    /// <remarks>Runs for the purpose that the note was given for, and for no other.</remarks>
    [ProcessesFor(Purposes.AllergyCheck)]
    public async Task<IReadOnlyList<string>> ConflictsAsync(Order order, CancellationToken cancellation)
    {
        if (order.Allergies is not { Foods: var foods })
        {
            return [];
        }

        var skus = order.Lines.Select(line => line.Sku).ToArray();
        var products = await db.Products.Where(p => skus.Contains(p.Sku)).ToListAsync(cancellation);
        return
        [
            .. products
                .Where(p => p.Allergens.Any(allergen => foods.Contains(allergen, StringComparison.OrdinalIgnoreCase)))
                .Select(p => p.Sku),
        ];
    }

    public async Task<string> NextNumberAsync(CancellationToken cancellation)
    {
        var count = await db.Orders.CountAsync(cancellation);
        return FormattableString.Invariant($"T-{count + 1:000000}");
    }

    public async Task AddAsync(Order order, GiftWish? gift, CancellationToken cancellation)
    {
        db.Orders.Add(order);
        if (gift is not null)
        {
            db.GiftWishes.Add(gift);
        }

        await db.SaveChangesAsync(cancellation);
        logger.LogInformation(
            "Order {Number} of {Count} products to {Country} taken", order.Number, order.Lines.Count, order.DeliveryAddress.CountryCode);
    }

    public Task SaveAsync(CancellationToken cancellation) => db.SaveChangesAsync(cancellation);
}
