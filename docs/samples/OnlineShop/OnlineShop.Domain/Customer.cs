using System.Text.Json.Serialization;

namespace OnlineShop.Domain;

/// <summary>A person with an account.</summary>
[Purpose(Purposes.Account)]
[Retention("P30D", Until = "account-closed")]
public sealed class Customer
{
    /// <summary>What code and logs use to tell customers apart.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What customers see as their number, printed on the member card.</summary>
    [PersonalData(DataCategory.AccountId, Subject = "customer")]
    public required string MemberNumber { get; init; }

    [PersonalData(DataCategory.IdentityName, Subject = "customer")]
    public required PersonName Name { get; set; }

    [PersonalData(DataCategory.ContactEmail, Subject = "customer")]
    public required EmailAddress Email { get; set; }

    [PersonalData(DataCategory.ContactPhone, Subject = "customer"), Purpose(Purposes.OrderFulfilment)]
    public PhoneNumber? Phone { get; set; }

    [PersonalData(DataCategory.ContactAddress, Subject = "customer"), Purpose(Purposes.OrderFulfilment)]
    public PostalAddress? Address { get; set; }

    /// <summary>Secrets are left out of every JSON, whoever writes it.</summary>
    [JsonIgnore]
    [PersonalData(DataCategory.AccountCredential, Subject = "customer")]
    public string PasswordHash { get; set; } = "";

    /// <summary>From the browser at registration: decides in which language mails are written.</summary>
    public string Language { get; set; } = "ja";

    /// <summary>Set when the account was closed; the data goes thirty days later.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
