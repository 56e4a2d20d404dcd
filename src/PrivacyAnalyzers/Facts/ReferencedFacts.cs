using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Facts;

/// <summary>The facts files of referenced assemblies, each read when something of its assembly is first asked for. Thread-safe.</summary>
internal sealed class ReferencedFacts
{
    /// <summary>What a text says stays what it says: it is read once for all compilations, in an editor for each keystroke's.</summary>
    private static readonly ConditionalWeakTable<SourceText, Index> Known = new();

    private readonly ImmutableDictionary<string, Lazy<Index>> _files;

    public ReferencedFacts(ImmutableArray<AdditionalText> additionalFiles)
    {
        var files = ImmutableDictionary.CreateBuilder<string, Lazy<Index>>(StringComparer.Ordinal);
        foreach (var file in additionalFiles.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file.Path);
            if (name.EndsWith(FactsFile.Extension, StringComparison.OrdinalIgnoreCase))
            {
                files[name.Substring(0, name.Length - FactsFile.Extension.Length)] = new(() => IndexOf(file));
            }
        }

        _files = files.ToImmutable();
    }

    /// <summary>True where no assembly left a facts file.</summary>
    public bool IsEmpty => _files.IsEmpty;

    /// <summary>True where a referenced assembly's own compilation found personal data in it.</summary>
    public bool HoldPersonalData => _files.Values.Any(f => f.Value.HoldsPersonalData);

    /// <summary>True where the assembly left a facts file.</summary>
    public bool Covers(IAssemblySymbol? assembly) => assembly is not null && _files.ContainsKey(assembly.Name);

    /// <summary>What an assembly's own compilation learnt of a symbol; null where nothing.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="id">Its doc-comment id.</param>
    public MemberFact? Find(IAssemblySymbol? assembly, string id) =>
        assembly is not null && _files.TryGetValue(assembly.Name, out var file) && file.Value.Members.TryGetValue(id, out var fact) ? fact : null;

    /// <summary>What an assembly's own compilation learnt of a method; null where nothing but what its signature says.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="id">Its doc-comment id.</param>
    public MethodFact? FindMethod(IAssemblySymbol? assembly, string id) =>
        assembly is not null && _files.TryGetValue(assembly.Name, out var file) && file.Value.Methods.TryGetValue(id, out var fact) ? fact : null;

    /// <summary>The address that a static field or property of an assembly holds; null where its own compilation could not tell.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="id">Its doc-comment id.</param>
    public string? FindAddress(IAssemblySymbol? assembly, string id) =>
        assembly is not null && _files.TryGetValue(assembly.Name, out var file) && file.Value.Addresses.TryGetValue(id, out var address) ? address : null;

    /// <summary>Which parameters of a method of an assembly say where to it sends; none where its own compilation saw none.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="id">Its doc-comment id.</param>
    public ImmutableArray<GivenAddressFact> FindGivenAddresses(IAssemblySymbol? assembly, string id) =>
        assembly is not null && _files.TryGetValue(assembly.Name, out var file) && file.Value.GivenAddresses.TryGetValue(id, out var found) ? found : [];

    /// <summary>Doc-comment ids of the methods, of all assemblies, that override or implement one, sorted.</summary>
    /// <param name="id">Its doc-comment id.</param>
    public IEnumerable<string> ImplementationsOf(string id) =>
        _files.Values.SelectMany(f => f.Value.Methods.TryGetValue(id, out var fact) ? fact.Implementations : []).Distinct().OrderBy(i => i, StringComparer.Ordinal);

    private static Index IndexOf(AdditionalText file) =>
        file.GetText() is { } text ? Known.GetValue(text, t => new(FactsFile.Read(t.ToString(), out _))) : Index.Empty;

    /// <summary>The facts of one assembly by id.</summary>
    private sealed class Index
    {
        public static readonly Index Empty = new(null);

        public bool HoldsPersonalData => Members.Count > 0 || Methods.Values.Any(Flow.ReferencedSummaries.BringsData);

        public Index(AssemblyFacts? facts)
        {
            foreach (var member in facts?.Members ?? [])
            {
                Members[member.Id] = member;
            }

            foreach (var method in facts?.Methods ?? [])
            {
                Methods[method.Id] = method;
            }

            foreach (var address in facts?.Addresses ?? [])
            {
                Addresses[address.Id] = address.Address;
            }

            foreach (var given in facts?.GivenAddresses ?? [])
            {
                var method = given.Parameter.Substring(0, Math.Max(given.Parameter.LastIndexOf('#'), 0));
                GivenAddresses[method] = GivenAddresses.TryGetValue(method, out var known) ? known.Add(given) : [given];
            }
        }

        public Dictionary<string, MemberFact> Members { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, MethodFact> Methods { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Addresses { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ImmutableArray<GivenAddressFact>> GivenAddresses { get; } = new(StringComparer.Ordinal);
    }
}
