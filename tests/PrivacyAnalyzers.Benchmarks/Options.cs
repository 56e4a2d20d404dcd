using System.Collections.Immutable;
using System.Globalization;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>The arguments of a command: <c>--name</c> with the values that follow it, and values before any name.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <param name="args">The arguments.</param>
    /// <param name="known">The names that the command has, without dashes.</param>
    /// <exception cref="ArgumentException">A name is not known.</exception>
    public Options(IEnumerable<string> args, params string[] known)
    {
        var current = _values[""] = [];
        foreach (var arg in args)
        {
            if (!arg.StartsWith("--", StringComparison.Ordinal))
            {
                current.Add(arg);
                continue;
            }

            var name = arg[2..];
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"There is no option {arg}; there are: {string.Join(", ", known.Select(k => "--" + k))}");
            }

            if (!_values.TryGetValue(name, out current))
            {
                current = _values[name] = [];
            }
        }
    }

    /// <summary>The values before any name.</summary>
    public ImmutableArray<string> Free => [.. _values[""]];

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>All values of an option; none where it is not given.</summary>
    public ImmutableArray<string> All(string name) => _values.TryGetValue(name, out var values) ? [.. values] : [];

    /// <summary>The first value of an option; null where it is not given.</summary>
    public string? One(string name) => All(name).FirstOrDefault();

    /// <summary>A number, or what it is where the option is not given.</summary>
    public int Number(string name, int otherwise) =>
        One(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
