namespace PrivacyAnalyzers.Annotations;

/// <summary>Says to whom this code hands data, where the code itself does not show it: the host comes from configuration, say.</summary>
/// <example>
/// <code>
/// [SendsTo("stripe")]
/// public sealed class PaymentClient(HttpClient http)
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method |
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class SendsToAttribute : Attribute
{
    /// <param name="recipient">The id of an entry under <c>recipients</c> in <c>privacy.yml</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="recipient"/> is null.</exception>
    public SendsToAttribute(string recipient) =>
        Recipient = recipient ?? throw new ArgumentNullException(nameof(recipient));

    /// <summary>The id of the recipient.</summary>
    public string Recipient { get; }
}
