using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnalyzers.Annotations;

/// <summary>Makes text from personal data that may be logged: nothing of it, a little of it, or a pseudonym for it.</summary>
/// <example>
/// <code>
/// logger.LogInformation("Order {Id} of {Customer}", order.Id, Redact.Partially(customer.Name));
/// </code>
/// </example>
public static class Redact
{
    private const string Mask = "***";
    private const int ShortestKey = 32;

    /// <summary>Hides the whole value, and also its length and whether there was one.</summary>
    /// <param name="value">Any text, or null.</param>
    /// <returns>Always <c>***</c>.</returns>
    [Sanitizer]
    public static string Fully(string? value) => Mask;

    /// <summary>Hides the whole value, and also its length and whether there was one. The value's <c>ToString</c> is not called.</summary>
    /// <param name="value">Anything, or null.</param>
    /// <returns>Always <c>***</c>.</returns>
    [Sanitizer]
    public static string Fully(object? value) => Mask;

    /// <summary>
    /// Hides the value but for its first and last characters: <c>山田太郎</c> becomes <c>山***</c>.
    /// The mask has the same length whatever it hides.
    /// </summary>
    /// <remarks>
    /// A character is what a reader sees as one (<see cref="StringInfo.ParseCombiningCharacters"/>): an emoji or a letter with its accents
    /// is not cut apart. An e-mail address gets no special treatment: its domain is hidden too.
    /// </remarks>
    /// <param name="value">Any text, or null.</param>
    /// <param name="keepStart">How many characters to show at the start; 0 or more.</param>
    /// <param name="keepEnd">How many characters to show at the end; 0 or more.</param>
    /// <returns>
    /// The characters to show around <c>***</c>; <c>***</c> alone where half of the value or more would be shown, and for null.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keepStart"/> or <paramref name="keepEnd"/> is negative.</exception>
    [Sanitizer]
    public static string Partially(string? value, int keepStart = 1, int keepEnd = 0)
    {
        if (keepStart < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(keepStart), keepStart, "Must be 0 or more.");
        }

        if (keepEnd < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(keepEnd), keepEnd, "Must be 0 or more.");
        }

        if (value is null)
        {
            return Mask;
        }

        var starts = StringInfo.ParseCombiningCharacters(value);
        if (2 * ((long)keepStart + keepEnd) >= starts.Length)
        {
            return Mask;
        }

        var tail = keepEnd == 0 ? "" : value.Substring(starts[starts.Length - keepEnd]);
        return value.Substring(0, starts[keepStart]) + Mask + tail;
    }

    /// <summary>
    /// A pseudonym: the same value and key always give the same text, and without the key nobody can find the value by trying all likely ones.
    /// </summary>
    /// <remarks>
    /// Who holds the key can still link the pseudonym to the person, so it remains personal data in many laws; it is fit for logs and joins,
    /// not for publication. Upper and lower case give different pseudonyms: normalise first where that matters.
    /// </remarks>
    /// <param name="value">Any text, or null. It is hashed as UTF-8.</param>
    /// <param name="key">
    /// A secret of at least 32 random bytes, kept out of the source, for instance from <c>RandomNumberGenerator.GetBytes(32)</c>.
    /// RFC 2104, section 3, discourages keys shorter than the hash.
    /// </param>
    /// <returns>The HMAC-SHA256 as 64 lower-case hexadecimal digits; <c>***</c> for null and for empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is shorter than 32 bytes.</exception>
    [Sanitizer]
    public static string KeyedHash(string? value, byte[] key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (key.Length < ShortestKey)
        {
            throw new ArgumentException("The key must have at least 32 bytes.", nameof(key));
        }

        if (string.IsNullOrEmpty(value))
        {
            return Mask;
        }

        using var hmac = new HMACSHA256(key);
        var hex = new StringBuilder(64);
        foreach (var b in hmac.ComputeHash(Encoding.UTF8.GetBytes(value)))
        {
            hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
