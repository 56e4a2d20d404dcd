using Microsoft.EntityFrameworkCore;
using OnlineShop.Persistence;

namespace OnlineShop.Web.Catalogue;

/// <summary>What the shop sells, in the reader's language.</summary>
public static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/products");
        group.MapGet("/", ListAsync);
        group.MapGet("/{sku}", FindAsync);
    }

    private static async Task<IReadOnlyList<ProductView>> ListAsync(
        ShopDbContext db, string? lang, string? search, CancellationToken cancellation)
    {
        var language = lang == "en" ? "en" : "ja";
        var products = await db.Products.OrderBy(p => p.Sku).ToListAsync(cancellation);
        return
        [
            .. products
                .Select(product => ProductView.Of(product, language))
                .Where(view => search is null || view.Name.Contains(search, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static async Task<IResult> FindAsync(
        ShopDbContext db, string sku, string? lang, CancellationToken cancellation) =>
        await db.Products.SingleOrDefaultAsync(p => p.Sku == sku, cancellation) is { } product
            ? Results.Ok(ProductView.Of(product, lang == "en" ? "en" : "ja"))
            : Results.NotFound();

    private sealed record ProductView(string Sku, string Name, int Yen, string[] Allergens)
    {
        public static ProductView Of(Product product, string language) =>
            new(product.Sku, product.NameIn(language), product.Price.Yen, product.Allergens);
    }
}
