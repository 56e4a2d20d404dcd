using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model;

/// <summary>The known third parties, from <c>third-parties.tsv</c>, read at first use. Thread-safe.</summary>
public static class ThirdParties
{
    private static readonly Lazy<ImmutableArray<ThirdParty>> Table = new(Read);

    /// <summary>All of them, in the order of the file.</summary>
    public static ImmutableArray<ThirdParty> All => Table.Value;

    /// <summary>The service at a host: that which names it, else that with the longest <c>*.</c>; null where none is known.</summary>
    /// <param name="host">Without scheme and port, in any case.</param>
    public static ThirdParty? FindByHost(string host)
    {
        ThirdParty? found = null;
        var length = 0;
        foreach (var service in All)
        {
            foreach (var declared in service.Hosts)
            {
                if (declared.Length > length && HostName.Covers(declared, host))
                {
                    (found, length) = (service, declared == host ? int.MaxValue : declared.Length);
                }
            }
        }

        return found;
    }

    /// <summary>The service whose SDK an assembly of this name is; null where none is known.</summary>
    public static ThirdParty? FindByAssembly(string name)
    {
        foreach (var service in All)
        {
            if (service.HasAssembly(name))
            {
                return service;
            }
        }

        return null;
    }

    /// <summary>The service whose SDK a package is; null where none is known.</summary>
    public static ThirdParty? FindByPackage(string id)
    {
        foreach (var service in All)
        {
            if (service.HasPackage(id))
            {
                return service;
            }
        }

        return null;
    }

    private static ImmutableArray<ThirdParty> Read() =>
    [
        .. EmbeddedTable.Rows("third-parties.tsv").Select(c => new ThirdParty(c[0], c[1])
        {
            IsRecipient = c[2] is "yes" or "calls",
            IsRecipientOfCallsOnly = c[2] == "calls",
            Country = c[3].Length == 0 ? null : c[3],
            Hosts = Words(c[4]),
            Packages = Words(c[5]),
            Namespaces = Words(c[6]),
            Assemblies = Words(c[7]),
        }),
    ];

    private static ImmutableArray<string> Words(string cell) => cell.Length == 0 ? [] : [.. cell.Split(' ')];
}
