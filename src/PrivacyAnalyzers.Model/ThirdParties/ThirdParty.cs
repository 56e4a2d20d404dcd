using System.Collections.Immutable;
using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>A service that programs often hand data to, or a product that is often taken for one.</summary>
/// <param name="Name">As it calls itself, for instance <c>GMO Payment Gateway</c>.</param>
/// <param name="Kind">For instance <c>payment</c>, <c>telemetry</c>, <c>mail</c>, <c>ai</c>; <c>store</c>, <c>database</c> and <c>transport</c> for what is no recipient.</param>
public sealed record ThirdParty(string Name, string Kind)
{
    /// <summary>False for a driver, a transport and what one runs oneself: whoever stands behind it gets the data.</summary>
    public bool IsRecipient { get; init; }

    /// <summary>True where its SDK also works without it, as with a database of one's own: only a call that sends tells.</summary>
    public bool IsRecipientOfCallsOnly { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the company's seat; null where there is no company. Contract and region may say otherwise.</summary>
    public string? Country { get; init; }

    /// <summary>Host names, <c>*.</c> as the first label allowed; lower case.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>NuGet packages of its SDK, <c>*</c> at the end allowed.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Namespaces of its SDK.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Assemblies of its SDK that are named neither as a package nor as a namespace, <c>*</c> at the end allowed.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>The name as an id, for instance <c>gmo-payment-gateway</c>.</summary>
    public string Id { get; } = IdOf(Name);

    /// <summary>True where a package of this id belongs to its SDK.</summary>
    public bool HasPackage(string id) => Packages.Any(p => Covers(p, id));

    /// <summary>True where an assembly of this name belongs to its SDK: it is named as the package or, unless that is a word alone, as the namespace, or by a name of its own.</summary>
    public bool HasAssembly(string name) => HasPackage(name) || Assemblies.Any(a => Covers(a, name)) || Namespaces.Any(n => n.IndexOf('.') > 0 && n == name);

    private static bool Covers(string pattern, string name) => pattern.EndsWith("*", StringComparison.Ordinal)
        ? name.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : string.Equals(pattern, name, StringComparison.OrdinalIgnoreCase);

    private static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name)
        {
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[id.Length - 1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
