namespace OnlineShop.Domain;

/// <summary>Where a parcel goes.</summary>
/// <param name="PostalCode">郵便番号, as <c>100-0001</c>; abroad as is usual there.</param>
/// <param name="Region">都道府県; abroad the town.</param>
/// <param name="Line">市区町村以降; abroad the street.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
[Purpose(Purposes.OrderFulfilment)]
public sealed record PostalAddress(
    [PersonalData(DataCategory.ContactAddress)] string PostalCode,
    [PersonalData(DataCategory.ContactAddress)] string Region,
    [PersonalData(DataCategory.ContactAddress)] string Line,
    [NotPersonalData("Millions of people live in a country.")] string CountryCode)
{
    public bool IsDomestic => CountryCode == "JP";

    public override string ToString() => Redact.Partially(PostalCode, keepStart: 3);
}
