using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Facts;

/// <summary>The facts files of referenced assemblies, each read when something of its assembly is first asked for. Thread-safe.</summary>
internal sealed class ReferencedFacts
{
    private readonly ImmutableDictionary<string, AdditionalText> _files;
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, MemberFact>> _members = new(StringComparer.Ordinal);

    public ReferencedFacts(ImmutableArray<AdditionalText> additionalFiles)
    {
        var files = ImmutableDictionary.CreateBuilder<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var file in additionalFiles.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file.Path);
            if (name.EndsWith(FactsFile.Extension, StringComparison.OrdinalIgnoreCase))
            {
                files[name.Substring(0, name.Length - FactsFile.Extension.Length)] = file;
            }
        }

        _files = files.ToImmutable();
    }

    /// <summary>True where the assembly left a facts file.</summary>
    public bool Covers(IAssemblySymbol? assembly) => assembly is not null && _files.ContainsKey(assembly.Name);

    /// <summary>What an assembly's own compilation learnt of a symbol; null where nothing.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="id">Its doc-comment id.</param>
    public MemberFact? Find(IAssemblySymbol? assembly, string id) =>
        assembly is not null && _files.TryGetValue(assembly.Name, out var file)
        && _members.GetOrAdd(assembly.Name, _ => Read(file)).TryGetValue(id, out var fact)
            ? fact
            : null;

    private static ImmutableDictionary<string, MemberFact> Read(AdditionalText file)
    {
        var members = ImmutableDictionary.CreateBuilder<string, MemberFact>(StringComparer.Ordinal);
        if (file.GetText() is { } text && FactsFile.Read(text.ToString(), out _) is { } facts)
        {
            foreach (var member in facts.Members)
            {
                members[member.Id] = member;
            }
        }

        return members.ToImmutable();
    }
}
