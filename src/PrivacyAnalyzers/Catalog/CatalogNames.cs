namespace PrivacyAnalyzers.Catalog;

/// <summary>The simple names of what a catalog names: the cheap question before a symbol's id is spelt out. Most symbols have none of them.</summary>
internal sealed class CatalogNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly bool _any;

    /// <param name="ids">Doc-comment ids; <c>*</c> at the end makes one a prefix.</param>
    public CatalogNames(IEnumerable<string> ids)
    {
        foreach (var pattern in ids)
        {
            var id = pattern.TrimEnd('*');
            var name = SimpleName(id);
            if (id.Length == pattern.Length || id.Contains('('))
            {
                _names.Add(name);
            }
            else if (name.Length > 0 && id.Contains(":") && !IsTypeOrNamespace(id))
            {
                _prefixes.Add(name);
            }
            else
            {
                // A whole type or namespace: any name may be one of its members.
                _any = true;
            }
        }
    }

    /// <summary>True where a symbol of this name may be in the catalog.</summary>
    /// <param name="name">The simple name; of a constructor, its type's.</param>
    public bool MayContain(string name)
    {
        if (_any || _names.Contains(name))
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

    private static bool IsTypeOrNamespace(string id) => id.EndsWith(".", StringComparison.Ordinal);

    /// <summary>The metadata name of the type in <c>M:N.T`1.Name``1(…)</c>, "" where it has none, and the member's simple name; of a constructor, its type's.</summary>
    public static (string Type, string Name) Parts(string id)
    {
        var name = SimpleName(id.TrimEnd('*'));
        var start = id.IndexOf(':') + 1;
        var end = id.IndexOf('(');
        var path = id.Substring(start, (end < 0 ? id.Length : end) - start);
        var last = path.LastIndexOf('.');
        return (last < 0 ? "" : path.Substring(0, path[last - 1] == '.' ? last - 1 : last), name);
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
