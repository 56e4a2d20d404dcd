namespace OnlineShop.Notifications;

/// <summary>What is printed on a parcel.</summary>
public sealed class ParcelLabel
{
    public string Top { get; init; } = "";

    [PersonalData(DataCategory.CommunicationContent), Purpose(Purposes.OrderFulfilment)]
    public string Remark { get; init; } = "";

    public static ParcelLabel For(Order order) => new()
    {
        // PRIV1004: nobody who sees "Top" knows that it is an address, neither people nor the other rules.
        Top = order.DeliveryAddress.PostalCode,
        // PRIV1005: an allergy is health data, and here it looks like any message.
        Remark = order.Allergies?.Foods ?? "",
    };
}
