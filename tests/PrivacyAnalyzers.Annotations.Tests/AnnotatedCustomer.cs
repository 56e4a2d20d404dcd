namespace PrivacyAnalyzers.Annotations.Tests;

/// <summary>Code as a user would annotate it; the tests read the marks back from its metadata.</summary>
[Purpose("order-fulfilment"), Purpose("support", "statistics")]
[ProcessesFor("order-fulfilment", "support"), SendsTo("stripe"), SendsTo("yamato")]
[Retention("P30D", Until = "account-closed")]
internal sealed class AnnotatedCustomer
{
    [PersonalData(DataCategory.ContactEmail, Subject = "customer")]
    public string Email { get; init; } = "";

    [NotPersonalData("The shop's own number.")]
    public string ShopPhone { get; init; } = "";

    [PersonalData(DataCategory.IdentityName)]
    public string Name = "";

    [Retention(Until = "account-closed")]
    public string Note = "";

    [return: PersonalData(DataCategory.ContactPhone)]
    public string PhoneOf([PersonalData(DataCategory.AccountId)] string memberNumber) => memberNumber;

    [Sanitizer]
    public string Initial => Name[..1];
}

internal sealed record AnnotatedRecord([PersonalData(DataCategory.IdentityName)] string Name);

[PersonalData(DataCategory.ContactEmail)]
internal readonly record struct AnnotatedValue(string Text);
