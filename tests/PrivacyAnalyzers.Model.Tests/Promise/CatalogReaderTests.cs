using System.Collections.Immutable;

namespace PrivacyAnalyzers.Model.Tests;

public class CatalogReaderTests
{
    [Fact]
    public void Library_IsRead() => Assert.Equal("Serilog", Read("library: Serilog").Library);

    [Fact]
    public void Source_IsRead()
    {
        var source = Assert.Single(Read("sources: [ { method: 'P:A.Request.Ip', category: online.ip } ]").Sources);
        Assert.Equal(new SourceEntry("P:A.Request.Ip", "online.ip", new TextPosition(21, 16, 0, 21)), source);
    }

    [Fact]
    public void Package_IsRead() => Assert.Equal("Serilog", Read("library: Serilog\npackage: Serilog").Package);

    [Fact]
    public void Deletion_IsRead()
    {
        var deletion = Assert.Single(Read("deletions: [ { method: 'M:A.Drop*', argument: row } ]").Deletions);
        Assert.Equal(("M:A.Drop*", "row"), (deletion.Method, deletion.Argument));
        Assert.Equal("this", Read("deletions: [ { method: 'M:A.Drop*' } ]").Deletions[0].Argument);
        Assert.Null(deletion.Undoes);
        Assert.Equal("file", Read("deletions: [ { method: 'M:A.Drop*', undoes: file } ]").Deletions[0].Undoes);
    }

    [Fact]
    public void WeakEncryption_IsRead()
    {
        var weak = Assert.Single(Read("weak-encryption: [ { method: 'M:A.Seal*', constant: [key, 1] } ]").WeakEncryption);
        Assert.Equal("M:A.Seal*", weak.Method);
        Assert.Equal<string>(["key", "1"], weak.Constants);
        Assert.Empty(Read("weak-encryption: [ { method: 'F:A.Old' } ]").WeakEncryption[0].Constants);
    }

    [Fact]
    public void SourceByKey_HasNoCategoryOfItsOwn()
    {
        var source = Assert.Single(Read("sources: [ { method: 'P:A.Form.Item(System.String)', key: 0 } ]").Sources);
        Assert.Equal(("", "0"), (source.Category, source.Key));
        Assert.False(source.IsOfPerson);
    }

    [Fact]
    public void SourceByKeyOfAPerson_IsRead() =>
        Assert.True(Assert.Single(Read("sources: [ { method: 'M:A.Claim(System.String)', key: type, of-person: true } ]").Sources).IsOfPerson);

    [Fact]
    public void WhatASourceIsReachedThrough_IsRead() =>
        Assert.Equal<string>(["Claim", "T:N.Claims"], Assert.Single(Read("sources: [ { method: 'M:A.Claim(System.String)', key: type, through: [Claim, 'T:N.Claims'] } ]").Sources).Through);

    [Fact]
    public void SinkOnAMember_IsRead() => Assert.Equal(
        ["P:System.Console.Error"],
        Read("sinks: [ { method: 'M:A.Write', kind: console, on: 'P:System.Console.Error' } ]").Sinks[0].On.ToArray());

    [Fact]
    public void Sink_IsReadWithAllItsFields()
    {
        var sink = Assert.Single(Read("""
            sinks:
              - method: "M:A.Send(System.String,System.Object)"
                kind: serialize
                arguments: [0, value, this]
                template: messageTemplate
                reads: graph
                graph-if: destructure
                serializer: System.Text.Json
                address: 1
            """).Sinks);
        Assert.Equal("M:A.Send(System.String,System.Object)", sink.Method);
        Assert.Equal("serialize", sink.Kind);
        Assert.Equal(["0", "value", "this"], sink.Arguments.ToArray());
        Assert.Equal("messageTemplate", sink.Template);
        Assert.Equal(SinkReads.Graph, sink.Reads);
        Assert.Equal("destructure", sink.GraphIf);
        Assert.Equal("System.Text.Json", sink.Serializer);
        Assert.Equal("1", sink.Address);
        Assert.Equal((1, 12), (sink.Position.Line, sink.Position.Column));
    }

    [Fact]
    public void SinkWithMethodAndKindAlone_ReadsAllArgumentsAsText()
    {
        var sink = Assert.Single(Read("sinks: [ { method: 'M:A.Log*', kind: log } ]").Sinks);
        Assert.Empty(sink.Arguments);
        Assert.Null(sink.Template);
        Assert.Equal(SinkReads.Text, sink.Reads);
        Assert.Null(sink.GraphIf);
        Assert.Null(sink.Serializer);
        Assert.Null(sink.Address);
    }

    [Fact]
    public void AttributeOfASinkOrSanitizer_IsRead()
    {
        var entries = Read("sinks: [ { method: 'T:A.LoggedAttribute', kind: log } ]\nsanitizers: [ { method: 'T:A.MaskedAttribute' } ]");
        Assert.Equal("T:A.LoggedAttribute", Assert.Single(entries.Sinks).Method);
        Assert.Equal("T:A.MaskedAttribute", Assert.Single(entries.Sanitizers).Method);
    }

    [Theory]
    [InlineData("argument: 1", "1")]
    [InlineData("arguments: [1]", "1")]
    [InlineData("argument: [1, 2]", "1,2")]
    [InlineData("values: args", "args")]
    public void ArgumentsOfASink_HaveThreeNames(string key, string expected) => Assert.Equal(
        expected,
        string.Join(",", Read($"sinks: [ {{ method: 'M:A.Log', kind: log, {key} }} ]").Sinks[0].Arguments));

    [Fact]
    public void Sanitizer_IsRead() => Assert.Equal("M:A.Mask", Assert.Single(Read("sanitizers: [ { method: 'M:A.Mask' } ]").Sanitizers).Method);

    [Fact]
    public void Propagator_IsReadWithAllItsFields()
    {
        var propagator = Assert.Single(Read("propagators: [ { method: 'M:A.Add', from: [item, 1], to: this, reads: text } ]").Propagators);
        Assert.Equal("M:A.Add", propagator.Method);
        Assert.Equal(["item", "1"], propagator.From.ToArray());
        Assert.Equal("this", propagator.To);
        Assert.Equal(SinkReads.Text, propagator.Reads);
    }

    [Fact]
    public void PropagatorWithMethodAlone_HandsEverythingToTheReturnValue()
    {
        var propagator = Assert.Single(Read("propagators: [ { method: 'M:A.Trim' } ]").Propagators);
        Assert.Empty(propagator.From);
        Assert.Equal("return", propagator.To);
        Assert.Equal(SinkReads.Value, propagator.Reads);
    }

    [Fact]
    public void Trusted_IsRead()
    {
        var trusted = Assert.Single(Read("trusted: [ { sink: log, where: 'T:A.SecureLog' } ]").Trusted);
        Assert.Equal(("log", "T:A.SecureLog"), (trusted.Sink, trusted.Where));
    }

    [Fact]
    public void ListOfMethods_GivesAnEntryEach()
    {
        var sinks = Read("sinks:\n  - method: ['M:A.Info', 'M:A.Warn']\n    kind: log\n    argument: 0\n").Sinks;
        Assert.Equal(["M:A.Info", "M:A.Warn"], sinks.Select(s => s.Method));
        Assert.Equal(["0", "0"], sinks.Select(s => s.Arguments[0]));
        Assert.Equal([13, 25], sinks.Select(s => s.Position.Column));
    }

    [Theory]
    [InlineData("libary: X", "unknown key 'libary'; did you mean 'library'?")]
    [InlineData("purposes: {}", "unknown key 'purposes'; expected one of: sources, sinks, sanitizers, propagators, deletions, weak-encryption, trusted, library, package")]
    [InlineData("sinks: [ { kind: log } ]", "an entry of 'sinks' needs 'method'")]
    [InlineData("sinks: [ { method: 'M:A.Log' } ]", "an entry of 'sinks' needs 'kind'")]
    [InlineData("sources: [ { method: 'M:A.Get' } ]", "an entry of 'sources' needs 'category' or 'key'")]
    [InlineData("sources: [ { method: 'M:A.Get', key: 0, category: contact.email } ]", "'category' and 'key' exclude each other; write one of them")]
    [InlineData("sources: [ { method: 'M:A.Get', category: contact.email, of-person: true } ]", "'category' and 'of-person' exclude each other; write one of them")]
    [InlineData("sources: [ { method: 'M:A.Get', key: 0, of-person: maybe } ]", "'of-person' needs true or false; found 'maybe'")]
    [InlineData("propagators: [ { method: 'T:A.CopyAttribute' } ]", "'T:A.CopyAttribute' is not a doc-comment id; it begins with one of M:, P:, F: and has no spaces, for instance 'P:Shop.Customer.Email'")]
    [InlineData("sinks: [ { method: 'M:A.Log', kind: log, on: 'N:A' } ]", "'N:A' is not a doc-comment id; it begins with one of P:, F:, T:, M: and has no spaces, for instance 'P:Shop.Customer.Email'")]
    [InlineData("sources: [ { method: 'M:A.Get', category: emial } ]", "unknown data category 'emial'; did you mean 'contact.email'?")]
    [InlineData("sources: [ { method: 'A.Get', category: contact.email } ]", "'A.Get' is not a doc-comment id; it begins with one of M:, P:, F: and has no spaces, for instance 'P:Shop.Customer.Email'")]
    [InlineData("sinks: [ { method: 'M:A.Log', kind: log, argument: 0, values: 1 } ]", "'values' and 'argument' mean the same; write one of them")]
    [InlineData("sinks: [ { method: 'M:A.Log', kind: log, argument: -1 } ]", "'argument' names a parameter by name or by index from 0; found '-1'")]
    [InlineData("sinks: [ { method: 'M:A.Log', kind: log, template: 'a b' } ]", "'template' names a parameter by name or by index from 0; found 'a b'")]
    [InlineData("sinks: [ { method: 'M:A.Log', kind: log, reads: all } ]", "unknown reads 'all'; expected one of: value, text, graph")]
    [InlineData("sinks: [ 'M:A.Log' ]", "an entry of 'sinks' needs 'method'|an entry of 'sinks' needs 'kind'|'sinks' needs keys with values, such as 'method: …'; found 'M:A.Log'")]
    [InlineData("sinks: { method: 'M:A.Log' }", "'sinks' needs a list such as [a, b]; found keys with values")]
    [InlineData("trusted: [ { sink: log, where: Acme } ]", "'Acme' is not a doc-comment id; it begins with one of N:, T:, M:, P:, F: and has no spaces, for instance 'P:Shop.Customer.Email'")]
    [InlineData("propagators: [ { method: 'M:A.Trim', too: return } ]", "unknown key 'too'; did you mean 'to'?")]
    [InlineData("", "the file is empty; begin with 'library: …', then 'sources', 'sinks', 'sanitizers', 'propagators' or 'trusted'")]
    public void Mistake_IsReported(string yaml, string messages)
    {
        var errors = CatalogReader.Read(yaml).Errors;
        Assert.Equal(messages.Split('|'), errors.Select(e => e.Message.En));
        Assert.All(errors, e => Assert.Equal(PromiseErrorKind.Unreadable, e.Kind));
    }

    [Fact]
    public void EntriesBesideAMistake_AreKept()
    {
        var (entries, errors) = CatalogReader.Read("sanitizers:\n  - { method: A.Mask }\n  - { method: 'M:A.Hide' }\n");
        Assert.Single(errors);
        Assert.Equal("M:A.Hide", Assert.Single(entries.Sanitizers).Method);
    }

    private static CatalogEntries Read(string yaml)
    {
        var (entries, errors) = CatalogReader.Read(yaml);
        Assert.Equal(ImmutableArray<PromiseError>.Empty.AsEnumerable(), errors);
        return entries;
    }
}
