using System.Text.Json.Serialization;

namespace OnlineShop.Domain;

/// <summary>What a customer ordered, and where it goes.</summary>
[Purpose(Purposes.OrderFulfilment)]
public sealed class Order
{
    /// <summary>Printed on the parcel and safe to log: <c>T-000123</c>.</summary>
    public required string Number { get; init; }

    public required Guid CustomerId { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public OrderStatus Status { get; set; } = OrderStatus.Placed;

    [PersonalData(DataCategory.CommercePurchase), Purpose(Purposes.Accounting)]
    public List<OrderLine> Lines { get; init; } = [];

    [PersonalData(DataCategory.IdentityName)]
    public required PersonName DeliverTo { get; init; }

    [PersonalData(DataCategory.ContactAddress)]
    public required PostalAddress DeliveryAddress { get; init; }

    [PersonalData(DataCategory.ContactPhone)]
    public PhoneNumber? DeliveryPhone { get; init; }

    // PRIV1003: the purpose is misspelt (two l), so the promise says nothing about it. Ctrl+. offers the right one.
    [PersonalData(DataCategory.CommunicationContent), Purpose("order-fullfilment")]
    public string? DeliveryNote { get; init; }

    /// <summary>Foods to keep away from this customer; data that needs special care, so it is kept only briefly.</summary>
    [PersonalData(DataCategory.SpecialHealth), Purpose(Purposes.AllergyCheck), Retention("P90D")]
    public string? AllergyNote { get; set; }

    /// <summary>Stands for the card at the payment company; the card's number never comes here.</summary>
    [JsonIgnore]
    [PersonalData(DataCategory.FinancialCard)]
    public string? PaymentToken { get; set; }

    public string? TrackingNumber { get; set; }

    public Money Total => Lines.Aggregate(new Money(0), (sum, line) => sum + (line.UnitPrice * line.Quantity));
}

/// <summary>How far an order has come.</summary>
public enum OrderStatus
{
    Placed,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
}

/// <summary>One product of an order.</summary>
public sealed record OrderLine(string Sku, int Quantity, Money UnitPrice);
