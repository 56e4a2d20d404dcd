namespace PrivacyAnalyzers.Annotations;

/// <summary>Says that something that looks like personal data is none, and why. It wins over every other way of classifying.</summary>
/// <example>
/// <code>
/// [NotPersonalData("The shop's own address, printed on every receipt.")]
/// public required string ContactEmail { get; init; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class NotPersonalDataAttribute : Attribute
{
    /// <param name="reason">Why it is not personal data, as a sentence that an auditor understands.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    public NotPersonalDataAttribute(string reason) =>
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));

    /// <summary>Why it is not personal data.</summary>
    public string Reason { get; }
}
