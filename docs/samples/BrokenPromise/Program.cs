using PrivacyAnalyzers.Annotations;

var guest = new Guest { Email = "guest@example.com" };
Console.WriteLine("Welcome, " + Redact.Partially(guest.Email));

/// <summary>Somebody who wants to be told when the doors open. All is well here; the mistakes are in privacy.yml.</summary>
internal sealed class Guest
{
    [PersonalData(DataCategory.ContactEmail), Purpose("invitation")]
    public required string Email { get; init; }
}
