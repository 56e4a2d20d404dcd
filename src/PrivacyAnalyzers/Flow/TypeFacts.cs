using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow;

/// <summary>What the engine asks of types: what collections hold, who implements whom. One a compilation, thread-safe.</summary>
internal sealed class TypeFacts(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _dictionaries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Member>> _roles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _subtypes = new(() => FindSubtypes(compilation));

    /// <summary>True for what maps keys to values, also a group or a lookup.</summary>
    public bool IsDictionary(INamedTypeSymbol type) =>
        _dictionaries.TryGetValue(type.OriginalDefinition, out var known) ? known
        : _dictionaries.GetOrAdd(type.OriginalDefinition, IsMap(type) || type.AllInterfaces.Any(IsMap));

    /// <summary>True for types that are nothing but what they hold: a task, a nullable, an awaiter.</summary>
    public bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.Arity == 1 && type.Name is "Task" or "ValueTask" or "Lazy" or "ActionResult")
        || (type.Arity == 0 && type.ContainingType is { Arity: 1, Name: "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" })
        || type.Name is "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter";

    /// <summary>Where an object of a generic type keeps what each of its type arguments stands for.</summary>
    public ImmutableArray<Member> RolesOf(INamedTypeSymbol definition) =>
        _roles.TryGetValue(definition, out var known) ? known : _roles.GetOrAdd(definition, Roles(definition));

    /// <summary>The methods of this compilation that override or implement a method; itself first, where it has code.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol definition) =>
        _implementations.TryGetValue(definition, out var known) ? known : _implementations.GetOrAdd(definition, FindImplementations(definition));

    /// <summary>The types of this compilation that derive from a type, near or far.</summary>
    public IEnumerable<INamedTypeSymbol> SubtypesOf(INamedTypeSymbol type)
    {
        var pending = new Queue<INamedTypeSymbol>(_subtypes.Value[type.OriginalDefinition]);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            var derived = pending.Dequeue();
            if (seen.Add(derived))
            {
                yield return derived;
                foreach (var next in _subtypes.Value[derived])
                {
                    pending.Enqueue(next);
                }
            }
        }
    }

    /// <summary>The method that runs when one is called on an object of this very type; null where the type has none.</summary>
    public static IMethodSymbol? ImplementationIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (definition.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var candidate in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, definition.ContainingType))
                {
                    foreach (var member in candidate.GetMembers(definition.Name))
                    {
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                        {
                            // What implements it may be overridden further down.
                            return implementation.ContainingType.TypeKind == TypeKind.Interface ? implementation.OriginalDefinition : ImplementationIn(type, implementation) ?? implementation.OriginalDefinition;
                        }
                    }
                }
            }

            return null;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers(definition.Name))
            {
                if (member is IMethodSymbol candidate)
                {
                    for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                    {
                        if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, definition))
                        {
                            return candidate.OriginalDefinition;
                        }
                    }
                }
            }
        }

        return null;
    }

    private ImmutableArray<IMethodSymbol> FindImplementations(IMethodSymbol definition)
    {
        var found = new List<IMethodSymbol> { definition };
        foreach (var type in SubtypesOf(definition.ContainingType))
        {
            if (type.TypeKind != TypeKind.Interface && ImplementationIn(type, definition) is { } implementation && !found.Contains(implementation, SymbolEqualityComparer.Default))
            {
                found.Add(implementation);
            }
        }

        return [.. found];
    }

    /// <summary>The types of the compilation by what they derive from and implement directly.</summary>
    private static ILookup<INamedTypeSymbol, INamedTypeSymbol> FindSubtypes(Compilation compilation)
    {
        var pairs = new List<(INamedTypeSymbol Base, INamedTypeSymbol Derived)>();
        var pending = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            if (container is INamespaceSymbol names)
            {
                foreach (var member in names.GetMembers())
                {
                    pending.Push(member);
                }

                continue;
            }

            var type = (INamedTypeSymbol)container;
            foreach (var nested in type.GetTypeMembers())
            {
                pending.Push(nested);
            }

            if (type.BaseType is { SpecialType: SpecialType.None } @base)
            {
                pairs.Add((@base.OriginalDefinition, type));
            }

            foreach (var implemented in type.Interfaces)
            {
                pairs.Add((implemented.OriginalDefinition, type));
            }
        }

        return pairs.ToLookup(p => p.Base, p => p.Derived, SymbolEqualityComparer.Default as IEqualityComparer<INamedTypeSymbol>);
    }

    private static bool IsMap(INamedTypeSymbol type) =>
        type is { Arity: 2, Name: "IDictionary" or "IReadOnlyDictionary" or "ILookup" } && type.TypeArguments.Length == 2;

    private static ImmutableArray<Member> Roles(INamedTypeSymbol definition)
    {
        var parameters = definition.TypeParameters;
        if (parameters.Length == 1)
        {
            return [Member.Content];
        }

        if (definition.IsTupleType || definition is { Name: "Tuple" or "ValueTuple", ContainingNamespace.Name: "System" })
        {
            return [.. parameters.Select((_, i) => new Member("Item" + (i + 1)))];
        }

        return parameters.Length == 2 && parameters[0].Name == "TKey"
            ? [Member.Keys, Member.Content]
            : [.. parameters.Select((_, i) => Member.Argument(i))];
    }
}
