using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>A piece of personal data that a value can hold: the classified symbol it started from. Equal by <see cref="Id"/>.</summary>
/// <param name="id">The doc-comment id of the symbol, or of the member around it, <c>#</c>, and a name.</param>
/// <param name="name">For people, for instance <c>Customer.Email</c>.</param>
/// <param name="classification">Never <see cref="DataClassification.None"/>.</param>
/// <param name="symbol">The symbol; of a keyed read, the method or indexer that was read.</param>
internal sealed class DataSource(string id, string name, DataClassification classification, ISymbol symbol) : IEquatable<DataSource>, IComparable<DataSource>
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public DataClassification Classification { get; } = classification;

    public ISymbol Symbol { get; } = symbol;

    public bool Equals(DataSource? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as DataSource);

    public override int GetHashCode() => Id.GetHashCode();

    public int CompareTo(DataSource? other) => string.CompareOrdinal(Id, other?.Id);

    public override string ToString() => Name;
}
