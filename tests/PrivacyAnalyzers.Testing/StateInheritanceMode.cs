namespace PrivacyAnalyzers.Testing;

/// <summary>What a fixed state takes over from the state before the fix, for each list that it leaves empty.</summary>
public enum StateInheritanceMode
{
    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>Files and references; expected diagnostics only of ids that the code fix under test does not fix.</summary>
    AutoInherit,

    /// <summary>Files, references and all expected diagnostics.</summary>
    AutoInheritAll,
}
