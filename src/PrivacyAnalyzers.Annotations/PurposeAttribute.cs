namespace PrivacyAnalyzers.Annotations;

/// <summary>Says what personal data is kept and used for.</summary>
/// <remarks>
/// Purposes on a member add to those of its type and of its assembly.
/// Each id is one that <c>privacy.yml</c> declares under <c>purposes</c>; its text is what the privacy statement tells people.
/// </remarks>
/// <example>
/// <code>
/// [PersonalData(DataCategory.ContactAddress), Purpose("order-fulfilment", "support")]
/// public required string Address { get; init; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class PurposeAttribute : Attribute
{
    /// <param name="id">The id of a declared purpose, for instance <c>order-fulfilment</c>.</param>
    /// <param name="more">Further ids.</param>
    /// <exception cref="ArgumentNullException">An argument, or one of the ids, is null.</exception>
    public PurposeAttribute(string id, params string[] more) => Ids = DeclaredIds.Join(id, more);

    /// <summary>The ids of the purposes, in the order written.</summary>
    public IReadOnlyList<string> Ids { get; }
}
