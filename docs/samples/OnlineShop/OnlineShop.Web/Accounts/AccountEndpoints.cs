using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OnlineShop.Persistence;
using OnlineShop.Reporting;

namespace OnlineShop.Web.Accounts;

/// <summary>Registration, signing in, and what customers may do with their own data.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/accounts", RegisterAsync);
        routes.MapPost("/sign-in", SignInAsync);
        routes.MapPost("/sign-out", (HttpContext context) => context.SignOutAsync());

        var own = routes.MapGroup("/me").RequireAuthorization();
        own.MapGet("/", ShowAsync);
        own.MapPut("/address", ChangeAddressAsync);
        own.MapGet("/copy", CopyAsync);
        own.MapDelete("/", CloseAsync);
    }

    private static async Task<IResult> RegisterAsync(
        RegisterRequest request, AccountService accounts, CancellationToken cancellation)
    {
        var (customer, refusal) = await accounts.RegisterAsync(request, cancellation);
        return customer is not null
            ? Results.Created("/me", AccountView.Of(customer))
            : Results.Problem(refusal.ToString(), statusCode: StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignInAsync(
        SignInRequest request, HttpContext context, AccountService accounts, CancellationToken cancellation)
    {
        if (await accounts.SignInAsync(request, cancellation) is not { } customer)
        {
            return Results.Unauthorized();
        }

        // The cookie holds the key and nothing else: name and address stay in the database.
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, customer.Id.ToString()));
        await context.SignInAsync(new ClaimsPrincipal(identity));

        // PRIV3003: the browser keeps the name in plain text, on whatever computer that is. The page can ask for it.
        context.Response.Cookies.Append("greeting", customer.Name.GivenName);
        return Results.NoContent();
    }

    private static async Task<IResult> ShowAsync(
        ClaimsPrincipal user, CustomerDirectory customers, CancellationToken cancellation) =>
        await customers.FindAsync(user.CustomerId(), cancellation) is { } customer
            ? Results.Ok(AccountView.Of(customer))
            : Results.NotFound();

    private static async Task<IResult> ChangeAddressAsync(
        PostalAddress address, ClaimsPrincipal user, CustomerDirectory customers, ShopDbContext db, CancellationToken cancellation)
    {
        if (await customers.FindAsync(user.CustomerId(), cancellation) is not { } customer)
        {
            return Results.NotFound();
        }

        customer.Address = address;
        await db.SaveChangesAsync(cancellation);
        return Results.NoContent();
    }

    /// <summary>The right of access: one request, the whole copy.</summary>
    private static async Task<IResult> CopyAsync(
        ClaimsPrincipal user, CustomerDirectory customers, OrderBook orders, CancellationToken cancellation)
    {
        if (await customers.FindAsync(user.CustomerId(), cancellation) is not { } customer)
        {
            return Results.NotFound();
        }

        var copy = CustomerCopy.Write(customer, await orders.OfCustomerAsync(customer.Id, cancellation));
        return Results.Text(copy, "application/json");
    }

    private static async Task<IResult> CloseAsync(
        ClaimsPrincipal user, HttpContext context, CustomerDirectory customers, CancellationToken cancellation)
    {
        if (await customers.FindAsync(user.CustomerId(), cancellation) is not { } customer)
        {
            return Results.NotFound();
        }

        await customers.CloseAsync(customer, cancellation);
        await context.SignOutAsync();
        return Results.NoContent();
    }
}
