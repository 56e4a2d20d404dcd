namespace PrivacyAnalyzers.Testing;

/// <summary>What a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Nothing: every offered fix is applied, and "fix all" in every scope.</summary>
    None = 0,

    /// <summary>Only the first offered fix is applied.</summary>
    FixOne = 1,

    /// <summary>"Fix all in document" is not checked.</summary>
    SkipFixAllInDocumentCheck = 2,

    /// <summary>"Fix all in project" is not checked.</summary>
    SkipFixAllInProjectCheck = 4,

    /// <summary>"Fix all in solution" is not checked.</summary>
    SkipFixAllInSolutionCheck = 8,

    /// <summary>"Fix all" is not checked.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
}
