using Microsoft.AspNetCore.Identity;
using OnlineShop.Persistence;

namespace OnlineShop.Web.Accounts;

/// <summary>Why somebody could not become a customer.</summary>
public enum Refusal
{
    None,
    BadEmail,
    WeakPassword,
    AlreadyKnown,
}

/// <summary>Registers customers and checks their passwords.</summary>
public sealed class AccountService(CustomerDirectory customers, ILogger<AccountService> logger)
{
    private const int ShortestPassword = 12;
    private readonly PasswordHasher<Customer> _hasher = new();

    /// <returns>The new customer, or null and the reason.</returns>
    public async Task<(Customer? Customer, Refusal Refusal)> RegisterAsync(
        RegisterRequest request, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(request.Email, out var email))
        {
            return (null, Refusal.BadEmail);
        }

        if (request.Password.Length < ShortestPassword)
        {
            NoteRefusal(Refusal.WeakPassword, $"{request.Password.Length} characters");
            return (null, Refusal.WeakPassword);
        }

        if (await customers.FindByEmailAsync(email, cancellation) is not null)
        {
            // PRIV2001: the method below writes to the log what it is given. The key of the account that is there would do.
            NoteRefusal(Refusal.AlreadyKnown, request.Email);
            return (null, Refusal.AlreadyKnown);
        }

        var customer = new Customer
        {
            MemberNumber = await customers.NextMemberNumberAsync(cancellation),
            Name = new PersonName(request.FamilyName, request.GivenName, request.FamilyNameKana, request.GivenNameKana),
            Email = email,
            Language = request.Language == "en" ? "en" : "ja",
        };
        customer.PasswordHash = _hasher.HashPassword(customer, request.Password);
        await customers.AddAsync(customer, cancellation);
        return (customer, Refusal.None);
    }

    /// <returns>The customer; null where address or password is wrong. Which of them stays unsaid.</returns>
    public async Task<Customer?> SignInAsync(SignInRequest request, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(request.Email, out var email)
            || await customers.FindByEmailAsync(email, cancellation) is not { PasswordHash: not "" } customer)
        {
            logger.LogInformation("Sign-in refused: no such account");
            return null;
        }

        if (_hasher.VerifyHashedPassword(customer, customer.PasswordHash, request.Password) == PasswordVerificationResult.Failed)
        {
            logger.LogWarning("Sign-in of customer {Id} refused: wrong password", customer.Id);
            return null;
        }

        return customer;
    }

    private void NoteRefusal(Refusal why, string detail) =>
        logger.LogInformation("Registration refused: {Why}, {Detail}", why, detail);
}
