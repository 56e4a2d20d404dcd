using System.Text.Json.Serialization;

namespace OnlineShop.Domain;

/// <summary>Somebody who wants to hear of new teas.</summary>
public sealed class NewsletterSubscription
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [PersonalData(DataCategory.ContactEmail, Subject = "subscriber"), Purpose(Purposes.Newsletter)]
    public required string Email { get; init; }

    // PRIV1002: we know that it is a birth date, but nobody said what we need it for.
    [PersonalData(DataCategory.IdentityBirth, Subject = "subscriber")]
    public DateOnly? Birthday { get; init; }

    /// <remarks>Whoever has it can end the subscription, so it stays out of every JSON.</remarks>
    [JsonIgnore]
    [PersonalData(DataCategory.AccountCredential, Subject = "subscriber"), Purpose(Purposes.Newsletter)]
    public string UnsubscribeToken { get; init; } = Guid.NewGuid().ToString("N");

    public required DateTimeOffset ConsentedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}
