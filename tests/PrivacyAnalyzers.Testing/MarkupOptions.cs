namespace PrivacyAnalyzers.Testing;

/// <summary>How markup in test files is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>The default reading.</summary>
    None = 0,

    /// <summary><c>[|…|]</c> and <c>$$</c> mean the analyzer's first rule where it has several.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is part of the code, as in an interpolated raw string, not a position.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
