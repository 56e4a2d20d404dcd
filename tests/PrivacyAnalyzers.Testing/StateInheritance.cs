using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Testing;

/// <summary>Lets a fixed state take over what it leaves empty from the state before the fix.</summary>
internal static class StateInheritance
{
    /// <summary>The state with everything that it inherits.</summary>
    /// <param name="state">The fixed state as the test gives it.</param>
    /// <param name="before">The state before, its own inheritance applied.</param>
    /// <param name="fixableIds">The ids that the code fix under test fixes.</param>
    public static SolutionState Apply(SolutionState state, SolutionState before, ImmutableArray<string> fixableIds)
    {
        var differs = Differs(state, before);
        var mode = state.InheritanceMode ?? (differs ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll);
        var result = new SolutionState
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = state.MarkupHandling ?? (differs ? MarkupMode.IgnoreFixable : before.MarkupHandling),
        };
        Fill(result, state, before, mode);
        foreach (var name in state.AdditionalProjects.Concat(before.AdditionalProjects).Select(project => project.Name).Distinct().ToList())
        {
            Fill(result.AdditionalProjects[name], state.AdditionalProjects[name], before.AdditionalProjects[name], mode);
        }

        var inherited = before.ExpectedDiagnostics.Where(expected => mode == StateInheritanceMode.AutoInheritAll || !fixableIds.Contains(expected.Id));
        Fill(result.ExpectedDiagnostics, state.ExpectedDiagnostics, inherited, mode);
        return result;
    }

    private static bool Differs(ProjectState state, ProjectState before) =>
        Differs(state.Sources, before.Sources)
        || Differs(state.AdditionalFiles, before.AdditionalFiles)
        || Differs(state.AnalyzerConfigFiles, before.AnalyzerConfigFiles)
        || (state.AdditionalReferences.Count > 0 && !state.AdditionalReferences.SequenceEqual(before.AdditionalReferences))
        || (state as SolutionState)?.AdditionalProjects.Any(project => Differs(project, ((SolutionState)before).AdditionalProjects[project.Name])) == true;

    private static bool Differs(SourceFileList state, SourceFileList before) =>
        state.Count > 0
        && !state.Select(file => (file.FileName, file.Content.ToString())).SequenceEqual(before.Select(file => (file.FileName, file.Content.ToString())));

    private static void Fill(ProjectState result, ProjectState state, ProjectState before, StateInheritanceMode mode)
    {
        result.OutputKind = state.OutputKind ?? (mode == StateInheritanceMode.Explicit ? null : before.OutputKind);
        Fill(result.Sources, state.Sources, before.Sources, mode);
        Fill(result.AdditionalFiles, state.AdditionalFiles, before.AdditionalFiles, mode);
        Fill(result.AnalyzerConfigFiles, state.AnalyzerConfigFiles, before.AnalyzerConfigFiles, mode);
        Fill<MetadataReference>(result.AdditionalReferences, state.AdditionalReferences, before.AdditionalReferences, mode);
        Fill(result.AdditionalProjectReferences, state.AdditionalProjectReferences, before.AdditionalProjectReferences, mode);
    }

    private static void Fill<T>(List<T> result, List<T> state, IEnumerable<T> before, StateInheritanceMode mode) =>
        result.AddRange(state.Count > 0 || mode == StateInheritanceMode.Explicit ? state : before);
}
