using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What the methods of referenced assemblies do with data, as their facts tell it. One a compilation, thread-safe; each is read when it is first called.</summary>
internal sealed class ReferencedSummaries(Compilation compilation, ReferencedFacts facts, FlowEnvironment environment)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFact?> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _covered = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, ISymbol?> _symbols = new(StringComparer.Ordinal);

    /// <summary>True for a symbol of another assembly that left its facts.</summary>
    public bool Covers(ISymbol symbol) =>
        !facts.IsEmpty && symbol.ContainingAssembly is { } assembly
        && (_covered.TryGetValue(assembly, out var known) ? known : _covered.GetOrAdd(assembly, facts.Covers(assembly) && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)));

    /// <summary>True for a method of another assembly of which it is known what it does with data.</summary>
    public bool Has(IMethodSymbol method) => Covers(method) && FactOf(method.OriginalDefinition) is not null && !method.IsAbstract;

    /// <summary>The summary of a method; null where its assembly told none.</summary>
    public MethodSummary? Of(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return _summaries.TryGetValue(definition, out var known) ? known
            : Has(definition) ? _summaries.GetOrAdd(definition, new SummaryReader(definition, FactOf(definition)!, this, environment).Read())
            : null;
    }

    /// <summary>The parameters of a method of another assembly that say where to it sends.</summary>
    public ImmutableArray<GivenAddressFact> GivenAddressesOf(IMethodSymbol method) =>
        Covers(method) && SymbolId.Of(method) is { } id ? facts.FindGivenAddresses(method.ContainingAssembly, id) : [];

    /// <summary>The methods of other assemblies that override or implement a method.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol definition) =>
        facts.IsEmpty || Classifier.IsFrameworkCode(definition.ContainingAssembly) ? []
        : _implementations.TryGetValue(definition, out var known) ? known
        : _implementations.GetOrAdd(definition, FindImplementations(definition));

    /// <summary>True where what is handed to a method, or to what runs in its stead, reaches a sink.</summary>
    public bool ReachesSink(IMethodSymbol method) => AnyFact(method, f => !f.Sinks.IsEmpty);

    /// <summary>True where a method, or what runs in its stead, gives personal data of its own to its caller.</summary>
    public bool BringsData(IMethodSymbol method) => AnyFact(method, BringsData);

    /// <summary>True where what is known of a method says that personal data comes out of it that nobody handed it.</summary>
    public static bool BringsData(MethodFact fact) => Values(fact).Any(v => !v.Data.IsEmpty);

    /// <summary>True where a referenced assembly's own compilation found personal data in it.</summary>
    public bool HoldPersonalData => facts.HoldPersonalData;

    /// <summary>The symbol that a doc-comment id names here; null where this compilation can't see it.</summary>
    public ISymbol? Find(string id) =>
        _symbols.TryGetValue(id, out var known) ? known : _symbols.GetOrAdd(id, DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation));

    /// <summary>The type that a doc-comment reference names; null where this compilation can't see it.</summary>
    public ITypeSymbol? FindType(string? reference) =>
        reference is null ? null : DocumentationCommentId.GetFirstSymbolForReferenceId(reference, compilation) as ITypeSymbol;

    private MethodFact? FactOf(IMethodSymbol definition) =>
        _facts.TryGetValue(definition, out var known) ? known
        : _facts.GetOrAdd(definition, SymbolId.Of(definition) is { } id ? facts.FindMethod(definition.ContainingAssembly, id) : null);

    private bool AnyFact(IMethodSymbol method, Func<MethodFact, bool> isTrue)
    {
        if (facts.IsEmpty)
        {
            return false;
        }

        var definition = method.OriginalDefinition;
        return (Covers(definition) && FactOf(definition) is { } fact && isTrue(fact))
            || ((definition.IsAbstract || definition.IsVirtual || definition.IsOverride) && ImplementationsOf(definition).Any(i => FactOf(i) is { } implementation && isTrue(implementation)));
    }

    private static IEnumerable<ValueFact> Values(MethodFact fact) =>
        fact.Writes.Select(w => w.Value).Concat(fact.Calls.SelectMany(c => c.Arguments)).Append(fact.Returns).Append(fact.Throws ?? ValueFact.Nothing);

    private ImmutableArray<IMethodSymbol> FindImplementations(IMethodSymbol definition) =>
        SymbolId.Of(definition) is not { } id ? []
        : [.. facts.ImplementationsOf(id).Select(Find).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];
}
