using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Classification;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>The entries that name an attribute (<c>T:</c>): they hold for the methods and parameters that carry it.</summary>
internal sealed class AttributeEntries(ImmutableArray<CatalogEntries> files)
{
    private readonly Dictionary<string, SinkEntry> _sinks = Named(files.SelectMany(f => f.Sinks), s => s.Method);
    private readonly Dictionary<string, SanitizerEntry> _sanitizers = Named(files.SelectMany(f => f.Sanitizers), s => s.Method);

    /// <summary>The sink that an attribute makes of a method or parameter; null where it carries none.</summary>
    public SinkEntry? SinkOf(ISymbol symbol) => Find(symbol, _sinks);

    /// <summary>True where an attribute says that what goes in stays behind.</summary>
    public bool IsSanitized(ISymbol symbol) => Find(symbol, _sanitizers) is not null;

    private static T? Find<T>(ISymbol symbol, Dictionary<string, T> entries)
        where T : class
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && entries.TryGetValue(MetadataName.Of(type.OriginalDefinition), out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    private static Dictionary<string, T> Named<T>(IEnumerable<T> entries, Func<T, string> idOf)
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (idOf(entry).StartsWith("T:", StringComparison.Ordinal))
            {
                named[idOf(entry).Substring(2)] = entry;
            }
        }

        return named;
    }
}
