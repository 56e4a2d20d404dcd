namespace OnlineShop.Domain;

/// <summary>A present for somebody else: the person who gets it never met us.</summary>
public sealed class GiftWish
{
    public required string OrderNumber { get; init; }

    [PersonalData(DataCategory.IdentityName, Subject = "gift-recipient"), Purpose(Purposes.OrderFulfilment)]
    public required string RecipientName { get; init; }

    // PRIV1001: this looks like a phone number, and nobody said whether it is one. Ctrl+. classifies it.
    public string? RecipientPhoneNumber { get; init; }

    [NotPersonalData("One of four printed cards: thanks, birthday, wedding, none.")]
    public string CardMessage { get; init; } = "none";

    // PRIV1007: the code fix left the reason to be written, and nobody wrote it.
    [NotPersonalData("why")]
    public string Signature { get; init; } = "";

    public bool Wrapped { get; init; }
}
