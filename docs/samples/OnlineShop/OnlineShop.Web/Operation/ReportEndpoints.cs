using Microsoft.EntityFrameworkCore;
using OnlineShop.Persistence;
using OnlineShop.Reporting;

namespace OnlineShop.Web.Operation;

/// <summary>Figures about the business, with nobody in them.</summary>
public static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/sales/{year:int}/{month:int}", SalesAsync).RequireAuthorization();

    private static async Task<IResult> SalesAsync(int year, int month, ShopDbContext db, CancellationToken cancellation) =>
        Results.Text(SalesReport.Write(await db.Orders.ToListAsync(cancellation), year, month), "application/json");
}
