using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OnlineShop.Reporting;

/// <summary>Writes the subscribers for the people who write the newsletter.</summary>
public static class SubscriberExport
{
    /// <summary>One subscriber a line.</summary>
    public static string ToJsonLines(IEnumerable<NewsletterSubscription> subscriptions)
    {
        var lines = new List<string>();
        foreach (var subscription in subscriptions)
        {
            // PRIV3001: the file would hold the birthday, for which no purpose is declared. The e-mail address has one.
            lines.Add(JsonSerializer.Serialize(subscription));
        }

        return string.Join('\n', lines);
    }

    /// <summary>One subscriber as the old mailing program reads it.</summary>
    public static string ToLegacyJson(NewsletterSubscription subscription) =>
        // PRIV3001: the same with Newtonsoft.Json.
        // PRIV3004: it would also write the token that System.Text.Json's attribute hides, and with it anybody could unsubscribe them.
        Newtonsoft.Json.JsonConvert.SerializeObject(subscription);

    /// <summary>What the export should hold: the address, which people gave for just this.</summary>
    public static string ToAddressList(IEnumerable<NewsletterSubscription> subscriptions) =>
        JsonSerializer.Serialize(subscriptions.Where(s => s.WithdrawnAt is null).Select(s => new Row(s.Email)));

    /// <summary>The same for whoever asks for it by mail.</summary>
    public static void SaveAddressList(string path, IEnumerable<NewsletterSubscription> subscriptions) =>
        // PRIV5001: the file outlives the subscriptions in somebody's downloads, and nobody who unsubscribes is taken out of it.
        File.WriteAllLines(path, subscriptions.Select(s => s.Email));

    /// <summary>What an advertiser compares with the hashes of its own list.</summary>
    public static IEnumerable<string> ToMatchKeys(IEnumerable<NewsletterSubscription> subscriptions) =>
        // PRIV5003: whoever has an address hashes it, too, and knows whether it is on the list. With a key, nobody could.
        subscriptions.Select(s => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(s.Email))));

    private sealed record Row([PersonalData(DataCategory.ContactEmail), Purpose(Purposes.Newsletter)] string Email);
}
