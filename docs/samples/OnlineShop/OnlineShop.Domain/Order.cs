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

    [PersonalData(DataCategory.CommercePurchase), Purpose(Purposes.Accounting, Purposes.AllergyCheck)]
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

    /// <summary>Null where the customer named no allergy, and ninety days after the order.</summary>
    public AllergyNote? Allergies { get; set; }

    /// <remarks>The token stands for the card at the payment company; the card's number never comes here.</remarks>
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

/// <summary>Foods that a customer must not eat. It is a type of its own because its purpose is narrower than an order's.</summary>
[Purpose(Purposes.AllergyCheck), Retention("P90D")]
public sealed record AllergyNote([PersonalData(DataCategory.SpecialHealth, Subject = "customer")] string Foods)
{
    /// <summary>Not the foods, which a record would show of itself.</summary>
    public override string ToString() => nameof(AllergyNote);
}

/// <summary>One product of an order.</summary>
public sealed record OrderLine(string Sku, int Quantity, Money UnitPrice);
