namespace PrivacyAnalyzers.Testing;

/// <summary>What a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Nothing: every offered fix is applied, and "fix all" in every scope.</summary>
    None = 0,

    /// <summary>"Fix all in document" is not checked.</summary>
    SkipFixAllInDocumentCheck = 1 << 0,

    /// <summary>"Fix all in project" is not checked.</summary>
    SkipFixAllInProjectCheck = 1 << 1,

    /// <summary>"Fix all in solution" is not checked.</summary>
    SkipFixAllInSolutionCheck = 1 << 2,

    /// <summary>"Fix all" is not checked.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first offered fix is applied, one by one.</summary>
    FixOne = 1 << 3,

    /// <summary>The fix may be for a diagnostic that is found only when the whole compilation is analyzed, and which an editor therefore does not show while typing.</summary>
    SkipLocalDiagnosticCheck = 1 << 4,
}
