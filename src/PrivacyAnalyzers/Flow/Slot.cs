using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>A place that holds a value: a variable, or a member of an object.</summary>
/// <param name="Owner">A variable's symbol, a flow capture's id, or an <see cref="AbstractObject"/>.</param>
/// <param name="Member">The member's definition, a tuple element's name, or <see cref="Content"/>; null for a variable.</param>
internal readonly record struct Slot(object Owner, object? Member)
{
    /// <summary>What a collection, a builder or an object of unknown code holds, elements and values taken together.</summary>
    public static readonly object Content = new();

    /// <summary>The key of a field or property: its definition; of a tuple element, its position's name.</summary>
    public static object KeyOf(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } element } => element.Name,
        _ => member.OriginalDefinition,
    };
}
