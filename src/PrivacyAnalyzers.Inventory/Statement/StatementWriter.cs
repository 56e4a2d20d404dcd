using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Inventory;

/// <summary>Writes the privacy statement as Markdown: whole, or into the regions of a text that people write.</summary>
/// <remarks>
/// A region is what stands between the lines <c>&lt;!-- privacy:begin collected --&gt;</c> and <c>&lt;!-- privacy:end collected --&gt;</c>;
/// the word is the id of a <see cref="StatementSection"/>.
/// </remarks>
public static partial class StatementWriter
{
    /// <summary>The file's name for one language.</summary>
    /// <param name="language">"ja" or "en".</param>
    /// <param name="extension">For instance ".md".</param>
    public static string FileName(string language, string extension) => $"privacy-statement.{language}{extension}";

    /// <summary>The sections that code and promise fill, in the order of the statement.</summary>
    public static ImmutableArray<StatementSection> Sections(DataInventory inventory, string language) => StatementSections.Of(inventory, language);

    /// <summary>A whole statement, a region for each section.</summary>
    /// <param name="inventory">What it states.</param>
    /// <param name="language">"ja" or "en".</param>
    /// <returns>Markdown with LF, ending in a line feed.</returns>
    public static string Write(DataInventory inventory, string language)
    {
        var limits = ToolLimits.In(language);
        var text = new StringBuilder();
        text.Append(language == "ja" ? "# 個人情報の取扱いについて\n" : "# Privacy statement\n");
        text.Append("\n<!--\n").AppendJoin('\n', [limits.Origin, .. limits.Limits]).Append("\n-->\n");
        var number = 0;
        foreach (var section in Sections(inventory, language))
        {
            text.Append($"\n## {++number}. {section.Title}\n\n<!-- privacy:begin {section.Id} -->\n{Region(section)}<!-- privacy:end {section.Id} -->\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the regions of a text anew and keeps all else byte for byte.</summary>
    /// <param name="humanText">Markdown that people write, with LF or CRLF.</param>
    /// <param name="inventory">What the regions state.</param>
    /// <param name="language">"ja" or "en".</param>
    public static StatementUpdate Update(string humanText, DataInventory inventory, string language)
    {
        var sections = Sections(inventory, language).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var lines = Line().Matches(humanText).Select(m => m.Value).Where(l => l.Length > 0).ToArray();
        var text = new StringBuilder(humanText.Length);
        var regions = ImmutableArray.CreateBuilder<StatementRegion>();
        var problems = ImmutableArray.CreateBuilder<StatementProblem>();

        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]);
            if (MarkerAt(i) is not var (kind, id))
            {
                continue;
            }

            if (kind == "end")
            {
                problems.Add(new StatementProblem(i + 1, new(
                    $"region '{id}' ends here and was not begun",
                    $"領域 '{id}' の終わりに対応する始まりがありません")));
                continue;
            }

            if (!sections.TryGetValue(id, out var section))
            {
                problems.Add(new StatementProblem(i + 1, new(
                    $"region '{id}' is not known; known are {string.Join(", ", sections.Keys)}",
                    $"領域 '{id}' は定義されていません。使える領域は {string.Join("、", sections.Keys)} です")));
                continue;
            }

            var end = Enumerable.Range(i + 1, lines.Length - i - 1).FirstOrDefault(n => MarkerAt(n) is not null, -1);
            if (end < 0 || MarkerAt(end) != ("end", id))
            {
                problems.Add(new StatementProblem(i + 1, new(
                    $"region '{id}' is not closed: write <!-- privacy:end {id} --> below it",
                    $"領域 '{id}' が閉じていません。下に <!-- privacy:end {id} --> を書いてください")));
                continue;
            }

            var newLine = lines[i].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var region = Region(section).ReplaceLineEndings(newLine);
            regions.Add(new StatementRegion(section, i + 1, IsCurrent: string.Concat(lines[(i + 1)..end]) == region));
            text.Append(region).Append(lines[end]);
            i = end;
        }

        return new StatementUpdate(text.ToString(), regions.ToImmutable(), problems.ToImmutable());

        (string Kind, string Id)? MarkerAt(int line) =>
            Marker().Match(lines[line]) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    private static string Region(StatementSection section) => $"\n{section.Markdown}\n";

    [GeneratedRegex(@"[^\r\n]*(?:\r\n|\n|\r|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\A\uFEFF?\s*<!--\s*privacy:(begin|end)\s+(\S+)\s*-->\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}

/// <summary>A statement with its regions written anew.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Regions">The regions, in order.</param>
/// <param name="Problems">Regions that could not be written, in order; they are kept as they were.</param>
public sealed record StatementUpdate(string Text, ImmutableArray<StatementRegion> Regions, ImmutableArray<StatementProblem> Problems)
{
    /// <summary>The regions whose text differs from what code and promise say.</summary>
    public IEnumerable<StatementRegion> OutOfDate => Regions.Where(r => !r.IsCurrent);
}

/// <summary>A region of a statement.</summary>
/// <param name="Section">What it says.</param>
/// <param name="Line">The line that begins it, from 1.</param>
/// <param name="IsCurrent">True where the text already said so.</param>
public sealed record StatementRegion(StatementSection Section, int Line, bool IsCurrent);

/// <summary>What is wrong with the regions of a statement.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">One sentence without a full stop, in both languages.</param>
public sealed record StatementProblem(int Line, LocalizedText Message);
