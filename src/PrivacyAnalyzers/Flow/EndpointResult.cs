using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;

namespace PrivacyAnalyzers.Flow;

/// <summary>Which personal data is in what an endpoint's code returns, as far as the code tells.</summary>
/// <param name="serializer">Who writes it, as the catalog names it.</param>
/// <param name="declared">The declared result.</param>
/// <param name="contentOf">What is known of a returned value before it is looked at.</param>
internal sealed class EndpointResult(string serializer, ITypeSymbol declared, Func<IOperation, ResultContent> contentOf)
{
    private readonly HashSet<DataSource> _sources = [];
    private bool _isHidden;
    private bool _isEmpty;
    private bool _isFilled;

    /// <summary>What is in it for certain.</summary>
    public IReadOnlyCollection<DataSource> Sources => _sources;

    /// <summary>What the same code serializes: that its text is returned then is no news.</summary>
    public HashSet<DataSource> Serialized { get; } = [];

    /// <summary>True where a result may hold more than the code tells, or it is always an empty collection, so that the code is not finished: there its declared type says more.</summary>
    public bool IsUnclear => _isHidden || (_isEmpty && !_isFilled);

    /// <summary>Notes what one <c>return</c> gives.</summary>
    public void Add(FlowValue value, IOperation returned, FunctionAnalysis analysis)
    {
        var content = contentOf(returned);
        _isHidden |= content == ResultContent.Hidden;
        if (content != ResultContent.Itself)
        {
            return;
        }

        var type = returned.Type is null or { TypeKind: TypeKind.Error or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } ? declared : returned.Type;
        if (value.Objects.IsEmpty && !DataTypes.IsPlain(DataTypes.Held(type)))
        {
            _isHidden = true;
        }

        var isEmpty = !value.Objects.IsEmpty && value.Objects.All(analysis.IsEmptyCollection);
        (_isEmpty, _isFilled) = (_isEmpty || isEmpty, _isFilled || !isEmpty);
        foreach (var label in analysis.GraphOf(value, type, serializer))
        {
            if (label.Source is { } source)
            {
                _sources.Add(source);
            }
            else if (label.Entry is not { Type: { } given } || !DataTypes.IsPlain(given))
            {
                _isHidden = true;
            }
        }
    }
}

/// <summary>Where the content of a returned value is told.</summary>
internal enum ResultContent
{
    /// <summary>The value is the content.</summary>
    Itself,

    /// <summary>It has none, or what makes it tells.</summary>
    Told,

    /// <summary>Nothing tells.</summary>
    Hidden,
}
