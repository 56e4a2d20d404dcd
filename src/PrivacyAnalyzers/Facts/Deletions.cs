using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Facts;

/// <summary>Tells where code deletes what is stored: by an API, by SQL, or by writing nothing in its place.</summary>
internal static class Deletions
{
    /// <summary>The type of what a call deletes; null where it deletes nothing.</summary>
    public static ITypeSymbol? DeletedBy(IInvocationOperation call, ApiCatalog catalog)
    {
        if (catalog.DeletionOf(call.TargetMethod) is not { } deletion)
        {
            return null;
        }

        var value = deletion.Argument == "this" ? call.Instance : call.Arguments.FirstOrDefault(a => a.Parameter is { } p && FunctionAnalysis.IsNamed(p, deletion.Argument))?.Value;
        while (value is IConversionOperation { Operand: var operand })
        {
            value = operand;
        }

        // The only entity of several that stand in a row; of a collection, what it holds.
        var type = value is IArrayCreationOperation { Initializer.ElementValues: [var first, ..] } ? first.Type : value?.Type;
        var held = type is null ? null : DataTypes.Held(type);
        return held is INamedTypeSymbol { TypeArguments: [var argument] } && SymbolEqualityComparer.Default.Equals(held, type) ? argument : held;
    }

    /// <summary>The property or field that an assignment empties; null where it writes something. What is being made has nothing to lose.</summary>
    public static ISymbol? EmptiedBy(ISimpleAssignmentOperation assignment) =>
        assignment is { Value.ConstantValue: { HasValue: true, Value: null or "" }, Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target, Parent: not IObjectOrCollectionInitializerOperation }
            ? target.Member
            : null;

    /// <summary>The table from which a literal of SQL deletes; null where it is none.</summary>
    public static string? TableIn(string text) => text.Length > 12 && text.IndexOf(" ", StringComparison.Ordinal) > 0 ? SqlTable.DeletedBy(text) : null;
}
