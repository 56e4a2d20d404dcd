using System.Collections;

namespace PrivacyAnalyzers.Testing;

/// <summary>The projects beside the one under test, by name.</summary>
public sealed class AdditionalProjectList : IEnumerable<ProjectState>
{
    private readonly SortedDictionary<string, ProjectState> _projects = new(StringComparer.Ordinal);

    /// <summary>The project of this name, which is made on first use.</summary>
    public ProjectState this[string name] =>
        _projects.TryGetValue(name, out var project) ? project : _projects[name] = new(name, $"/{name}/Test");

    /// <inheritdoc/>
    public IEnumerator<ProjectState> GetEnumerator() => _projects.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
