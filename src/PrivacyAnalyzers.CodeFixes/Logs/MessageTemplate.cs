using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Catalog;

namespace PrivacyAnalyzers.CodeFixes;

/// <summary>Changes the holes of a message template or format string; it may be written in several pieces.</summary>
internal static class MessageTemplate
{
    /// <summary>The pieces without the hole of the value at a position, and with the numbers of the values after it counted down.</summary>
    /// <param name="pieces">The text of each piece, as written in the source.</param>
    /// <param name="position">Of the value among the values, from 0.</param>
    public static ImmutableArray<string> Without(ImmutableArray<string> pieces, int position)
    {
        var holes = HolesIn(pieces);
        var isNumbered = holes.All(h => NumberOf(h.Match) is not null);
        for (var i = holes.Length - 1; i >= 0; i--)
        {
            var (piece, hole) = holes[i];
            var text = pieces[piece];
            var (before, after) = (text.Substring(0, hole.Index), text.Substring(hole.Index + hole.Length));
            var number = isNumbered ? NumberOf(hole) : i;
            if (number == position)
            {
                (before, after) = TextGap.Close(before, after, hole.Groups["name"].Value);
                pieces = pieces.SetItem(piece, before + after);
            }
            else if (isNumbered && number > position)
            {
                pieces = pieces.SetItem(piece, before + Renamed(hole, (number.Value - 1).ToString(CultureInfo.InvariantCulture)) + after);
            }
        }

        return pieces;
    }

    /// <summary>The pieces with another name for the hole of the value at a position; numbered holes stay.</summary>
    /// <param name="pieces">The text of each piece, as written in the source.</param>
    /// <param name="position">Of the value among the values, from 0.</param>
    /// <param name="name">The new name; a number is added to it where another hole has it.</param>
    public static ImmutableArray<string> Rename(ImmutableArray<string> pieces, int position, string name)
    {
        var holes = HolesIn(pieces);
        if (position >= holes.Length || NumberOf(holes[position].Match) is not null)
        {
            return pieces;
        }

        var (piece, hole) = holes[position];
        var free = name;
        for (var number = 2; holes.Any(h => h.Match != hole && h.Match.Groups["name"].Value == free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        var text = pieces[piece];
        return pieces.SetItem(piece, text.Substring(0, hole.Index) + Renamed(hole, free) + text.Substring(hole.Index + hole.Length));
    }

    private static ImmutableArray<(int Piece, Match Match)> HolesIn(ImmutableArray<string> pieces) =>
    [
        .. from piece in Enumerable.Range(0, pieces.Length)
           from match in TemplateHoles.Pattern.Matches(pieces[piece]).Cast<Match>()
           where match.Groups["name"].Success
           select (piece, match),
    ];

    private static int? NumberOf(Match hole) =>
        int.TryParse(hole.Groups["name"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A hole with another name, its alignment and format kept; what says how an object is to be taken apart goes.</summary>
    private static string Renamed(Match hole, string name)
    {
        var old = hole.Groups["name"];
        return "{" + name + hole.Value.Substring(old.Index + old.Length - hole.Index);
    }
}
