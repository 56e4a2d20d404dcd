using System.Globalization;

namespace PrivacyAnalyzers.Model;

/// <summary>Tells addresses within the network of whoever runs a program from those of others.</summary>
public static class OwnNetwork
{
    /// <summary>
    /// True where what is sent stays with the one who runs the program: on the machine, at a private address, or at a name that
    /// only its own network knows (RFC 1918, RFC 6762, RFC 8375, a name without a dot).
    /// </summary>
    /// <param name="host">Without scheme and port, lower case.</param>
    public static bool Has(string host)
    {
        if (host.StartsWith("[", StringComparison.Ordinal))
        {
            return host == "[::1]";
        }

        var labels = host.Split('.');
        if (labels.Length == 4 && labels.All(l => byte.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return labels[0] is "127" or "10"
                || (labels[0] == "192" && labels[1] == "168")
                || (labels[0] == "172" && byte.Parse(labels[1], CultureInfo.InvariantCulture) is >= 16 and <= 31);
        }

        return labels.Length == 1 || labels[labels.Length - 1] is "localhost" or "local" or "internal" or "lan" || host.EndsWith(".home.arpa", StringComparison.Ordinal);
    }
}
