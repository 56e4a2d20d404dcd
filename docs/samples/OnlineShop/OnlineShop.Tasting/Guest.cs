namespace OnlineShop.Tasting;

/// <summary>Somebody who comes to a tasting. All is well here; the mistakes are in privacy.yml, and what can be read of it counts.</summary>
public sealed class Guest
{
    [PersonalData(DataCategory.ContactEmail), Purpose("invitation")]
    public required string Email { get; init; }
}
