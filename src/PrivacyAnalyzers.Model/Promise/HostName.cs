namespace PrivacyAnalyzers.Model;

/// <summary>Host names as a recipient declares them.</summary>
internal static class HostName
{
    /// <summary>True for a host name or IPv4 address, <c>*.</c> allowed before it.</summary>
    public static bool IsValid(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text;
        return name.Split('.').All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
    }

    /// <summary>True where a declared name is this host's, or <c>*.</c> covers it: <c>*.a.com</c> covers <c>x.a.com</c> and <c>x.y.a.com</c>, not <c>a.com</c>.</summary>
    public static bool Covers(string declared, string host) =>
        string.Equals(declared, host, StringComparison.OrdinalIgnoreCase)
        || (declared.StartsWith("*.", StringComparison.Ordinal)
            && host.Length > declared.Length - 1
            && host.EndsWith(declared.Substring(1), StringComparison.OrdinalIgnoreCase));

    /// <summary>The host inside a URL, or before a port or path; null where there is none of these or no valid host.</summary>
    public static string? Inside(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var end = text.IndexOfAny([':', '/', '?', '#'], start);
        var host = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        return host.Length < text.Length && IsValid(host) ? host : null;
    }
}
