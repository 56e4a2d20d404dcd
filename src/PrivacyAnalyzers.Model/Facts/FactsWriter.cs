using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Model;

/// <summary>Renders facts as JSON, a fact a line, so that two versions of a file can be compared line by line.</summary>
internal static class FactsWriter
{
    public static string Write(AssemblyFacts facts)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"schema\": ").Append(facts.Schema.ToString(CultureInfo.InvariantCulture));
        text.Append(",\n  \"assembly\": ");
        JsonObject.AppendString(text, facts.Assembly);
        AppendArray(text, "references", facts.References, r => (r, "", Quoted(r)));
        AppendArray(text, "members", facts.Members, m => (m.Id, m.At, Line(m)));
        AppendArray(text, "flows", facts.Flows, f => (f.Source, f.At, Line(f)));
        AppendArray(text, "collections", facts.Collections, c => (c.Id, c.At, Line(c)));
        AppendArray(text, "stores", facts.Stores, s => (s.Id, s.At, Line(s)));
        AppendArray(text, "deletions", facts.Deletions, d => (d.In, d.At, Line(d)));
        AppendArray(text, "contacts", facts.Contacts, c => (c.Host ?? "", c.At, new JsonObject().Add("host", c.Host).Add("by", c.By).Add("in", c.In).Add("at", c.At).ToString()));
        AppendArray(text, "processesFor", facts.ProcessesFor, p => (p, "", Quoted(p)));
        AppendArray(text, "addresses", facts.Addresses, a => (a.Id, "", new JsonObject().Add("id", a.Id).Add("address", a.Address).ToString()));
        AppendArray(text, "givenAddresses", facts.GivenAddresses, g => (g.Parameter, g.By, Line(g)));
        AppendArray(text, "methods", facts.Methods, m => (m.Id, "", MethodFactJson.Write(m).ToString()));
        AppendArray(text, "findings", facts.Findings, f => (f.Source, f.Rule, Line(f)));
        return text.Append("\n}\n").ToString();
    }

    private static string Line(Finding finding) => new JsonObject()
        .Add("rule", finding.Rule)
        .Add("source", finding.Source)
        .Add("sink", finding.Sink)
        .Add("in", finding.In)
        .ToString();

    private static string Line(GivenAddressFact fact) => new JsonObject()
        .Add("parameter", fact.Parameter)
        .Add("by", fact.By)
        .Add("parts", fact.Parts ?? [])
        .ToString();

    private static string Line(MemberFact fact) => new JsonObject()
        .Add("id", fact.Id)
        .Add("name", fact.Name)
        .Add("category", fact.Category)
        .Add("because", fact.Because.ToString().ToLowerInvariant())
        .Add("evidence", fact.Evidence)
        .Add("label", fact.Label)
        .Add("purposes", fact.Purposes)
        .Add("subject", fact.Subject)
        .Add("retention", fact.Retention is { } r ? new JsonObject().Add("period", r.Period).Add("until", r.Until) : null)
        .Add("required", fact.Required)
        .Add("protected", fact.Protected ? true : null)
        .Add("at", fact.At)
        .ToString();

    private static string Line(FlowFact fact) => new JsonObject()
        .Add("source", fact.Source)
        .Add("sourceName", fact.SourceName)
        .Add("category", fact.Category)
        .Add("because", fact.Because?.ToString().ToLowerInvariant())
        .Add("kind", fact.Kind)
        .Add("sink", fact.Sink)
        .Add("host", fact.Host)
        .Add("recipient", fact.Recipient)
        .Add("rule", fact.Rule)
        .Add("in", fact.In)
        .Add("at", fact.At)
        .ToString();

    private static string Line(CollectionFact fact) => new JsonObject()
        .Add("id", fact.Id)
        .Add("kind", fact.Kind)
        .Add("item", fact.Item)
        .Add("at", fact.At)
        .ToString();

    private static string Line(StoreFact fact) => new JsonObject()
        .Add("id", fact.Id)
        .Add("kind", fact.Kind)
        .Add("table", fact.Table)
        .Add("item", fact.Item)
        .Add("at", fact.At)
        .ToString();

    private static string Line(DeletionFact fact) => new JsonObject()
        .Add("in", fact.In)
        .Add("kind", fact.Kind)
        .Add("table", fact.Table)
        .Add("item", fact.Item)
        .Add("at", fact.At)
        .ToString();

    /// <summary>Appends a property whose array is sorted by id, then location, then the line itself, so that no order of the input shows.</summary>
    private static void AppendArray<T>(StringBuilder text, string name, ImmutableArray<T> facts, Func<T, (string Id, string At, string Line)> render)
    {
        if (facts.IsDefaultOrEmpty)
        {
            return;
        }

        var lines = facts.Select(render)
            .OrderBy(f => f.Id, StringComparer.Ordinal)
            .ThenBy(f => f.At, StringComparer.Ordinal)
            .ThenBy(f => f.Line, StringComparer.Ordinal)
            .Select(f => f.Line);
        text.Append(",\n  \"").Append(name).Append("\": [\n    ")
            .Append(string.Join(",\n    ", lines))
            .Append("\n  ]");
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder();
        JsonObject.AppendString(text, value);
        return text.ToString();
    }
}
