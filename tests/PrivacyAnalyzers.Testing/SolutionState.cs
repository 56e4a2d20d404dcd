namespace PrivacyAnalyzers.Testing;

/// <summary>The project under test, the projects beside it, and the diagnostics expected in all of them.</summary>
public sealed class SolutionState : ProjectState
{
    internal const string DefaultPrefix = "/0/Test";
    internal const string DefaultPath = DefaultPrefix + "0.cs";

    /// <summary>An empty solution.</summary>
    public SolutionState()
        : base("TestProject", DefaultPrefix)
    {
    }

    /// <summary>Projects beside the one under test; <c>AdditionalProjects["Lib"]</c> makes the project <c>Lib</c>, whose sources are <c>/Lib/Test0.cs</c> and so on.</summary>
    public AdditionalProjectList AdditionalProjects { get; } = new();

    /// <summary>Diagnostics that are expected beside those that markup states.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What is taken over from the state before; null means <see cref="StateInheritanceMode.AutoInherit"/> where the files differ from those before, else <see cref="StateInheritanceMode.AutoInheritAll"/>.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup means; null means <see cref="MarkupMode.IgnoreFixable"/> in a fixed state whose files differ from those before, else <see cref="MarkupMode.Allow"/>.</summary>
    public MarkupMode? MarkupHandling { get; set; }
}
