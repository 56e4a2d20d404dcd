using PrivacyAnalyzers.Annotations;

var guests = new List<Guest> { new("Emma", "emma@example.com"), new("はる", "haru@example.com") };
Console.WriteLine($"{guests.Count} guests");

/// <summary>Somebody on the guest list.</summary>
internal sealed record Guest(
    [PersonalData(DataCategory.IdentityName)] string Name,
    [PersonalData(DataCategory.ContactEmail)] string Email);
