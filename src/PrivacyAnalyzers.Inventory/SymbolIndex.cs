using System.Collections.Immutable;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>A classified symbol and the assembly whose item it is.</summary>
internal sealed record Symbol(string Assembly, MemberFact Member);

/// <summary>Finds the classified symbol that a collection, a store or a flow of some assembly means.</summary>
internal sealed class SymbolIndex
{
    private readonly ILookup<string, Symbol> _byId;

    public SymbolIndex(ImmutableArray<AssemblyFacts> assemblies, ImmutableArray<DataFlow> flows)
    {
        var declared = assemblies.SelectMany(a => a.Members.Select(m => new Symbol(a.Assembly, m))).ToImmutableArray();
        var classifiedAtHome = declared
            .Where(s => s.Member.Because != ClassificationReason.Facts)
            .Select(s => s.Member.Id)
            .ToHashSet(StringComparer.Ordinal);

        // An assembly may repeat what the facts of another say: that is the other's item.
        var own = declared
            .Where(s => s.Member.Because != ClassificationReason.Facts || !classifiedAtHome.Contains(s.Member.Id))
            .ToImmutableArray();
        var known = own.Select(s => s.Member.Id).ToHashSet(StringComparer.Ordinal);

        // What no assembly of the solution declares: a framework member, the caller's IP address for instance, or the key of a form's field.
        var read = flows
            .Where(f => !known.Contains(f.Source))
            .DistinctBy(f => (f.Assembly, f.Source))
            .Select(f => new Symbol(f.Assembly, new MemberFact(f.Source, f.SourceName, f.Category, f.Because ?? ClassificationReason.Catalog, f.At)));

        All =
        [
            .. own.Concat(read)
                .OrderBy(s => s.Assembly, StringComparer.Ordinal)
                .ThenBy(s => s.Member.Id, StringComparer.Ordinal)
                .ThenBy(s => s.Member.At, StringComparer.Ordinal),
        ];
        _byId = All.ToLookup(s => s.Member.Id, StringComparer.Ordinal);
    }

    /// <summary>All classified symbols, by assembly, id and place.</summary>
    public ImmutableArray<Symbol> All { get; }

    /// <summary>The symbol with this id in this assembly, else in the first assembly that has it; null where none has.</summary>
    public Symbol? Find(string assembly, string id) =>
        _byId[id].FirstOrDefault(s => s.Assembly == assembly) ?? _byId[id].FirstOrDefault();
}
