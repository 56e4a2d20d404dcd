using System.Collections.Immutable;

namespace PrivacyAnalyzers.Inventory;

/// <summary>A register that an officer keeps: the ledger, the recipients, the Art. 30 record, the assets. A sheet of the workbook.</summary>
/// <param name="Title">What it is called; a sheet's name, at most 31 characters without <c>: \ / ? * [ ]</c>.</param>
/// <param name="Heading">What holds for the whole register: a name and a cell each.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, a cell for each column.</param>
public sealed record Register(
    string Title,
    ImmutableArray<RegisterHeading> Heading,
    ImmutableArray<RegisterColumn> Columns,
    ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>The open questions whose answer a rule requires, row by row.</summary>
    /// <returns>What is asked for, and the question.</returns>
    public IEnumerable<(string Place, OpenQuestion Question)> OpenRequired()
    {
        foreach (var heading in Heading.Where(h => h.Required))
        {
            foreach (var question in heading.Cell.Open)
            {
                yield return ($"{Title}: {heading.Name}", question);
            }
        }

        foreach (var row in Rows)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                foreach (var question in Columns[i].Required ? row[i].Open : [])
                {
                    yield return ($"{Title}: {row[0].Text}: {Columns[i].Header}", question);
                }
            }
        }
    }
}

/// <summary>Something that holds for a whole register.</summary>
/// <param name="Name">For instance "Controller".</param>
/// <param name="Cell">Its text.</param>
/// <param name="Required">True where a rule requires it.</param>
public sealed record RegisterHeading(string Name, Cell Cell, bool Required);

/// <summary>A column of a register.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Width">In characters of the default font.</param>
/// <param name="Required">True where the source of the register requires the column and <c>privacy.yml</c> has a place for it.</param>
public sealed record RegisterColumn(string Header, double Width, bool Required);

/// <summary>How a column of a register is filled from a thing.</summary>
internal sealed record ColumnOf<T>(string Header, double Width, Func<T, Cell> Fill, bool Required = false)
{
    /// <summary>A register with a row for each thing.</summary>
    public static Register Register(string title, ImmutableArray<RegisterHeading> heading, ImmutableArray<ColumnOf<T>> columns, IEnumerable<T> things) => new(
        title,
        heading,
        [.. columns.Select(c => new RegisterColumn(c.Header, c.Width, c.Required))],
        [.. things.Select(t => columns.Select(c => c.Fill(t)).ToImmutableArray())]);
}
