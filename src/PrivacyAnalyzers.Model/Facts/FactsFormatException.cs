namespace PrivacyAnalyzers.Model;

/// <summary>A text is not a facts file; stays inside <see cref="FactsFile"/>.</summary>
internal sealed class FactsFormatException(LocalizedText reason) : Exception(reason.For("en"))
{
    /// <summary>One sentence without a full stop.</summary>
    public LocalizedText Reason { get; } = reason;
}
