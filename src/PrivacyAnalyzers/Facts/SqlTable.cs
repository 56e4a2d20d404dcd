using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Facts;

/// <summary>Reads the table from a statement of SQL.</summary>
internal static class SqlTable
{
    private const string Name = @"\s+(?<table>[\w.\[\]""`]+)";

    private static readonly Regex Written = new(@"(?:^|;)\s*(?:(?:INSERT|MERGE|REPLACE)\s+INTO|UPDATE)" + Name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Deleted = new(@"(?:^|;)\s*(?:DELETE\s+FROM|TRUNCATE\s+TABLE)" + Name + @"\s*(?:$|;|(?:\w+\s+)?(?:WHERE|USING|OUTPUT|RETURNING)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The table that a statement writes to, without its schema and quotes; null where it writes to none.</summary>
    public static string? WrittenBy(string sql) => In(sql, Written);

    /// <summary>The table that a statement deletes from, without its schema and quotes; null where it deletes from none.</summary>
    public static string? DeletedBy(string sql) => In(sql, Deleted);

    private static string? In(string sql, Regex statement) =>
        statement.Match(sql) is { Success: true, Groups: var groups } && groups["table"].Value is var name
            ? name.Substring(name.LastIndexOf('.') + 1).Trim('[', ']', '"', '`')
            : null;
}
