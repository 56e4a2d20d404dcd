using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace OnlineShop.Domain;

/// <summary>A person with an account.</summary>
[Purpose(Purposes.Account)]
[Retention("P30D", Until = "account-closed")]
public sealed class Customer
{
    /// <summary>What code and logs use to tell customers apart.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [Display(Name = "会員番号")]
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

    [JsonIgnore]
    [PersonalData(DataCategory.AccountCredential, Subject = "customer")]
    public string PasswordHash { get; set; } = "";

    /// <summary>From the browser at registration: decides in which language mails are written.</summary>
    public string Language { get; set; } = "ja";

    /// <summary>Set when the account was closed; the data goes thirty days later.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
