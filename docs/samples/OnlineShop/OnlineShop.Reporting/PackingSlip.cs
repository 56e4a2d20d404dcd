namespace OnlineShop.Reporting;

/// <summary>The slip that lies in a parcel.</summary>
public static class PackingSlip
{
    /// <summary>Written only when it is printed, since an order may still change until then.</summary>
    public static Func<string> For(Order order) => () => $"{order.Number}: {order.DeliverTo.FamilyName}, {order.Lines.Count} items";
}
