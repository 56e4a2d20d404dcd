namespace OnlineShop.Domain;

/// <summary>A phone number as people write it: <c>090-0000-0001</c>, <c>+44 20 7946 0018</c>.</summary>
[PersonalData(DataCategory.ContactPhone)]
[Purpose(Purposes.OrderFulfilment, Purposes.Support)]
public sealed record PhoneNumber([PersonalData(DataCategory.ContactPhone)] string Text)
{
    /// <summary>Only Japanese mobile numbers get a short message.</summary>
    public bool TakesShortMessages =>
        Text.StartsWith("070", StringComparison.Ordinal)
        || Text.StartsWith("080", StringComparison.Ordinal)
        || Text.StartsWith("090", StringComparison.Ordinal);

    public override string ToString() => Redact.Partially(Text, keepStart: 0, keepEnd: 4);
}
