using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Model;

/// <summary>E-mail addresses outside the domains that are reserved for examples (RFC 2606, RFC 6761), of somebody rather than of an office.</summary>
internal static class RealEmail
{
    private static readonly Regex Address = new(
        @"(?<![A-Za-z0-9_.%+/@-])(?<name>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63})@(?<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?<top>[A-Za-z]{2,63}))(?![A-Za-z0-9_@/-]|\.[A-Za-z0-9])",
        RegexOptions.CultureInvariant);

    private static readonly char[] Separators = ['.', '-', '_', '+', '%'];

    public static string? FindIn(string text)
    {
        foreach (Match found in Address.Matches(text))
        {
            if (IsPersonal(found.Groups["name"].Value)
                && IsReal(found.Groups["domain"].Value, found.Groups["top"].Value)
                && !IsPartOfUrl(text, found.Index))
            {
                return found.Value;
            }
        }

        return null;
    }

    /// <summary>False for an office's (<c>support</c>), a machine's (<c>no-reply</c>) and an example's (<c>john.doe</c>, <c>user1</c>).</summary>
    private static bool IsPersonal(string name) =>
        name.Length > 2
        && !SetAside.Of("email.alone").Contains(WithoutDigits(name))
        && !name.Split(Separators).Any(word => SetAside.Of("email.name").Contains(WithoutDigits(word)));

    private static bool IsReal(string domain, string top)
    {
        var labels = domain.Split('.');
        return (CountryCode.IsValid(top.ToUpperInvariant()) || string.Equals(top, "uk", StringComparison.OrdinalIgnoreCase) || SetAside.Of("domain.top").Contains(top))
            && !labels.Concat(domain.Split(Separators)).Any(label => SetAside.Of("domain.label").Contains(WithoutDigits(label)))
            && labels.Take(labels.Length - 1).Any(label => label.Length > 1)
            && !SetAside.Of("domain").Any(end => domain.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>user1</c> is <c>user</c>.</summary>
    private static string WithoutDigits(string word) => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>True for <c>https://token@host</c>, and for what stands between the scheme and the host.</summary>
    private static bool IsPartOfUrl(string text, int index)
    {
        var scheme = text.LastIndexOf("://", index, StringComparison.Ordinal);
        return scheme >= 0 && text.IndexOfAny(['/', '?', ' ', '\n', '"', '\''], scheme + 3, index - scheme - 3 < 0 ? 0 : index - scheme - 3) < 0;
    }
}
