using System.Collections.Immutable;

namespace PrivacyAnalyzers.Cli.Scan;

/// <summary>Which project references which.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, SourceProject> _byPath;
    private readonly Dictionary<SourceProject, ImmutableArray<SourceProject>> _closures = [];
    private readonly List<SourceProject> _order = [];

    /// <param name="projects">All projects; a reference to any other is left out.</param>
    /// <param name="warnOfCircle">Is told a project whose reference closes a circle; that reference is left out.</param>
    public ProjectGraph(ImmutableArray<SourceProject> projects, Action<SourceProject> warnOfCircle)
    {
        _byPath = projects.ToDictionary(project => project.Path, StringComparer.Ordinal);
        var open = new HashSet<SourceProject>();
        foreach (var project in projects)
        {
            Visit(project, open, warnOfCircle);
        }
    }

    /// <summary>Each project after those that it references.</summary>
    public IReadOnlyList<SourceProject> InBuildOrder => _order;

    /// <summary>What a project references, directly or not, in build order.</summary>
    public ImmutableArray<SourceProject> Closure(SourceProject project) => _closures[project];

    private void Visit(SourceProject project, HashSet<SourceProject> open, Action<SourceProject> warnOfCircle)
    {
        if (_closures.ContainsKey(project))
        {
            return;
        }

        open.Add(project);
        var closure = new HashSet<SourceProject>();
        foreach (var path in project.Projects)
        {
            if (!_byPath.TryGetValue(path, out var reference))
            {
                continue;
            }

            if (open.Contains(reference))
            {
                warnOfCircle(project);
                continue;
            }

            Visit(reference, open, warnOfCircle);
            closure.UnionWith(_closures[reference]);
            closure.Add(reference);
        }

        open.Remove(project);
        _closures.Add(project, [.. _order.Where(closure.Contains)]);
        _order.Add(project);
    }
}
