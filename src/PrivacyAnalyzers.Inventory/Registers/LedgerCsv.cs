using System.Text;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Writes the ledger as CSV (RFC 4180), so that Excel opens it as it is: UTF-8 with a mark, CRLF.</summary>
public static class LedgerCsv
{
    /// <summary>The file's name.</summary>
    public const string FileName = "ledger.csv";

    /// <summary>The ledger: a header and a row for each kind of data.</summary>
    /// <param name="inventory">What it shows.</param>
    /// <param name="language">"ja" or "en".</param>
    /// <returns>A UTF-8 file with a byte order mark.</returns>
    public static byte[] Write(DataInventory inventory, string language)
    {
        var ledger = new Registers(inventory, language).All[0];
        var csv = new StringBuilder("\uFEFF");
        AppendLine(csv, ledger.Columns.Select(c => c.Header));
        foreach (var row in ledger.Rows)
        {
            AppendLine(csv, row.Select(c => c.Text));
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void AppendLine(StringBuilder csv, IEnumerable<string> fields) =>
        csv.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    /// <summary>A quoted field that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection).</summary>
    private static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
