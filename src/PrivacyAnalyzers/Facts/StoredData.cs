using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells of a flow into a database whether it stores the data, or only asks for it, and whose store that is.</summary>
internal static class StoredData
{
    private static readonly Regex Writing = new(@"(?:^|;)\s*(?:INSERT|UPDATE|MERGE|REPLACE|UPSERT)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Calling = new(@"^\s*(?:EXEC|EXECUTE|CALL)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What a stored procedure does, its name tells: <c>usp_UpdateCustomer</c>, <c>[Customer_Create]</c>, <c>customer_insert</c>; not <c>GetUpdates</c>.</summary>
    private static readonly Regex WritingName = new(
        "(?:^|[^A-Za-z]|[a-z](?=[A-Z]))(?:Insert|Update|Upsert|Merge|Create|Add|Save|Store|Set|Write|Register|Replace)(?![a-z])|(?:^|[^A-Za-z])(?:insert|update|upsert|merge|create|add|save|store|set|write|register|replace)(?![A-Za-z])",
        RegexOptions.CultureInvariant);

    private static readonly Regex Statement = new(@"^\s*[A-Za-z]+\s+\S", RegexOptions.CultureInvariant);

    /// <summary>True for a parameter of SQL that no code nearby says to write: it may be what is looked for.</summary>
    public static bool IsQuery(DataFlow flow) =>
        flow.Sink.Kind == "storage" && IsOfSql(flow.SinkSymbol) && !WritesSql(flow.Call) && !flow.SinksAt.Any(s => s.Node is { } sink && WritesSql(sink));

    /// <summary>The type whose code stores it: that of the entities of EF Core is their context, which says so itself.</summary>
    public static INamedTypeSymbol? StoreOf(DataFlow flow) =>
        flow.Sink is { Kind: "storage", Serializer: not DbContexts.Contract } ? WriterOf(flow) : null;

    /// <summary>The type whose code hands the data to the sink.</summary>
    public static INamedTypeSymbol? WriterOf(DataFlow flow) => (flow.Through ?? flow.Owner).ContainingType;

    /// <summary>The table that the SQL around a flow writes to; null where it names none.</summary>
    public static string? TableOf(DataFlow flow) =>
        flow.SinksAt.Select(s => s.Node).Prepend(flow.Call).OfType<SyntaxNode>()
            .Select(n => TextsIn(n).Concat(n.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? TextsIn(member) : []).Select(SqlTable.WrittenBy).FirstOrDefault(t => t is not null))
            .FirstOrDefault(t => t is not null);

    private static bool IsOfSql(ISymbol api) =>
        (api is IMethodSymbol method && method.Parameters.Any(p => p.Name == "sql"))
        || api.ContainingType.Name.EndsWith("Parameter", StringComparison.Ordinal)
        || api.ContainingType.Name.EndsWith("ParameterCollection", StringComparison.Ordinal)
        || api.ContainingType.Name == "DynamicParameters";

    /// <summary>The SQL in the call itself decides; where that has none, any in the same member.</summary>
    private static bool WritesSql(SyntaxNode call)
    {
        var own = TextsIn(call).Where(t => Statement.IsMatch(t)).ToArray();
        return own.Length > 0
            ? own.Any(Writes)
            : call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && (TextsIn(member).Any(Writes) || CallsWritingProcedure(call, member));
    }

    private static bool Writes(string sql) => Writing.IsMatch(sql) || (Calling.IsMatch(sql) && WritingName.IsMatch(sql));

    /// <summary>True where <c>CommandType.StoredProcedure</c> says that a text is a procedure's name: that in the call itself, else any in the same member.</summary>
    private static bool CallsWritingProcedure(SyntaxNode call, MemberDeclarationSyntax member) =>
        NamesProcedure(call) ? TextsIn(call).Any(t => WritingName.IsMatch(t)) || (!TextsIn(call).Any() && TextsIn(member).Any(t => WritingName.IsMatch(t)))
        : NamesProcedure(member) && TextsIn(member).Any(t => WritingName.IsMatch(t));

    private static bool NamesProcedure(SyntaxNode node) => node.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == "StoredProcedure");

    private static IEnumerable<string> TextsIn(SyntaxNode node) =>
        node.DescendantTokens().Where(t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken).Select(t => t.ValueText);
}
