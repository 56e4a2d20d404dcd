namespace PrivacyAnalyzers.Flow;

/// <summary>Reads the host out of the constant beginning of an address.</summary>
internal static class HostName
{
    /// <summary>The host, lower case, without port; null where the text does not begin with a scheme and a host.</summary>
    /// <param name="text">For instance <c>https://api.example.com/v1/</c>; what follows it may be unknown.</param>
    public static string? In(string? text)
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

        return authority.Length == 0 || authority.Contains('{') ? null : authority.ToLowerInvariant();
    }

    /// <summary>True where an address names no host of its own: the client's base address comes before it.</summary>
    public static bool IsRelative(string? text) => text is not null && !text.Contains("://");
}
