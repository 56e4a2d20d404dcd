namespace OnlineShop.Web.Newsletter;

/// <summary>Picks the customers who might like the newsletter. Nobody asked them.</summary>
[ProcessesFor(Purposes.Newsletter)]
public static class CustomerInvitation
{
    /// <summary>The addresses to write to.</summary>
    public static IEnumerable<string> Addresses(IEnumerable<Customer> customers) =>
        // PRIV1009: people gave these addresses to open an account, not to be sent advertising.
        customers.Where(c => c.ClosedAt is null).Select(c => c.Email.Value);
}
