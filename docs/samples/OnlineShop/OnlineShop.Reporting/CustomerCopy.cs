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
    /// <remarks>Every member that is written has a purpose, and secrets carry <c>[JsonIgnore]</c>: nothing to warn about.</remarks>
    [ProcessesFor(Purposes.Account)]
    public static string Write(Customer customer, IReadOnlyList<Order> orders) =>
        JsonSerializer.Serialize(new Copy(customer, orders), Readable);

    private sealed record Copy(Customer Customer, IReadOnlyList<Order> Orders);
}
