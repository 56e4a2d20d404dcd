namespace PrivacyAnalyzers.Testing;

/// <summary>How strictly an expected diagnostic is compared with an actual one.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>Severity is compared; additional locations are compared where the expectation has any.</summary>
    None = 0,

    /// <summary>Additional locations are not compared, even where the expectation has some.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The severity is not compared.</summary>
    IgnoreSeverity = 2,

    /// <summary>Additional locations are compared even where the expectation has none: the diagnostic must then have none.</summary>
    RequireAdditionalLocations = 4,
}
