namespace OnlineShop.Domain;

/// <summary>A person's name, with its reading in kana where there is one.</summary>
[Purpose(Purposes.Account, Purposes.OrderFulfilment)]
public sealed record PersonName(
    [PersonalData(DataCategory.IdentityName)] string FamilyName,
    [PersonalData(DataCategory.IdentityName)] string GivenName,
    [PersonalData(DataCategory.IdentityName)] string? FamilyNameKana = null,
    [PersonalData(DataCategory.IdentityName)] string? GivenNameKana = null)
{
    /// <summary>宛名</summary>
    /// <remarks>The name as one writes it on a parcel: 山田 花子, Emma Clarke.</remarks>
    [PersonalData(DataCategory.IdentityName)]
    public string ForLabel => FamilyNameKana is null ? $"{GivenName} {FamilyName}" : $"{FamilyName} {GivenName}";

    /// <summary>The record's own text would hold the whole name, wherever somebody writes it.</summary>
    public override string ToString() => Redact.Partially(FamilyName);
}
