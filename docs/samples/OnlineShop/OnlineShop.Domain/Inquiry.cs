namespace OnlineShop.Domain;

/// <summary>A question that somebody asked, with or without an account.</summary>
[Purpose(Purposes.Support)]
[Retention("P3Y")]
public sealed class Inquiry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [PersonalData(DataCategory.IdentityName, Subject = "inquirer")]
    public required string FullName { get; init; }

    [PersonalData(DataCategory.ContactEmail, Subject = "inquirer")]
    public required string Email { get; init; }

    [PersonalData(DataCategory.CommunicationContent, Subject = "inquirer")]
    public required string Question { get; init; }

    /// <summary>One of a few fixed words: order, delivery, product, privacy.</summary>
    public required string Topic { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
