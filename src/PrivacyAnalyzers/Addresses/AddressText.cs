namespace PrivacyAnalyzers.Addresses;

/// <summary>Reads the host out of the constant beginning of an address.</summary>
internal static class AddressText
{
    /// <summary>The host, lower case, without port; null where the text does not begin with a scheme and a host.</summary>
    /// <param name="text">For instance <c>https://api.example.com/v1/</c>; what follows it may be unknown, and then may begin with <c>{</c>.</param>
    public static string? HostIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start <= 0)
        {
            return null;
        }

        var authority = text.Substring(start + 3);
        var end = authority.IndexOfAny(['/', '?', '#', '\\']);
        authority = end < 0 ? authority : authority.Substring(0, end);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = authority.LastIndexOf(':');
        if (port > authority.LastIndexOf(']'))
        {
            authority = authority.Substring(0, port);
        }

        // A name that goes on in a part which is not known is not known.
        return authority.Length == 0 || authority.Contains('{') || authority[authority.Length - 1] is '.' or '-' ? null : authority.ToLowerInvariant();
    }

    /// <summary>The scheme and host of an address, with its port, and with a slash where something follows; null where it names no host, or a user.</summary>
    public static string? OriginIn(string? text)
    {
        if (text is null || HostIn(text) is null || text.Contains('@'))
        {
            return null;
        }

        var path = text.IndexOfAny(['/', '?', '#', '\\'], text.IndexOf("://", StringComparison.Ordinal) + 3);
        return path < 0 ? text : text.Substring(0, path) + "/";
    }

    /// <summary>The address of a server that is named by its host alone, as mail servers and sockets are; null for a text that is none.</summary>
    /// <param name="host">For instance <c>smtp.example.com</c>; an address with a scheme stays what it is.</param>
    public static string? OfServer(string? host) =>
        host is null || host.Contains("://") ? host
        : host.Length == 0 || host.IndexOfAny(['/', ' ', '\\', '{']) >= 0 ? null
        : "tcp://" + host + "/";

    /// <summary>True where an address names no host of its own: the client's base address comes before it.</summary>
    public static bool IsRelative(string? text) => text is not null && !text.Contains("://");

    /// <summary>True where a text holds a scheme, a host and the beginning of a path: nothing behind it changes the host.</summary>
    public static bool HasWhole(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && text.IndexOfAny(['/', '?', '#'], scheme + 3) > 0;

    /// <summary>True where what is sent to an address can be read on its way.</summary>
    public static bool IsCleartext(string? text) =>
        text is not null && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ws://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase));
}
