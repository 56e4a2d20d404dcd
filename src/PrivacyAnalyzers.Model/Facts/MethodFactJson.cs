using System.Collections.Immutable;
using JsonObjectValue = System.Collections.Generic.Dictionary<string, object?>;

namespace PrivacyAnalyzers.Model;

/// <summary>Writes what methods do with data as JSON, and reads it again. Absent and empty are the same.</summary>
internal static class MethodFactJson
{
    public static JsonObject Write(MethodFact fact) => new JsonObject()
        .Add("id", fact.Id)
        .Add("returns", WriteOrNull(fact.Returns))
        .Add("throws", fact.Throws is { } thrown ? Write(new(), thrown) : null)
        .Add("objects", fact.Objects.Select(o => new JsonObject()
            .Add("type", o.Type)
            .Add("found", o.IsFound ? true : null)
            .Add("function", o.Function)
            .Add("receiver", WriteOrNull(o.Receiver))))
        .Add("writes", fact.Writes.Select(w => Write(new JsonObject().Add("to", w.To), w.Value)))
        .Add("sinks", fact.Sinks.Select(s => new JsonObject()
            .Add(NameOf(s.As), s.From)
            .Add("kind", s.Kind)
            .Add("reads", s.Reads == SinkReads.Text ? null : s.Reads.ToString().ToLowerInvariant())
            .Add("serializer", s.Serializer)
            .Add("sink", s.Sink)
            .Add("host", s.Host)
            .Add("recipient", s.Recipient)
            .Add("reported", s.Reported)
            .Add("in", s.In)
            .Add("at", s.At)))
        .Add("calls", fact.Calls.Select(c => new JsonObject().Add("function", c.Function).Add("arguments", c.Arguments.Select(a => Write(new(), a)))))
        .Add("implementations", fact.Implementations)
        .Add("cut", fact.Cut);

    public static MethodFact Read(JsonObjectValue fact) => new(FactsReader.Text(fact, "id"))
    {
        Returns = ReadValueAt(fact, "returns") ?? ValueFact.Nothing,
        Throws = ReadValueAt(fact, "throws"),
        Objects = FactsReader.Array(fact, "objects", o => new ObjectFact
        {
            Type = FactsReader.OptionalText(o, "type"),
            IsFound = FactsReader.Property<bool?>(o, "found", "boolean") == true,
            Function = FactsReader.OptionalText(o, "function"),
            Receiver = ReadValueAt(o, "receiver") ?? ValueFact.Nothing,
        }),
        Writes = FactsReader.Array(fact, "writes", w => new WriteFact(FactsReader.Text(w, "to"), ReadValue(w))),
        Sinks = FactsReader.Array(fact, "sinks", ReadSink),
        Calls = FactsReader.Array(fact, "calls", c => new CallFact(FactsReader.Text(c, "function"), FactsReader.Array(c, "arguments", ReadValue))),
        Implementations = FactsReader.Texts(fact, "implementations"),
        Cut = FactsReader.OptionalText(fact, "cut"),
    };

    /// <summary>The property under which a place stands.</summary>
    private static string NameOf(SinkReads form) => form switch
    {
        SinkReads.Text => "text",
        SinkReads.Graph => "graph",
        _ => "from",
    };

    private static JsonObject? WriteOrNull(ValueFact value) => value.IsNothing ? null : Write(new(), value);

    private static JsonObject Write(JsonObject json, ValueFact value) => json
        .Add("from", value.From)
        .Add("text", value.Text)
        .Add("graph", value.Graph)
        .Add("data", value.Data.Select(d => new JsonObject().Add("id", d.Id).Add("name", d.Name).Add("category", d.Category)))
        .Add("objects", value.Objects)
        .Add("begins", value.Begins)
        .Add("unknown", value.IsUnknown ? true : null);

    private static ValueFact? ReadValueAt(JsonObjectValue parent, string name) =>
        FactsReader.Property<JsonObjectValue>(parent, name, "object") is { } value ? ReadValue(value) : null;

    private static ValueFact ReadValue(JsonObjectValue value) => new()
    {
        From = FactsReader.Texts(value, "from"),
        Text = FactsReader.Texts(value, "text"),
        Graph = FactsReader.Texts(value, "graph"),
        Data = FactsReader.Array(value, "data", d => new DataFact(FactsReader.Text(d, "id"), FactsReader.Text(d, "name"), FactsReader.Text(d, "category"))),
        Objects = FactsReader.Texts(value, "objects"),
        Begins = FactsReader.OptionalText(value, "begins"),
        IsUnknown = FactsReader.Property<bool?>(value, "unknown", "boolean") == true,
    };

    private static SinkFact ReadSink(JsonObjectValue sink)
    {
        var form = FactsReader.OptionalText(sink, NameOf(SinkReads.Text)) is not null ? SinkReads.Text
            : FactsReader.OptionalText(sink, NameOf(SinkReads.Graph)) is not null ? SinkReads.Graph
            : SinkReads.Value;
        return new(FactsReader.Text(sink, NameOf(form)), FactsReader.Text(sink, "kind"), FactsReader.Text(sink, "sink"), FactsReader.Text(sink, "in"), FactsReader.Text(sink, "at"))
        {
            As = form,
            Reads = FactsReader.OptionalText(sink, "reads") is { } word ? FactsReader.Word<SinkReads>("reads", word) : SinkReads.Text,
            Serializer = FactsReader.OptionalText(sink, "serializer"),
            Host = FactsReader.OptionalText(sink, "host"),
            Recipient = FactsReader.OptionalText(sink, "recipient"),
            Reported = FactsReader.Texts(sink, "reported"),
        };
    }
}
