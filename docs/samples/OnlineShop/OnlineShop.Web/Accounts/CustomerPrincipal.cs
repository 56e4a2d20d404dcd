using System.Security.Claims;

namespace OnlineShop.Web.Accounts;

/// <summary>Who is signed in.</summary>
public static class CustomerPrincipal
{
    /// <summary>The key of the signed-in customer. Call it behind <c>[Authorize]</c> only.</summary>
    public static Guid CustomerId(this ClaimsPrincipal user) =>
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
