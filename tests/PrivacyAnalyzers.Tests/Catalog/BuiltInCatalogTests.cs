using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>A typing mistake in a catalog file fails here.</summary>
public class BuiltInCatalogTests
{
    private static readonly Lazy<(string[] Ids, ISymbol[] Symbols)> Known = new(ReadKnown);

    public static TheoryData<string> LibraryNames => [.. BuiltInCatalog.Files.Select(f => f.Library!)];

    [Fact]
    public void EveryFile_ReadsWithoutErrors()
    {
        var assembly = typeof(BuiltInCatalog).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith("Catalog/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var (entries, errors) = CatalogReader.Read(reader.ReadToEnd());
            Assert.Empty(errors);
            Assert.Equal($"Catalog/{entries.Library}.yml", name);
        }
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void EveryEntry_NamesAnApiThatExists(string library)
    {
        var file = BuiltInCatalog.Files.Single(f => f.Library == library);
        var ids = file.Sources.Select(e => e.Method)
            .Concat(file.Sinks.Select(e => e.Method))
            .Concat(file.Sinks.SelectMany(e => e.On))
            .Concat(file.Sanitizers.Select(e => e.Method))
            .Concat(file.Propagators.Select(e => e.Method))
            .Concat(file.Deletions.Select(e => e.Method))
            .Concat(file.WeakEncryption.Select(e => e.Method));

        Assert.Equal([], ids.Where(id => !Named(id).Any()));
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void EveryArgument_NamesAParameterOfAnApiThatTheEntryNames(string library)
    {
        var file = BuiltInCatalog.Files.Single(f => f.Library == library);
        var uses = file.Sinks.GroupBy(s => (string.Join(",", s.Arguments), s.Template, s.GraphIf, s.Address?.Split('.')[0], s.Kind)).SelectMany(g => Uses(g, s => s.Method, [.. g.First().Arguments, g.Key.Template, g.Key.GraphIf, g.Key.Item4]))
            .Concat(file.Propagators.GroupBy(p => (string.Join(",", p.From), p.To)).SelectMany(g => Uses(g, p => p.Method, [.. g.First().From, g.Key.To == "return" ? null : g.Key.To])))
            .Concat(file.Deletions.GroupBy(d => d.Argument).SelectMany(g => Uses(g, d => d.Method, [g.Key])))
            .Concat(file.WeakEncryption.GroupBy(w => string.Join(",", w.Constants)).SelectMany(g => Uses(g, w => w.Method, g.First().Constants)))
            .Concat(file.Sources.SelectMany(s => Uses([s], e => e.Method, [s.Key])));

        Assert.Equal([], uses.Where(u => !u.Methods.SelectMany(Named).Any(api => HasParameter(api, u.Parameter))).Select(u => $"'{u.Parameter}' of {string.Join(", ", u.Methods)}"));
    }

    /// <summary>Each parameter that entries name, with the APIs of these entries: it must be one of theirs.</summary>
    private static IEnumerable<(string Parameter, string[] Methods)> Uses<T>(IEnumerable<T> entries, Func<T, string> idOf, IEnumerable<string?> parameters) =>
        parameters.OfType<string>().Where(p => p != "this").Select(p => (p, entries.Select(idOf).ToArray()));

    private static bool HasParameter(ISymbol api, string nameOrIndex)
    {
        var parameters = api switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol { SetMethod: { } setter } => setter.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return int.TryParse(nameOrIndex, out var index) ? index < parameters.Length : parameters.Any(p => p.Name == nameOrIndex);
    }

    private static IEnumerable<ISymbol> Named(string id)
    {
        var (ids, symbols) = Known.Value;
        var start = id.TrimEnd('*');
        var first = Array.BinarySearch(ids, start, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < ids.Length && (id.EndsWith('*') ? ids[i].StartsWith(start, StringComparison.Ordinal) : ids[i] == id); i++)
        {
            yield return symbols[i];
        }
    }

    private static (string[] Ids, ISymbol[] Symbols) ReadKnown()
    {
        var known = new SortedDictionary<string, ISymbol>(StringComparer.Ordinal);
        var pending = new Stack<INamespaceOrTypeSymbol>([Libraries.Compilation().GlobalNamespace]);
        while (pending.TryPop(out var container))
        {
            foreach (var member in container.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    pending.Push(inner);
                }

                if (member.GetDocumentationCommentId() is { } id)
                {
                    known.TryAdd(id, member);
                }
            }
        }

        return ([.. known.Keys], [.. known.Values]);
    }
}
