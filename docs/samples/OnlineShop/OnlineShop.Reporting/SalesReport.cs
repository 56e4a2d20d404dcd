using System.Text.Json;

namespace OnlineShop.Reporting;

/// <summary>What sold how well in a month, with nobody in it.</summary>
public static class SalesReport
{
    /// <summary>Regions with fewer orders than this are counted together, so that no single customer shows.</summary>
    private const int SmallestGroup = 5;

    /// <returns>JSON: products by SKU, and orders by country.</returns>
    public static string Write(IReadOnlyList<Order> orders, int year, int month)
    {
        var ofMonth = orders.Where(o => o.PlacedAt.Year == year && o.PlacedAt.Month == month).ToList();
        var products = ofMonth
            .SelectMany(order => order.Lines)
            .GroupBy(line => line.Sku)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProductSales(
                group.Key, group.Sum(line => line.Quantity), group.Sum(line => (line.UnitPrice * line.Quantity).Yen)))
            .ToList();
        var countries = ofMonth
            .GroupBy(order => order.DeliveryAddress.CountryCode)
            .GroupBy(country => country.Count() >= SmallestGroup ? country.Key : "other", country => country.Count())
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CountrySales(group.Key, group.Sum()))
            .ToList();
        return JsonSerializer.Serialize(new Report(year, month, products, countries));
    }

    private sealed record Report(
        int Year, int Month, IReadOnlyList<ProductSales> Products, IReadOnlyList<CountrySales> Countries);

    private sealed record ProductSales(string Sku, int Sold, int Yen);

    private sealed record CountrySales(string Country, int Orders);
}
