namespace NoPromise;

/// <summary>Somebody on the guest list.</summary>
public sealed class Guest
{
    // PRIV1002: no promise, so no purpose is declared.
    [PersonalData(DataCategory.IdentityName)]
    public required string Name { get; init; }

    // PRIV0002: neither this folder nor one above it has a privacy.yml that says what is promised to the guests.
    // PRIV1002: nor does it say what for.
    [PersonalData(DataCategory.ContactEmail)]
    public required string Email { get; init; }
}
