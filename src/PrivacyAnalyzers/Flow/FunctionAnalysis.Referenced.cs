using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow;

/// <summary>Calls of other assemblies' methods of which their facts tell what they do.</summary>
internal sealed partial class FunctionAnalysis
{
    private FlowValue CallReferenced(IMethodSymbol method, FlowValue receiver, FlowValue[] arguments, IOperation?[] operations, IOperation? instance, SyntaxNode at) =>
        _environment.Referenced.Of(method) is { } summary
            ? Apply(summary, new(receiver, [.. arguments], []) { Operations = [.. operations], Instance = instance }, at, isNested: false)
            : FlowValue.Harmless;

    /// <summary>True for what is declared here, or in an assembly that tells what its methods do.</summary>
    private bool IsFollowed(ISymbol symbol) => IsDeclaredHere(symbol) || _environment.Referenced.Covers(symbol);

    /// <summary>What went into objects through code of which nothing is told: any member may hold it.</summary>
    private ImmutableArray<FlowLabel> KeptIn(FlowValue receiver) =>
        [.. receiver.Objects.SelectMany(o => State[_table.Slot(o, Member.Content)]?.Labels ?? [])];

    /// <summary>True for an accessor of another assembly of which it is known what it does, or what runs in its stead does.</summary>
    private bool IsTold(IMethodSymbol? accessor) =>
        accessor is not null && (_environment.Referenced.Has(accessor) || (accessor.IsAbstract && !_environment.Referenced.ImplementationsOf(accessor.OriginalDefinition).IsEmpty));

    /// <summary>True for code that can't be read and of which nothing is told: not for what is only declared, where what implements it is known.</summary>
    private bool IsLibrary(IMethodSymbol method) =>
        !IsDeclaredHere(method) && !IsSource(method) && !(method.IsAbstract && _environment.Referenced.Covers(method));
}
