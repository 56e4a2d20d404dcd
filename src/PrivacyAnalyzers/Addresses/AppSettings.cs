using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Addresses;

/// <summary>The values in a project's <c>appsettings*.json</c> and <c>appsettings*.yml</c>, read when one is first asked for. Thread-safe.</summary>
internal sealed class AppSettings(ImmutableArray<AdditionalText> files)
{
    private const string Name = "appsettings";

    private static readonly ImmutableArray<string> Extensions = ["json", "yml", "yaml"];

    private readonly Lazy<ImmutableArray<ImmutableDictionary<string, string>>> _environments = new(() => Read(files));

    /// <summary>
    /// The value of a key: in production, else in all environments, else in the one environment that has it.
    /// What environments say is never mixed.
    /// </summary>
    /// <param name="key">Sections and name, separated by colons, in any case.</param>
    /// <returns>Null where no file has it, or environments other than production differ.</returns>
    public string? Find(string key)
    {
        string? found = null;
        foreach (var (values, isDecisive) in _environments.Value.Select((v, i) => (v, i < 2)))
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0)
            {
                if (isDecisive)
                {
                    return value;
                }

                if (found is not null && found != value)
                {
                    return null;
                }

                found = value;
            }
        }

        return found;
    }

    /// <summary>Production's values, those without an environment, those of all other environments.</summary>
    private static ImmutableArray<ImmutableDictionary<string, string>> Read(ImmutableArray<AdditionalText> files)
    {
        var none = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
        var (production, common) = (none, none);
        var others = ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = Path.GetFileName(file.Path).ToLowerInvariant().Split('.');
            if (parts[0] != Name || parts.Length is < 2 or > 3 || !Extensions.Contains(parts[parts.Length - 1]))
            {
                continue;
            }

            switch (parts.Length == 2 ? null : parts[1])
            {
                case "production":
                    production = production.SetItems(ReadFile(file));
                    break;
                case null:
                    common = common.SetItems(ReadFile(file));
                    break;
                default:
                    others.Add(ReadFile(file));
                    break;
            }
        }

        return [production, common, .. others];
    }

    private static ImmutableDictionary<string, string> ReadFile(AdditionalText file)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            if (file.GetText() is { } text)
            {
                Add("", file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonParser.Parse(WithoutExtras(text.ToString())) : SettingsYaml.Parse(text.ToString()), values);
            }
        }
        catch (FormatException)
        {
            // A half-typed file says nothing; the program itself will refuse it.
        }

        return values.ToImmutable();
    }

    private static void Add(string path, object? value, ImmutableDictionary<string, string>.Builder values)
    {
        switch (value)
        {
            case string text:
                values[path] = text;
                break;
            case Dictionary<string, object?> section:
                foreach (var entry in section)
                {
                    Add(path.Length == 0 ? entry.Key : path + ":" + entry.Key, entry.Value, values);
                }

                break;
        }
    }

    /// <summary>The text without what .NET's configuration allows beyond JSON: comments and a comma behind the last entry.</summary>
    private static string WithoutExtras(string text)
    {
        var plain = new StringBuilder(text.Length);
        var comma = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                var end = text[i + 1] == '/' ? text.IndexOf('\n', i) : text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                i = end <= 0 ? text.Length : end;
                continue;
            }

            if (c is '}' or ']' && comma >= 0)
            {
                plain[comma] = ' ';
            }

            comma = c == ',' ? plain.Length : char.IsWhiteSpace(c) ? comma : -1;
            plain.Append(c);
            if (c == '"')
            {
                while (++i < text.Length)
                {
                    plain.Append(text[i]);
                    if (text[i] == '\\' && i + 1 < text.Length)
                    {
                        plain.Append(text[++i]);
                    }
                    else if (text[i] == '"')
                    {
                        break;
                    }
                }
            }
        }

        return plain.ToString();
    }
}
