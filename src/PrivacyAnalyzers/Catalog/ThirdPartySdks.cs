using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>The SDKs of known third parties among the assemblies that a compilation references. Thread-safe.</summary>
internal sealed class ThirdPartySdks
{
    /// <summary>The kind of sink through which an SDK sends.</summary>
    public const string Kind = "sdk";

    private static readonly SinkEntry Sends = new("", Kind, default) { Reads = SinkReads.Graph };

    private readonly ConcurrentDictionary<IAssemblySymbol, ThirdParty?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The service whose SDK an assembly is; null where it is none.</summary>
    public ThirdParty? Of(IAssemblySymbol? assembly) => assembly is null
        ? null
        : _known.TryGetValue(assembly, out var known) ? known : _known.GetOrAdd(assembly, Find);

    /// <summary>What a method of an SDK does with its arguments; null for one that only puts things together.</summary>
    /// <remarks>Sending takes time: a method that sends gives back a task, or has a twin that does.</remarks>
    public SinkEntry? SinkOf(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false } method
        && Of(method.ContainingAssembly) is { IsRecipient: true }
        && (IsAwaited(method) || method.ContainingType.GetMembers(method.Name + "Async").Any(m => m is IMethodSymbol twin && IsAwaited(twin)))
            ? Sends
            : null;

    private static bool IsAwaited(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol type
        && (type.Name is "Task" or "ValueTask" or "IAsyncEnumerable" or "AsyncPageable" || type.GetMembers("GetAwaiter").Any());

    private static ThirdParty? Find(IAssemblySymbol assembly) =>
        ThirdParties.FindByAssembly(assembly.Name) is { } service && service.Namespaces.Any(n => Has(assembly.GlobalNamespace, n)) ? service : null;

    private static bool Has(INamespaceSymbol root, string name)
    {
        var space = root;
        foreach (var part in name.Split('.'))
        {
            if (space.GetNamespaceMembers().FirstOrDefault(n => n.Name == part) is not { } inner)
            {
                return false;
            }

            space = inner;
        }

        return true;
    }
}
