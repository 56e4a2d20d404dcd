namespace OnlineShop.Web.Orders;

/// <summary>What somebody wants to buy, and where it shall go. The purposes differ, so each parameter says its own.</summary>
public sealed record OrderRequest(
    [PersonalData(DataCategory.CommercePurchase), Purpose(Purposes.OrderFulfilment, Purposes.Accounting)] Dictionary<string, int> Items,
    [PersonalData(DataCategory.ContactAddress), Purpose(Purposes.OrderFulfilment)] PostalAddress? DeliverTo,
    [PersonalData(DataCategory.ContactPhone), Purpose(Purposes.OrderFulfilment)] string? Phone,
    [PersonalData(DataCategory.CommunicationContent), Purpose(Purposes.OrderFulfilment)] string? DeliveryNote,
    [PersonalData(DataCategory.SpecialHealth), Purpose(Purposes.AllergyCheck)] string? Allergies,
    GiftRequest? Gift)
{
    /// <summary>For logs: not what the customer typed in, which a record would show of itself.</summary>
    public override string ToString() => $"an order of {Items.Count} products";
}

/// <summary>A present: who gets it, and with which card.</summary>
[Purpose(Purposes.OrderFulfilment)]
// PRIV2005: whoever logs a gift logs the name and phone number of somebody who never met us.
public sealed record GiftRequest(
    [PersonalData(DataCategory.IdentityName, Subject = "gift-recipient")] string RecipientName,
    [PersonalData(DataCategory.ContactPhone, Subject = "gift-recipient")] string? RecipientPhoneNumber,
    string Card = "none");

/// <summary>An order as its customer sees it.</summary>
[Purpose(Purposes.OrderFulfilment)]
public sealed record OrderView(
    string Number,
    string Status,
    int TotalYen,
    [PersonalData(DataCategory.CommercePurchase)] IReadOnlyList<OrderLineView> Lines,
    string? TrackingNumber)
{
    public static OrderView Of(Order order) => new(
        order.Number,
        order.Status.ToString(),
        order.Total.Yen,
        [.. order.Lines.Select(line => new OrderLineView(line.Sku, line.Quantity, line.UnitPrice.Yen))],
        order.TrackingNumber);
}

/// <summary>One product of an order as its customer sees it.</summary>
public sealed record OrderLineView(string Sku, int Quantity, int UnitYen);
