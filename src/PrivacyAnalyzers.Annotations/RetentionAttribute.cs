namespace PrivacyAnalyzers.Annotations;

/// <summary>Says how long personal data is kept, where it differs from the retention of its purposes.</summary>
/// <remarks>
/// A period alone runs from the day the data was collected, <see cref="Until"/> alone ends with that event,
/// and both together mean that the period runs from the event.
/// </remarks>
/// <example>
/// <code>
/// [Retention("P5Y")]                            // five years from collection
/// [Retention(Until = "account-closed")]         // as long as the account is open
/// [Retention("P30D", Until = "account-closed")] // thirty days after it was closed
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct |
    AttributeTargets.Assembly)]
public sealed class RetentionAttribute : Attribute
{
    /// <summary>Kept until an event: set <see cref="Until"/>.</summary>
    public RetentionAttribute()
    {
    }

    /// <summary>Kept for a period.</summary>
    /// <param name="period">An ISO 8601 duration, for instance <c>P5Y</c>, <c>P6M</c> or <c>P30D</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public RetentionAttribute(string period) =>
        Period = period ?? throw new ArgumentNullException(nameof(period));

    /// <summary>An ISO 8601 duration; null where only <see cref="Until"/> counts.</summary>
    public string? Period { get; }

    /// <summary>The event that ends the keeping, or that the period runs from, for instance <c>account-closed</c>; null where there is none.</summary>
    public string? Until { get; set; }
}
