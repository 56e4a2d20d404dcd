using Microsoft.EntityFrameworkCore;

namespace OnlineShop.Persistence;

/// <summary>The shop's database. <c>privacy.yml</c> says under <c>stores</c> where it stands and who may look into it.</summary>
public sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<GiftWish> GiftWishes => Set<GiftWish>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<NewsletterSubscription> Subscriptions => Set<NewsletterSubscription>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>(product =>
        {
            product.HasKey(p => p.Sku);
            product.Property(p => p.Price).HasConversion(price => price.Yen, yen => new Money(yen));
        });

        modelBuilder.Entity<Customer>(customer =>
        {
            customer.HasIndex(c => c.MemberNumber).IsUnique();
            customer.OwnsOne(c => c.Name);
            customer.OwnsOne(c => c.Address);
            customer.Property(c => c.Email).HasConversion(email => email.Value, text => EmailAddress.Parse(text));
            customer.Property(c => c.Phone).HasConversion(phone => phone!.Text, text => new PhoneNumber(text));
        });

        modelBuilder.Entity<Order>(order =>
        {
            order.HasKey(o => o.Number);
            order.OwnsOne(o => o.DeliverTo);
            order.OwnsOne(o => o.DeliveryAddress);
            order.OwnsOne(o => o.Allergies);
            order.OwnsMany(o => o.Lines, line =>
                line.Property(l => l.UnitPrice).HasConversion(price => price.Yen, yen => new Money(yen)));
            order.Property(o => o.DeliveryPhone).HasConversion(phone => phone!.Text, text => new PhoneNumber(text));
        });

        modelBuilder.Entity<GiftWish>().HasKey(wish => wish.OrderNumber);
    }
}
