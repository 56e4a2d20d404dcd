using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace OnlineShop.Web.Accounts;

/// <summary>What a person types in to become a customer.</summary>
[Purpose(Purposes.Account)]
public sealed record RegisterRequest(
    [PersonalData(DataCategory.IdentityName)] string FamilyName,
    [PersonalData(DataCategory.IdentityName)] string GivenName,
    [PersonalData(DataCategory.IdentityName)] string? FamilyNameKana,
    [PersonalData(DataCategory.IdentityName)] string? GivenNameKana,
    [PersonalData(DataCategory.ContactEmail)] string Email,
    [PersonalData(DataCategory.AccountCredential)] string Password,
    string Language = "ja")
{
    /// <summary>Not what was typed in, which a record would show of itself: the password is in it.</summary>
    public override string ToString() => nameof(RegisterRequest);
}

/// <summary>What a customer types in to sign in.</summary>
[Purpose(Purposes.Account)]
public sealed record SignInRequest(
    [PersonalData(DataCategory.ContactEmail)] string Email,
    [PersonalData(DataCategory.AccountCredential)] string Password)
{
    /// <summary>Not what was typed in, which a record would show of itself: the password is in it.</summary>
    public override string ToString() => nameof(SignInRequest);
}

/// <summary>A customer's own page: 会員情報.</summary>
[Purpose(Purposes.Account)]
public sealed class AccountView
{
    [Display(Name = "会員番号")]
    [PersonalData(DataCategory.AccountId)]
    public required string MemberNumber { get; init; }

    [Display(Name = "お名前")]
    [PersonalData(DataCategory.IdentityName)]
    public required string Name { get; init; }

    [Display(Name = "メールアドレス")]
    [PersonalData(DataCategory.ContactEmail)]
    public required string Email { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Display(Name = "電話番号")]
    [PersonalData(DataCategory.ContactPhone)]
    public string? Phone { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Display(Name = "お届け先")]
    [PersonalData(DataCategory.ContactAddress)]
    public string? Address { get; init; }

    public static AccountView Of(Customer customer) => new()
    {
        MemberNumber = customer.MemberNumber,
        Name = customer.Name.ForLabel,
        Email = customer.Email.Value,
        Phone = customer.Phone?.Text,
        Address = customer.Address is { } address ? $"{address.PostalCode} {address.Region} {address.Line}" : null,
    };
}
