using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>What framework, library and the company's own APIs do with data. Thread-safe; remembers what it found for each symbol.</summary>
internal sealed class ApiCatalog
{
    private readonly EntryIndex<SourceEntry> _sources;
    private readonly EntryIndex<IReadOnlyList<SinkEntry>> _sinks;
    private readonly ILookup<string, SinkEntry> _sinksOn;
    private readonly EntryIndex<SanitizerEntry> _sanitizers;
    private readonly EntryIndex<PropagatorEntry> _propagators;
    private readonly EntryIndex<DeletionEntry> _deletions;
    private readonly CatalogNames _deletionNames;
    private readonly EntryIndex<WeakEncryptionEntry> _weakEncryption;
    private readonly CatalogNames _weakEncryptionNames;
    private readonly CatalogNames _names;
    private readonly AttributeEntries _attributes;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _annotated = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ApiEffect> _effects = new(SymbolEqualityComparer.Default);

    /// <param name="files">The built-in files and the <c>catalog:</c> of <c>privacy.yml</c>; the last one wins where two name the same API.</param>
    public ApiCatalog(ImmutableArray<CatalogEntries> files)
    {
        Sources = [.. files.SelectMany(f => f.Sources)];
        _sources = new(Sources, e => e.Method);
        _sinks = new(files.SelectMany(f => f.Sinks).Where(e => e.On.All(IsTypeOrMaker)).GroupBy(e => e.Method, StringComparer.Ordinal).Select(Valid), e => e[0].Method);
        _sinksOn = files.SelectMany(f => f.Sinks.SelectMany(e => e.On.Where(on => !IsTypeOrMaker(on)).Select(on => (On: on, Sink: e)))).ToLookup(e => e.On, e => e.Sink, StringComparer.Ordinal);
        _sanitizers = new(files.SelectMany(f => f.Sanitizers), e => e.Method);
        _propagators = new(files.SelectMany(f => f.Propagators), e => e.Method);
        _deletions = new(files.SelectMany(f => f.Deletions), e => e.Method);
        _deletionNames = new(files.SelectMany(f => f.Deletions).Select(e => e.Method));
        _weakEncryption = new(files.SelectMany(f => f.WeakEncryption), e => e.Method);
        _weakEncryptionNames = new(files.SelectMany(f => f.WeakEncryption).Select(e => e.Method));
        _attributes = new(files);
        Trusted = [.. files.SelectMany(f => f.Trusted)];
        _names = new(files.SelectMany(f => f.Sources.Select(e => e.Method).Concat(f.Sinks.Select(e => e.Method)).Concat(f.Sanitizers.Select(e => e.Method)).Concat(f.Propagators.Select(e => e.Method))).Concat(_sinksOn.Select(on => on.Key)));
        SerializerNames = new(files.SelectMany(f => f.Propagators).Where(e => e.Reads == SinkReads.Graph).Select(e => e.Method));
        SinkNames = new(files.SelectMany(f => f.Sinks.Select(e => e.Method)));
        Sending = [.. files.SelectMany(f => f.Sinks).Where(e => e.Kind == "http" && e.On.IsEmpty && e.Method.StartsWith("M:", StringComparison.Ordinal))];
    }

    /// <summary>Of the entries for one API the last, with those before it where each says what it must be called on.</summary>
    private static IReadOnlyList<SinkEntry> Valid(IEnumerable<SinkEntry> entries)
    {
        var latest = entries.Reverse().ToArray();
        return latest[0].On.IsEmpty ? [latest[0]] : [.. latest.TakeWhile(e => !e.On.IsEmpty)];
    }

    /// <summary>The methods through which data goes to a host.</summary>
    public ImmutableArray<SinkEntry> Sending { get; }

    /// <summary>The SDKs of known third parties: their own entries say more, where there are any.</summary>
    public ThirdPartySdks Sdks { get; } = new();

    /// <summary>Places where a sink is allowed.</summary>
    public ImmutableArray<TrustedEntry> Trusted { get; }

    /// <summary>The simple names of all sinks: the cheap question before any flow is followed.</summary>
    public CatalogNames SinkNames { get; }

    /// <summary>True where a symbol's name is that of an API in the catalog.</summary>
    public bool MayName(ISymbol symbol) => _names.MayContain(SimpleNameOf(symbol));

    /// <summary>The simple names of what hands all members of an object on, as a serializer does.</summary>
    public CatalogNames SerializerNames { get; }

    /// <summary>The APIs that give personal data.</summary>
    public ImmutableArray<SourceEntry> Sources { get; }

    /// <summary>True where any API is declared to give personal data.</summary>
    public bool HasSources => !_sources.IsEmpty;

    /// <summary>The source entry of a symbol; null where it is none.</summary>
    public SourceEntry? SourceOf(ISymbol symbol) => EffectOf(symbol).Source;

    /// <summary>What a method, constructor, property or field does with data.</summary>
    public ApiEffect EffectOf(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;
        return _effects.TryGetValue(definition, out var effect) ? effect : _effects.GetOrAdd(definition, FindWithSdks);
    }

    private ApiEffect FindWithSdks(ISymbol definition) =>
        Find(definition) is var effect && effect.IsNone && Sdks.SinkOf(definition) is { } sink ? new ApiEffect { Sink = sink } : effect;

    /// <summary>The sink that an API is when it is called on a member that only holds what leaves, as <c>Console.Out</c>; else what it is everywhere; null where it is none.</summary>
    /// <param name="api">A method or property.</param>
    /// <param name="receiver">The property or field that it is called on; null where it is another expression.</param>
    public SinkEntry? SinkOf(ISymbol api, ISymbol? receiver) => SinksOf(api, receiver).FirstOrDefault();

    /// <summary>The same, with each sink that it is when it is called on what different methods made.</summary>
    public ImmutableArray<SinkEntry> SinksOf(ISymbol api, ISymbol? receiver)
    {
        if (receiver is not null && EffectOf(receiver).SinksOn is { IsEmpty: false } sinks)
        {
            foreach (var candidate in InheritedMembers.Of(api).Prepend(api))
            {
                if (SymbolId.Of(candidate) is { } id && sinks.FirstOrDefault(s => SymbolId.Matches(s.Method, id)) is { } found)
                {
                    return [found];
                }
            }
        }

        return EffectOf(api) is { Sink: { } sink } effect ? [sink, .. effect.OtherSinks] : [];
    }

    /// <summary>True for an id below <c>on:</c> that says of which type the receiver must be, or by which method or constructor it must have been made.</summary>
    public static bool IsTypeOrMaker(string id) => id.StartsWith("T:", StringComparison.Ordinal) || id.StartsWith("M:", StringComparison.Ordinal);

    /// <summary>How a parameter that carries an attribute is read, whatever the method does with its others; null where no attribute says so.</summary>
    public SinkEntry? SinkOf(IParameterSymbol parameter) => _attributes.SinkOf(parameter);

    /// <summary>True for a parameter that a sink does not read, because an attribute on it says so.</summary>
    public bool IsSanitized(IParameterSymbol parameter) => _attributes.IsSanitized(parameter);

    /// <summary>What a method deletes; null where it deletes nothing that is known.</summary>
    public DeletionEntry? DeletionOf(IMethodSymbol method) => Find((method.ReducedFrom ?? method).OriginalDefinition, _deletionNames, _deletions);

    /// <summary>How an API makes encryption weak; null where it does not.</summary>
    public WeakEncryptionEntry? WeakEncryptionOf(ISymbol api) => Find(api.OriginalDefinition, _weakEncryptionNames, _weakEncryption);

    /// <summary>The entry of a symbol, or of what it overrides or implements.</summary>
    private static T? Find<T>(ISymbol definition, CatalogNames names, EntryIndex<T> entries)
        where T : class =>
        names.MayContain(SimpleNameOf(definition))
            ? InheritedMembers.Of(definition).Prepend(definition).Select(m => SymbolId.Of(m.OriginalDefinition) is { } id ? entries.Find(id) : null).FirstOrDefault(e => e is not null)
            : null;

    /// <summary>True for a member with an attribute that says that what is stored of it is encrypted.</summary>
    public bool IsStoredProtected(ISymbol member) => _attributes.IsSanitized(member);

    /// <summary>The name under which the catalog would have it; of an explicit implementation, that of the interface's member.</summary>
    private static string SimpleNameOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? symbol.ContainingType.Name
        : symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);

    private ApiEffect Find(ISymbol definition)
    {
        if (!MayName(definition))
        {
            return IsMarkedSanitizer(definition) || (UsesAnnotations(definition) && InheritedMembers.Of(definition).Any(IsMarkedSanitizer))
                ? new ApiEffect { IsSanitizer = true }
                : Unnamed(definition);
        }

        var effect = Named(definition);
        if (effect.IsNone)
        {
            foreach (var inherited in InheritedMembers.Of(definition))
            {
                effect = Named(inherited.OriginalDefinition);
                if (!effect.IsNone)
                {
                    return effect;
                }
            }
        }

        return effect.IsNone ? Unnamed(definition) : effect;
    }

    /// <summary>What an attribute on it says, or its shape.</summary>
    private ApiEffect Unnamed(ISymbol definition)
    {
        if (definition is not IMethodSymbol method)
        {
            return ApiEffect.None;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return OfBase(method);
        }

        // The platform's methods carry none of the attributes; reading theirs would cost.
        if (!IsOfPlatform(method))
        {
            if (_attributes.SinkOf(method) is { } sink)
            {
                return new() { Sink = sink };
            }

            if (_attributes.IsSanitized(method))
            {
                return new() { IsSanitizer = true };
            }
        }

        return LoggerShape.SinkOf(method) is { } log ? new() { SinkByShape = log } : ApiEffect.None;
    }

    /// <summary>A library's type hands its constructor's parameters to the base class: what that does with one of this name, it does.</summary>
    private ApiEffect OfBase(IMethodSymbol constructor)
    {
        if (constructor.Parameters.IsEmpty || constructor.ContainingType is not { DeclaringSyntaxReferences.IsEmpty: true, TypeKind: TypeKind.Class })
        {
            return ApiEffect.None;
        }

        for (var type = constructor.ContainingType.BaseType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (_names.MayContain(type.Name) && type.InstanceConstructors.Select(c => _sinks.Find(SymbolId.Of(c)!)).FirstOrDefault(s => s is not null) is [var sink, ..])
            {
                return new() { Sink = sink };
            }
        }

        return ApiEffect.None;
    }

    private static bool IsOfPlatform(ISymbol symbol) =>
        symbol.ContainingAssembly is { Name: var name } && (name is "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    private bool IsMarkedSanitizer(ISymbol definition) =>
        UsesAnnotations(definition)
        && definition.GetAttributes().Any(a => a.AttributeClass is { } type && MetadataName.Of(type) == "PrivacyAnalyzers.Annotations.SanitizerAttribute");

    /// <summary>Only an assembly that refers to the annotations, or brings its own, can use them.</summary>
    private bool UsesAnnotations(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly
        && (_annotated.TryGetValue(assembly, out var known) ? known : _annotated.GetOrAdd(
            assembly,
            a => a.Name == "PrivacyAnalyzers.Annotations"
                || a.Locations.Any(l => l.IsInSource)
                || a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "PrivacyAnalyzers.Annotations"))));

    private ApiEffect Named(ISymbol definition)
    {
        var isSanitizer = IsMarkedSanitizer(definition);
        if (SymbolId.Of(definition) is not { } id)
        {
            return isSanitizer ? new ApiEffect { IsSanitizer = true } : ApiEffect.None;
        }

        var sinks = _sinks.Find(id);
        var effect = new ApiEffect
        {
            Source = _sources.Find(id),
            Sink = sinks?[0],
            OtherSinks = [.. sinks?.Skip(1) ?? []],
            SinksOn = [.. _sinksOn[id]],
            IsSanitizer = isSanitizer || _sanitizers.Find(id) is not null,
            Propagator = _propagators.Find(id),
        };
        return effect is { Source: null, Sink: null, SinksOn.IsEmpty: true, IsSanitizer: false, Propagator: null } ? ApiEffect.None : effect;
    }
}

/// <summary>What one API does with data.</summary>
internal sealed record ApiEffect
{
    /// <summary>Nothing that the catalog knows.</summary>
    public static ApiEffect None { get; } = new();

    /// <summary>It gives personal data; null where not.</summary>
    public SourceEntry? Source { get; init; }

    /// <summary>Data leaves through it; null where not.</summary>
    public SinkEntry? Sink { get; init; }

    /// <summary>The sinks that it is besides, when it is called on what other methods made.</summary>
    public ImmutableArray<SinkEntry> OtherSinks { get; init; } = [];

    /// <summary>Of a property or field: the sinks that APIs are which are called on what it holds.</summary>
    public ImmutableArray<SinkEntry> SinksOn { get; init; } = [];

    /// <summary>It looks like a logger's method, which counts where the call can't be followed; null where not.</summary>
    public SinkEntry? SinkByShape { get; init; }

    /// <summary>Its result no longer holds the personal data that went in.</summary>
    public bool IsSanitizer { get; init; }

    /// <summary>It hands data on; null where the default for unknown code holds.</summary>
    public PropagatorEntry? Propagator { get; init; }

    /// <summary>True where the catalog says nothing of it.</summary>
    public bool IsNone => ReferenceEquals(this, None);
}
