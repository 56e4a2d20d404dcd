using System.Net.Mail;

namespace OnlineShop.Notifications;

/// <summary>Writes to all customers whose parcels are late, at once.</summary>
public static class DelayNotice
{
    /// <summary>One mail for all of them.</summary>
    public static MailMessage For(IEnumerable<Customer> customers)
    {
        var mail = new MailMessage { From = new MailAddress("shop@kazaguruma.example"), Subject = "お届け遅延のお知らせ / Your parcel is late" };
        foreach (var customer in customers)
        {
            // PRIV4007: each of them sees who else buys tea here. mail.Bcc would tell nobody.
            mail.To.Add(customer.Email.Value);
        }

        return mail;
    }
}
