namespace PrivacyAnalyzers.Annotations;

/// <summary>Says that this member, parameter, return value or type holds personal data, and of which category.</summary>
/// <remarks>
/// Mark the place where the data is declared, once; the analyzers follow the value from there.
/// On a type it says that every value of the type is such data, which suits value objects.
/// On a record's positional parameter it counts for the property as well.
/// </remarks>
/// <example>
/// <code>
/// [PersonalData(DataCategory.ContactEmail, Subject = "customer"), Purpose("order-fulfilment")]
/// public required string Email { get; init; }
/// </code>
/// </example>
/// <param name="category">What kind of personal data it is.</param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class PersonalDataAttribute(DataCategory category) : Attribute
{
    /// <summary>What kind of personal data it is.</summary>
    public DataCategory Category { get; } = category;

    /// <summary>Whose data it is: the id of an entry under <c>subjects</c> in <c>privacy.yml</c>. Null where the category's default applies.</summary>
    public string? Subject { get; set; }
}
