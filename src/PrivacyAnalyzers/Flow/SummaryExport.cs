using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Facts;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Flow;

/// <summary>
/// Tells other assemblies what this one's methods do with data: those that they can call, and those that run where they call an
/// interface or a virtual method. What the signature says already is left out.
/// </summary>
internal sealed class SummaryExport(FlowEnvironment environment, SourceLocations locations, CancellationToken cancellationToken)
{
    /// <summary>Of functions that neither get at data nor reach a sink, only those with no more ways through what they call are told.</summary>
    private const int MaxInertSize = 24;

    /// <summary>By id; null for what is too large.</summary>
    private readonly Dictionary<string, MethodFact?> _facts = new(StringComparer.Ordinal);

    /// <summary>Ids of those that do what their signature says.</summary>
    private readonly HashSet<string> _default = new(StringComparer.Ordinal);

    /// <summary>The facts of all methods of which there is something to say, by id.</summary>
    public ImmutableArray<MethodFact> Run(Compilation compilation)
    {
        var implementations = new SortedDictionary<string, SortedDictionary<string, IMethodSymbol>>(StringComparer.Ordinal);
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddImplementations(type, implementations);
            if (IsVisible(type))
            {
                foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(m => IsVisible(m.DeclaredAccessibility)))
                {
                    Add(method);
                }
            }
        }

        foreach (var pair in implementations)
        {
            foreach (var method in pair.Value.Values)
            {
                Add(method);
            }
        }

        return [.. WithImplementations(implementations)];
    }

    private IEnumerable<MethodFact> WithImplementations(SortedDictionary<string, SortedDictionary<string, IMethodSymbol>> implementations)
    {
        // A method that does what its signature says is only told of where one that runs in its stead does more.
        var told = new HashSet<string>(_facts.Where(f => f.Value is not null && !_default.Contains(f.Key)).Select(f => f.Key), StringComparer.Ordinal);
        var dispatched = implementations.Where(i => i.Value.Keys.Any(told.Contains)).ToDictionary(i => i.Key, i => i.Value.Keys, StringComparer.Ordinal);
        foreach (var id in dispatched.Values.SelectMany(k => k).Concat(dispatched.Keys))
        {
            told.Add(id);
        }

        foreach (var id in told.OrderBy(i => i, StringComparer.Ordinal))
        {
            var isKnown = _facts.TryGetValue(id, out var fact);
            if (dispatched.TryGetValue(id, out var methods))
            {
                // One that is too large to be told of is no abstract one.
                yield return (fact ?? new MethodFact(id) { Cut = isKnown ? nameof(FlowBound.Hierarchy).ToLowerInvariant() : null }) with { Implementations = [.. methods] };
            }
            else if (fact is not null)
            {
                yield return fact;
            }
        }
    }

    private void Add(IMethodSymbol method)
    {
        if (SymbolId.Of(method) is not { } id || _facts.ContainsKey(id))
        {
            return;
        }

        var effect = environment.Catalog.EffectOf(method.AssociatedSymbol is IPropertySymbol property ? property : method);
        if (!effect.IsNone)
        {
            // What a framework's member does, so does what overrides it: nobody need be told.
            if (!InheritedMembers.Of(method).Any(m => Classifier.IsFrameworkCode(m.ContainingAssembly)))
            {
                _facts.Add(id, FactOf(id, method, effect));
            }

            return;
        }

        if (method.MethodKind == MethodKind.StaticConstructor || environment.Bodies.Of(method, cancellationToken) is not { Parts.IsEmpty: false } body)
        {
            return;
        }

        if (!environment.Relevance.GivesData(body, cancellationToken)
            && !environment.Relevance.ReachesSink(body, cancellationToken)
            && environment.Relevance.SizeOf(body, cancellationToken) > MaxInertSize)
        {
            _facts.Add(id, null);
            return;
        }

        var summary = new SummarySolver(environment, cancellationToken).Solve(new(body, FunctionVariant.All));
        var fact = new SummaryWriter(method, summary, environment, locations, cancellationToken).Write(id);
        _facts.Add(id, fact);
        if (SummaryDefaults.Says(method, fact))
        {
            _default.Add(id);
        }
    }

    /// <summary>What <c>privacy.yml</c> or an attribute says of a method of this assembly, so that others need not say it again.</summary>
    private MethodFact FactOf(string id, IMethodSymbol method, ApiEffect effect)
    {
        var fact = new MethodFact(id);
        if (effect.Source is not null && environment.SourceOf(method, method, cancellationToken) is { } source)
        {
            fact = fact with { Returns = new() { Data = [new(source.Id, source.Name, source.Classification.Category)] } };
        }

        if (effect.Sink is { } sink)
        {
            fact = fact with
            {
                Sinks =
                [
                    .. method.Parameters.Where(p => sink.Arguments.IsEmpty || sink.Arguments.Contains(p.Name) || sink.Arguments.Contains(p.Ordinal.ToString(CultureInfo.InvariantCulture)))
                        .Select(p => new SinkFact(p.Ordinal.ToString(CultureInfo.InvariantCulture), sink.Kind, id, SymbolId.NameOf(method), locations.Of(method)) { Reads = sink.Reads, Serializer = sink.Serializer }),
                ],
            };
        }

        return fact;
    }

    /// <summary>Notes which methods of a type run when one that it overrides or implements is called.</summary>
    private static void AddImplementations(INamedTypeSymbol type, SortedDictionary<string, SortedDictionary<string, IMethodSymbol>> implementations)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        foreach (var declared in type.AllInterfaces.Where(i => IsVisible(i) && !Classifier.IsFrameworkCode(i.ContainingAssembly)).SelectMany(i => i.GetMembers().OfType<IMethodSymbol>()))
        {
            if (!declared.IsStatic && TypeFacts.ImplementationIn(type, declared) is { } implementation)
            {
                Add(declared, implementation);
            }
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (IsVisible(overridden.ContainingType) && !Classifier.IsFrameworkCode(overridden.ContainingAssembly))
                {
                    Add(overridden, method);
                }
            }
        }

        void Add(IMethodSymbol declared, IMethodSymbol implementation)
        {
            if (implementation.DeclaringSyntaxReferences.IsEmpty || SymbolId.Of(declared) is not { } id || SymbolId.Of(implementation) is not { } own)
            {
                return;
            }

            if (!implementations.TryGetValue(id, out var known))
            {
                implementations.Add(id, known = new(StringComparer.Ordinal));
            }

            known[own] = implementation.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol root)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([root]);
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            if (container is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }
        }
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.ContainingType)
        {
            if (!IsVisible(declaring.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVisible(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
