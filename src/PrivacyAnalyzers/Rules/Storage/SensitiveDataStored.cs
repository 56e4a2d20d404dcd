using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>PRIV5002: special-care data, a government id or a credential is stored in the clear: in a table of EF Core, by SQL, in a document.</summary>
internal sealed class SensitiveDataStored : FlowRule
{
    private static readonly string[] Protections = ["hash", "encrypt", "cipher", "crypt"];

    public override DiagnosticDescriptor Descriptor => Descriptors.PRIV5002_SensitiveDataStored;

    /// <summary>What a table of EF Core holds is told where the table is declared.</summary>
    public override bool Violates(DataFlow flow, PrivacyContext context) =>
        flow.Sink.Kind == "storage"
        && SensitiveData.IsSensitive(flow.Source.Classification.Category)
        && StoredData.StoreOf(flow) is { } store
        && !HasDeclaredProtection(store, context)
        && !IsProtected(flow.Source.Symbol, context);

    protected override object[] Arguments(ImmutableArray<DataFlow> flows, PrivacyContext context) =>
        [Describe(flows), SymbolId.NameOf(flows[0].SinkSymbol), Through(flows[0])];

    /// <summary>What a table of EF Core holds in the clear; nothing where the promise says how its store is protected.</summary>
    /// <param name="dbContext">The context, or the type that configures the entity.</param>
    /// <param name="stored">The personal data in its entity.</param>
    /// <param name="context">What the rules share.</param>
    /// <param name="cancellationToken">Stops reading the model's configuration.</param>
    public static ImmutableArray<DataSource> In(INamedTypeSymbol dbContext, ImmutableArray<DataSource> stored, PrivacyContext context, CancellationToken cancellationToken)
    {
        ImmutableArray<DataSource> open = [.. stored.Where(s => SensitiveData.IsSensitive(s.Classification.Category) && !IsProtected(s.Symbol, context))];
        if (open.IsEmpty || HasDeclaredProtection(dbContext, context))
        {
            return [];
        }

        var converted = ConvertedMembers.Of(dbContext, context.Compilation, cancellationToken);
        return open.RemoveAll(s => converted.Contains(s.Symbol.Name) || (DataTypes.OfSymbol(s.Symbol) is { } type && converted.Contains(DataTypes.Held(type).Name)));
    }

    /// <summary>The finding where a table is declared.</summary>
    public static Diagnostic Find(ISymbol table, Location at, ImmutableArray<DataSource> stored) =>
        Diagnostic.Create(Descriptors.PRIV5002_SensitiveDataStored, at, Describe(stored), SymbolId.NameOf(table), new LocalizedText("", ""));

    /// <summary>True where <c>stores:</c> names the type, with or without its namespace, and says how it is protected.</summary>
    private static bool HasDeclaredProtection(INamedTypeSymbol type, PrivacyContext context) =>
        context.Promise.Stores.Any(s => s.Protection is not null && (s.Id == type.Name || s.Id == MetadataName.Of(type)));

    /// <summary>Marked so, or named after what was done to it: <c>PasswordHash</c>, <c>EncryptedString</c>.</summary>
    private static bool IsProtected(ISymbol member, PrivacyContext context) =>
        MemberDetails.IsProtected(member)
        || context.Catalog.IsStoredProtected(member)
        || SaysProtected(member.Name)
        || (DataTypes.OfSymbol(member) is { } type && SaysProtected(DataTypes.Held(type).Name));

    private static bool SaysProtected(string name) => Protections.Any(p => name.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0);
}
