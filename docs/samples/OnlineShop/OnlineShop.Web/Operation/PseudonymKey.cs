using System.Security.Cryptography;

namespace OnlineShop.Web.Operation;

/// <summary>The key for pseudonyms in the log. It dies with the process, and with it the way back to the person.</summary>
public sealed class PseudonymKey
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The same text for the same person as long as the process runs.</summary>
    [Sanitizer]
    public string PseudonymOf(string? value) => Redact.KeyedHash(value, _key)[..12];
}
