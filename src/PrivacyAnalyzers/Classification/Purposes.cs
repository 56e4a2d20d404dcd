using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Classification;

/// <summary>Which purposes were declared for a symbol's data: on it, on the types around it and its value's type, on its assembly, or for its whole category.</summary>
internal sealed class Purposes(Promise promise)
{
    /// <summary>The metadata name of the attribute that says what data is for.</summary>
    public const string Purpose = "PrivacyAnalyzers.Annotations.PurposeAttribute";
    /// <summary>The metadata name of the attribute that says what code works for.</summary>
    public const string ProcessesFor = "PrivacyAnalyzers.Annotations.ProcessesForAttribute";

    /// <summary>Purpose ids in force, sorted; empty where none was declared.</summary>
    public ImmutableArray<string> Of(ISymbol symbol, DataClassification classification)
    {
        var ids = new SortedSet<string>(classification.Purposes, StringComparer.Ordinal);
        AddFrom(symbol, ids);
        if (PositionalMembers.CounterpartOf(symbol) is { } counterpart)
        {
            AddFrom(counterpart, ids);
        }

        foreach (var inherited in InheritedMembers.Of(symbol))
        {
            AddFrom(inherited, ids);
        }

        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                AddFrom(declaring, ids);
            }
        }

        if (DataTypes.OfSymbol(symbol) is { } valueType)
        {
            AddFrom(DataTypes.Held(valueType), ids);
        }

        if (symbol.ContainingAssembly is { } assembly)
        {
            AddFrom(assembly, ids);
        }

        if (promise.FindCategory(classification.Category) is { } defaults)
        {
            ids.UnionWith(defaults.Purposes);
        }

        return [.. ids];
    }

    /// <summary>
    /// What for code works, as the nearest <c>[ProcessesFor]</c> says: a member's own, else its type's, else its assembly's; null where none does.
    /// </summary>
    public static ImmutableArray<string>? OfCode(ISymbol code)
    {
        for (var symbol = code; symbol is not (null or INamespaceSymbol); symbol = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol.ContainingSymbol)
        {
            if (WorksFor(symbol) is { IsEmpty: false } own)
            {
                return own;
            }
        }

        return code.ContainingAssembly is { } assembly && WorksFor(assembly) is { IsEmpty: false } all ? all : null;

        static ImmutableArray<string> WorksFor(ISymbol symbol) => [.. symbol.GetAttributes().SelectMany(a => Ids(a, ProcessesFor))];
    }

    /// <summary>The purpose ids that an attribute names; empty where it is not a purpose attribute.</summary>
    public static IEnumerable<string> In(AttributeData attribute) => Ids(attribute, Purpose);

    private static IEnumerable<string> Ids(AttributeData attribute, string name)
    {
        if (attribute.AttributeClass is not { } type || MetadataName.Of(type) != name)
        {
            return [];
        }

        return attribute.ConstructorArguments
            .SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument])
            .Select(value => value.IsNull ? null : value.Value as string)
            .OfType<string>();
    }

    private static void AddFrom(ISymbol symbol, SortedSet<string> ids)
    {
        foreach (var attribute in symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes())
        {
            ids.UnionWith(In(attribute));
        }
    }
}
