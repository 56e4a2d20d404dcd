using System.Text;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Model;

namespace PrivacyAnalyzers.Tests.Catalog;

/// <summary>The page <c>docs/catalog.md</c>, written from the catalog's files.</summary>
internal static partial class CatalogPage
{
    private const string Head = """
        # What the catalog knows

        Generated from [the catalog's files](../src/PrivacyAnalyzers/Catalog), one a library; a test compares them. To write it anew after a change there:

            PRIVACY_WRITE_DOCS=1 dotnet test tests/PrivacyAnalyzers.Tests --filter CatalogPageTests

        `…` stands for whatever follows: overloads, or longer names. What your own APIs do, and what is missing here, you say in the [`catalog:` of `privacy.yml`](promise.md#catalog), in the same words. Loggers that no file names are told by their shape: see [PRIV2001](rules/PRIV2001.md).


        """;

    /// <summary>The whole page.</summary>
    public static string Of(IEnumerable<CatalogEntries> files)
    {
        var page = new StringBuilder(Head);
        foreach (var file in files.OrderBy(f => f.Library, StringComparer.OrdinalIgnoreCase))
        {
            page.Append("## ").Append(file.Library).Append("\n\n");
            if (file.Package is { } package)
            {
                page.Append("Package `").Append(package).Append("`.\n\n");
            }

            page.Append("| API | what it does |\n|---|---|\n");
            Write(page, file.Sources.Select(s => (s.Method, s.Key is null ? $"gives {s.Category}" : $"gives what `{s.Key}` names" + (s.IsOfPerson ? ", of a person" : ""))));
            Write(page, file.Sinks.Select(s => (s.Method, Describe(s))));
            Write(page, file.Propagators.Select(p => (p.Method, $"hands on, to {p.To}")));
            Write(page, file.Deletions.Select(d => (d.Method, d.Undoes is { } kind ? $"deletes what goes to {kind}" : d.Argument == "this" ? "deletes" : $"deletes `{d.Argument}`")));
            Write(page, file.WeakEncryption.Select(w => (w.Method, w.Constants.IsEmpty ? "weak encryption" : "weak encryption where a constant is given: " + string.Join(", ", w.Constants.Select(c => $"`{c}`")))));
            Write(page, file.Sanitizers.Select(s => (s.Method, "cleans")));
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Describe(SinkEntry sink)
    {
        var text = new StringBuilder(sink.Kind);
        text.Append(sink.Reads == SinkReads.Graph ? ", all members" : "");
        text.Append(sink.Arguments.IsEmpty ? "" : ": " + string.Join(", ", sink.Arguments.Select(a => $"`{a}`")));
        text.Append(sink.On.IsEmpty ? "" : "; on " + string.Join(", ", sink.On.Select(on => Code(on, isAttribute: false))));
        return text.ToString();
    }

    private static void Write(StringBuilder page, IEnumerable<(string Id, string Text)> entries)
    {
        foreach (var (id, text) in entries)
        {
            page.Append("| ").Append(Code(id)).Append(" | ").Append(text).Append(" |\n");
        }
    }

    private static string Code(string id) => Code(id, id.StartsWith("T:", StringComparison.Ordinal));

    private static string Code(string id, bool isAttribute)
    {
        var name = Arity().Replace(id[2..], "").Replace("*", "…", StringComparison.Ordinal);
        return isAttribute ? $"`[{name}]`" : $"`{name}`";
    }

    [GeneratedRegex("`+[0-9]*")]
    private static partial Regex Arity();
}
