using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Annotations;
using PrivacyAnalyzers.Catalog;
using PrivacyAnalyzers.Model;
using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>A typing mistake in a catalog file fails here.</summary>
public class BuiltInCatalogTests
{
    /// <summary>Packages that do not restore everywhere; their entries can't be held against the real thing.</summary>
    private static readonly ImmutableHashSet<string> NotReferenced = ["Microsoft.Extensions.Compliance.Abstractions", "Segment.Analytics.CSharp", "Sentry"];

    private static readonly Lazy<ImmutableHashSet<string>> Known = new(ReadKnown);

    public static TheoryData<string> Libraries => [.. BuiltInCatalog.Files.Where(f => f.Package is null || !NotReferenced.Contains(f.Package)).Select(f => f.Library!)];

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
    [MemberData(nameof(Libraries))]
    public void EveryEntry_NamesAnApiThatExists(string library)
    {
        var file = BuiltInCatalog.Files.Single(f => f.Library == library);
        var ids = file.Sources.Select(e => e.Method)
            .Concat(file.Sinks.Select(e => e.Method))
            .Concat(file.Sinks.SelectMany(e => e.On))
            .Concat(file.Sanitizers.Select(e => e.Method))
            .Concat(file.Propagators.Select(e => e.Method));

        Assert.Equal([], ids.Where(id => !Exists(id)));
    }

    private static bool Exists(string id) =>
        id.EndsWith('*') ? Known.Value.Any(k => k.StartsWith(id[..^1], StringComparison.Ordinal)) : Known.Value.Contains(id);

    private static ImmutableHashSet<string> ReadKnown()
    {
        var references = ReferenceAssemblies.AspNetCore.References
            .Add(MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location))
            .Add(MetadataReference.CreateFromFile(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location));
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var pending = new Stack<INamespaceOrTypeSymbol>([CSharpCompilation.Create("All", references: references).GlobalNamespace]);
        while (pending.TryPop(out var container))
        {
            foreach (var member in container.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    pending.Push(inner);
                }
                else if (member.GetDocumentationCommentId() is { } id)
                {
                    ids.Add(id);
                }
            }
        }

        return ids.ToImmutable();
    }
}
