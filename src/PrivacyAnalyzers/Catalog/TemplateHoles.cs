using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Catalog;

/// <summary>The holes of a message template or format string: <c>{Name}</c>, <c>{@Name}</c>, <c>{$Name}</c>, <c>{0:format}</c>.</summary>
internal static class TemplateHoles
{
    /// <summary>Matches holes and the doubled braces that are none; a hole has the groups <c>sign</c> and <c>name</c>.</summary>
    public static readonly Regex Pattern = new(@"\{\{|\}\}|\{(?<sign>[@$]?)(?<name>[^{}@$,:\s]+)[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>Whether the value at a position is taken apart member by member: its hole is written <c>{@Name}</c>.</summary>
    /// <param name="template">The whole template.</param>
    /// <param name="position">Of the value among the values, from 0.</param>
    public static bool TakesApart(string template, int position)
    {
        var index = 0;
        foreach (Match hole in Pattern.Matches(template))
        {
            var name = hole.Groups["name"];
            if (!name.Success)
            {
                continue;
            }

            var filledBy = int.TryParse(name.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : index;
            if (filledBy == position && hole.Groups["sign"].Value == "@")
            {
                return true;
            }

            index++;
        }

        return false;
    }
}
