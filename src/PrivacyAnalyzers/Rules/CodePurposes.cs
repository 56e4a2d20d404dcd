using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>Tells what code works for, and what functions read that don't say so: they work for whoever calls them. One a compilation; thread-safe, remembers.</summary>
internal sealed class CodePurposes(FlowEnvironment environment)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<string>?> _purposes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, FunctionReads> _reads = new(SymbolEqualityComparer.Default);

    /// <summary>The purposes that code says it works for; null where it says none.</summary>
    public ImmutableArray<string>? Of(ISymbol code) => _purposes.TryGetValue(code, out var known) ? known : _purposes.GetOrAdd(code, Purposes.OfCode(code));

    /// <summary>The function that an operation calls: a method, a constructor, or the getter of a property; null for all others.</summary>
    public static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => method,
        IObjectCreationOperation { Constructor: { } constructor } => constructor,
        IPropertyReferenceOperation { Property.GetMethod: { } getter } => getter,
        _ => null,
    };

    /// <summary>What a function reads, and those that it calls, as far as none of them says what it works for; sorted.</summary>
    public ImmutableArray<DataSource> ReadsOf(IMethodSymbol function, CancellationToken cancellationToken)
    {
        var found = new SortedSet<DataSource>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IMethodSymbol>([function]);
        while (pending.Count > 0)
        {
            if (CodeOf(pending.Pop(), cancellationToken) is { } code && seen.Add(code) && Of(code) is null)
            {
                var reads = _reads.TryGetValue(code, out var known) ? known : _reads.GetOrAdd(code, Read(code, cancellationToken));
                found.UnionWith(reads.Sources);
                foreach (var called in reads.Calls)
                {
                    pending.Push(called);
                }
            }
        }

        return [.. found];
    }

    /// <summary>The method of this compilation that runs; null where that is another's, or several could be meant.</summary>
    private IMethodSymbol? CodeOf(IMethodSymbol function, CancellationToken cancellationToken)
    {
        var definition = function.OriginalDefinition;
        ImmutableArray<IMethodSymbol> candidates = definition.IsAbstract || definition.IsVirtual || definition.IsOverride ? environment.Types.ImplementationsOf(definition) : [definition];
        var withCode = candidates.Where(c => environment.Bodies.Of(c, cancellationToken) is not null).Take(2).ToArray();
        return withCode.Length == 1 ? withCode[0] : null;
    }

    private FunctionReads Read(IMethodSymbol function, CancellationToken cancellationToken)
    {
        var sources = ImmutableArray.CreateBuilder<DataSource>();
        var calls = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var operation in environment.Bodies.Of(function, cancellationToken)!.Parts.SelectMany(p => p.DescendantsAndSelf()))
        {
            if (DataReads.Of(operation, function, environment, cancellationToken) is { } source)
            {
                if (!DataReads.IsCarriedOver(operation, function, environment, cancellationToken))
                {
                    sources.Add(source);
                }
            }
            else if (Called(operation) is { } called)
            {
                calls.Add(called);
            }
        }

        return new(sources.ToImmutable(), calls.ToImmutable());
    }

    /// <summary>What one function's own code reads and calls.</summary>
    private sealed record FunctionReads(ImmutableArray<DataSource> Sources, ImmutableArray<IMethodSymbol> Calls);
}
