using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Addresses;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>What the engine needs to know of the world: which symbols are sources, what APIs do, where clients point to. One a compilation.</summary>
internal sealed class FlowEnvironment(Compilation compilation, Classifier classifier, ApiCatalog catalog, ReferencedFacts facts, ClientAddresses addresses, Func<SyntaxTree?, bool> infersFromNames)
{
    private readonly ConcurrentDictionary<ISymbol, DataSource?> _sources = new(SymbolEqualityComparer.Default);
    private readonly object _settling = new();
    private readonly FlowEnvironment? _world;
    private volatile FlowEnvironment? _settled;

    /// <summary>The same world, with answers of its own for what is known of its code.</summary>
    private FlowEnvironment(FlowEnvironment world, DataReach reach)
        : this(world.Compilation, world.Classifier, world.Catalog, world.Facts, world.Addresses, world.InfersFromNames)
    {
        (_world, _settled, _sources, Bodies, Types, Nested, Reach) = (world, this, world._sources, world.Bodies, world.Types, world.Nested, reach);
    }

    private Classifier Classifier { get; } = classifier;

    private ReferencedFacts Facts { get; } = facts;

    private Func<SyntaxTree?, bool> InfersFromNames { get; } = infersFromNames;

    /// <summary>Which code can get at personal data at all.</summary>
    public DataReach Reach { get; } = DataReach.Everywhere;

    /// <summary>True where names, attributes and the catalog say what is personal, and the promise says no more of any symbol.</summary>
    public bool IsClassifiedByCode => Classifier.IsByCode;

    /// <summary>The same world, once it is known which code can get at personal data; found out when it is first asked for.</summary>
    public FlowEnvironment Settled(CancellationToken cancellationToken)
    {
        if (_settled is { } known)
        {
            return known;
        }

        // What one thread is finding out, others wait for.
        lock (_settling)
        {
            return _settled ??= DataReachSearch.Settle(this, cancellationToken);
        }
    }

    /// <summary>The same world where only some code can get at personal data, of which nothing has been found out yet.</summary>
    public FlowEnvironment Within(DataReach reach) => new(this, reach);

    public ApiCatalog Catalog { get; } = catalog;

    public Compilation Compilation { get; } = compilation;

    /// <summary>What this compilation makes.</summary>
    public IAssemblySymbol Assembly { get; } = compilation.Assembly;

    /// <summary>The code of methods.</summary>
    public MethodBodies Bodies { get; } = new(compilation);

    /// <summary>Calls of libraries that are missing.</summary>
    public UnboundCalls UnboundCalls => _world?.UnboundCalls ?? field ?? Interlocked.CompareExchange(ref field, new(Compilation, Catalog), null) ?? field;

    /// <summary>New objects that hold no more than what is assigned to them.</summary>
    public BlankObjects BlankObjects => field ?? Interlocked.CompareExchange(ref field, new(Compilation, Catalog, Types), null) ?? field;

    public TypeFacts Types { get; } = new(compilation);

    /// <summary>What the methods of other assemblies do, as their facts tell it.</summary>
    public ReferencedSummaries Referenced => _world?.Referenced ?? field ?? Interlocked.CompareExchange(ref field, new(Compilation, Facts, this), null) ?? field;

    public Relevance Relevance => field ?? Interlocked.CompareExchange(ref field, new(this), null) ?? field;

    public StaticFields StaticFields => _world?.StaticFields ?? field ?? Interlocked.CompareExchange(ref field, new(Compilation, Bodies), null) ?? field;

    /// <summary>Local functions by symbol, so that those within others find them.</summary>
    public ConcurrentDictionary<IMethodSymbol, FunctionBody> Nested { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Functions whose summary is final.</summary>
    public ConcurrentDictionary<FunctionVariant, MethodSummary> Summaries { get; } = [];

    /// <summary>An extension method that takes values of a type apart; null where there is none.</summary>
    public IMethodSymbol? ExtensionDeconstruct(ITypeSymbol type, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var candidate in Compilation.GetSymbolsWithName("Deconstruct", SymbolFilter.Member, cancellationToken))
        {
            if (candidate is IMethodSymbol { IsExtensionMethod: true } method && method.Parameters.Length == count + 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type.OriginalDefinition, type.OriginalDefinition))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Where clients point to.</summary>
    public ClientAddresses Addresses { get; } = addresses;

    /// <summary>The symbol as a source; null where it holds no personal data, or only its name says so and names don't count here.</summary>
    /// <param name="symbol">A property, field, parameter, local or method.</param>
    /// <param name="owner">The member whose code is analysed: it names locals.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public DataSource? SourceOf(ISymbol symbol, ISymbol owner, CancellationToken cancellationToken)
    {
        if (_sources.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var classification = Classifier.Of(symbol, cancellationToken);
        var counts = classification.IsSome
            && classification.Confidence == Confidence.High
            && (classification.IsDeclared || InfersFromNames((symbol.DeclaringSyntaxReferences.FirstOrDefault() ?? owner.DeclaringSyntaxReferences.FirstOrDefault())?.SyntaxTree));
        return _sources.GetOrAdd(symbol, counts ? new DataSource(IdOf(symbol, owner), SymbolId.NameOf(symbol), classification, symbol) : null);
    }

    /// <summary>True where an attribute says that the symbol is not personal data, even as a part of what is.</summary>
    public bool IsDeclaredHarmless(ISymbol symbol, CancellationToken cancellationToken) =>
        Classifier.Of(symbol, cancellationToken) == DataClassification.NotPersonal;

    /// <summary>The source that reading by a constant key gives, as <c>form["email"]</c>; null where the key names no personal data.</summary>
    /// <param name="reader">The API that reads.</param>
    /// <param name="key">The key.</param>
    /// <param name="isOfPerson">True where the API reads from what tells of a person.</param>
    public DataSource? SourceOfKey(ISymbol reader, string key, bool isOfPerson)
    {
        // Claim types are addresses: their last part names the claim.
        var classification = Classifier.OfKey(key.Substring(key.LastIndexOf('/') + 1), isOfPerson);
        return classification.IsSome ? new DataSource(SymbolId.Of(reader) + "#" + key, "\"" + key + "\"", classification, reader) : null;
    }

    private static string IdOf(ISymbol symbol, ISymbol owner) => SymbolId.Of(symbol) ?? SymbolId.Of(owner) + "#" + symbol.Name;
}
