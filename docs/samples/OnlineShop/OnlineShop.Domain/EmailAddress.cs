namespace OnlineShop.Domain;

/// <summary>An e-mail address. The mark on the type holds for every member of this type, wherever it is declared.</summary>
[PersonalData(DataCategory.ContactEmail)]
[Purpose(Purposes.Account, Purposes.OrderFulfilment)]
public sealed record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    [PersonalData(DataCategory.ContactEmail)]
    public string Value { get; }

    /// <summary>Reads an address; false where there is no single @ with something on both sides.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EmailAddress? address)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        address = at > 0 && at == trimmed.LastIndexOf('@') && at < trimmed.Length - 1
            ? new EmailAddress(trimmed.ToLowerInvariant())
            : null;
        return address is not null;
    }

    /// <summary>Reads an address that is known to be one.</summary>
    /// <exception cref="FormatException">It is none. The message does not repeat it.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    public override string ToString() => Redact.Partially(Value);
}
