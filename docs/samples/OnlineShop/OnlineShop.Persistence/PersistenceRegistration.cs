using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OnlineShop.Persistence;

/// <summary>Registers the database and what works on it, and fills it at the first start.</summary>
public static class PersistenceRegistration
{
    /// <summary>The sample keeps its data in memory: a restart forgets everything.</summary>
    public static IServiceCollection AddShopPersistence(this IServiceCollection services) => services
        // PRIV2007: with this on, each command's parameters stand in the log, addresses and names among them.
        .AddDbContext<ShopDbContext>(options => options.UseInMemoryDatabase("shop").EnableSensitiveDataLogging())
        .AddScoped<CustomerDirectory>()
        .AddScoped<OrderBook>()
        .AddScoped<RetentionJob>()
        .AddScoped<LegacyMemberImport>();

    public static async Task FillShopAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        if (await db.Products.AnyAsync(cancellation))
        {
            return;
        }

        db.Products.AddRange(SeedData.Products);
        db.Customers.AddRange(SeedData.Customers);
        await db.SaveChangesAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<LegacyMemberImport>().RunAsync(SeedData.OldMembers, cancellation);
    }
}
