using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Facts;

/// <summary>Writes places in code as <c>path:line</c>, relative to the project, so that facts are the same on every machine.</summary>
/// <param name="projectDirectory">The project's folder; null where unknown, then only file names are written.</param>
internal sealed class SourceLocations(string? projectDirectory)
{
    private readonly string[]? _root = projectDirectory is null ? null : Parts(projectDirectory);

    /// <summary>Where a symbol is declared, at its first place by path; "" where it is not in source.</summary>
    public string Of(ISymbol symbol)
    {
        var places = symbol.Locations.Where(l => l.IsInSource).Select(Of).OrderBy(l => l, StringComparer.Ordinal).ToArray();
        return places.Length == 0 ? "" : places[0];
    }

    /// <summary>A place: the path with forward slashes, the line from 1.</summary>
    public string Of(Location location)
    {
        var span = location.GetLineSpan();
        return Relative(span.Path) + ":" + (span.StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Relative(string path)
    {
        var parts = Parts(path);
        if (_root is null || _root.Length == 0 || parts.Length == 0 || parts[0] != _root[0])
        {
            return parts.Length == 0 ? "" : parts[parts.Length - 1];
        }

        var shared = 0;
        while (shared < _root.Length && shared < parts.Length - 1 && _root[shared] == parts[shared])
        {
            shared++;
        }

        return string.Join("/", Enumerable.Repeat("..", _root.Length - shared).Concat(parts.Skip(shared)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
