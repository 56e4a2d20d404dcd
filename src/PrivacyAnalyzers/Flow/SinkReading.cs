using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>How one argument of a call is read by its sink, where other arguments decide that: the template, a flag.</summary>
internal sealed record SinkReading(SinkEntry Sink, ImmutableArray<IArgumentOperation> Arguments, IParameterSymbol Parameter)
{
    /// <summary>Of an argument of a <c>params</c> array, its position there.</summary>
    private int Element { get; init; }

    /// <summary>The same for an element of a <c>params</c> array.</summary>
    public SinkReading At(int element) => this with { Element = element };

    /// <summary>True where it is taken apart member by member: <c>{@Name}</c> in the template, or a flag that is given as true.</summary>
    public bool TakesApart =>
        (Sink.GraphIf is { } flag && Find(flag) is { Value.ConstantValue: { HasValue: true, Value: true } })
        || (Sink.Template is { } name
            && Find(name) is { Parameter: { Ordinal: var template }, Value.ConstantValue: { HasValue: true, Value: string text } }
            && Parameter.Ordinal > template
            && TemplateHoles.TakesApart(text, Parameter.Ordinal - template - 1 + Element));

    private IArgumentOperation? Find(string name) => Arguments.FirstOrDefault(a => a.Parameter is { } parameter && FunctionAnalysis.IsNamed(parameter, name));
}
