using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OnlineShop.Reporting;

/// <summary>The copy of their data that customers may ask for (開示請求, right of access).</summary>
public static class CustomerCopy
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Everything the shop holds about one customer, as JSON that a person can read.</summary>
    /// <remarks>Every member that is written has a purpose, and secrets carry <c>[JsonIgnore]</c>: one thing is left to account for.</remarks>
    [ProcessesFor(Purposes.Account)]
    [SuppressMessage("Privacy.Serialization", "PRIV3004:Special-care data, a government ID or a credential leaves unprotected", Justification = "Customers have a right to the allergies that they told us; the copy goes to them alone, over TLS.")]
    public static string Write(Customer customer, IReadOnlyList<Order> orders) =>
        JsonSerializer.Serialize(new Copy(customer, orders), Readable);

    private sealed record Copy(Customer Customer, IReadOnlyList<Order> Orders);
}
