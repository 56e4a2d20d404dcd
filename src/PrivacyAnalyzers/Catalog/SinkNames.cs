using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Catalog;

/// <summary>The simple names under which sinks are called; most methods of most programs contain none of them.</summary>
internal sealed class SinkNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly bool _any;

    public SinkNames(IEnumerable<SinkEntry> sinks)
    {
        foreach (var sink in sinks)
        {
            var id = sink.Method.TrimEnd('*');
            var name = SimpleName(id);
            if (id.Length == sink.Method.Length || id.Contains('('))
            {
                _names.Add(name);
            }
            else if (name.Length > 0)
            {
                _prefixes.Add(name);
            }
            else
            {
                // A whole type or namespace: any name may be one of its methods.
                _any = true;
            }
        }
    }

    /// <summary>True where a name in this piece of code may be that of a sink.</summary>
    public bool MayOccurIn(SyntaxNode code)
    {
        if (_any)
        {
            return true;
        }

        foreach (var token in code.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && IsSink(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSink(string name)
    {
        if (_names.Contains(name))
        {
            return true;
        }

        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name in <c>M:N.T.Name``1(…)</c>; of a constructor, its type's; "" where the id ends in a dot.</summary>
    private static string SimpleName(string id)
    {
        var end = id.IndexOf('(');
        id = end < 0 ? id : id.Substring(0, end);
        id = id.Replace(".#ctor", "");
        var name = id.Substring(id.LastIndexOf('.') + 1);
        var generic = name.IndexOf('`');
        return generic < 0 ? name : name.Substring(0, generic);
    }
}
