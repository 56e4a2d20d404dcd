using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using static Taint;

namespace Text.Builders;

class Builders
{
    void Append()
    {
        var b = new StringBuilder();
        b.Append("clean");
        Sink(b.ToString());
        b.Append(Source<string>(1));
        Sink(b.ToString()); // flow: 1
        Sink(b.Length);
        Sink(b.Capacity);
    }

    void Fluent()
    {
        var s = new StringBuilder().Append("clean").Append(Source<string>(2)).AppendLine().Append('x').ToString();
        Sink(s); // flow: 2
        Sink(new StringBuilder().Append("clean").AppendLine("clean").ToString());
    }

    void FluentChangesTheSameObject()
    {
        var b = new StringBuilder();
        b.Append("clean").Append("clean").Append(Source<string>(3));
        Sink(b.ToString()); // flow: 3
    }

    void AllMethods()
    {
        Sink(new StringBuilder(Source<string>(4)).ToString()); // flow: 4
        Sink(new StringBuilder().AppendFormat("{0}", Source<string>(5)).ToString()); // flow: 5
        Sink(new StringBuilder().AppendJoin(",", "clean", Source<string>(6)).ToString()); // flow: 6
        Sink(new StringBuilder().AppendLine(Source<string>(7)).ToString()); // flow: 7
        Sink(new StringBuilder().Insert(0, Source<string>(8)).ToString()); // flow: 8
        Sink(new StringBuilder("clean").Replace("a", Source<string>(9)).ToString()); // flow: 9
        Sink(new StringBuilder().Append($"a {Source<string>(10)}").ToString()); // flow: 10
        Sink(new StringBuilder().Append(Source<int>(11)).ToString()); // flow: 11
        Sink(new StringBuilder(Source<string>(12))[0]); // flow: 12
        Sink(new StringBuilder(Source<int>(13)).ToString());
        Sink(new StringBuilder("clean").Replace("a", "b").ToString());
    }

    void Cleared()
    {
        var b = new StringBuilder(Source<string>(14));
        b.Clear();
        b.Append("clean");
        Sink(b.ToString());
    }

    static void Add(StringBuilder b, string s) => b.Append('[').Append(s).Append(']');

    static StringBuilder AddAndReturn(StringBuilder b, string s)
    {
        b.Append(s);
        return b;
    }

    void ThroughAHelper()
    {
        var b = new StringBuilder();
        Add(b, Source<string>(15));
        Sink(b.ToString()); // flow: 15
        var clean = new StringBuilder();
        Add(clean, "clean");
        Sink(clean.ToString());
        var c = new StringBuilder();
        Sink(AddAndReturn(c, Source<string>(16)).ToString()); // flow: 16
        Sink(c.ToString()); // flow: 16
        Sink(AddAndReturn(new StringBuilder(), "clean").ToString());
    }

    void AppendedToAnother()
    {
        var a = new StringBuilder(Source<string>(17));
        var b = new StringBuilder();
        b.Append(a);
        Sink(b.ToString()); // flow: 17
        a.Append("clean");
        Sink(a.ToString()); // flow: 17
    }

    void InterpolatedBuilder()
    {
        var b = new StringBuilder(Source<string>(18));
        Sink($"{b}"); // flow: 18
        Sink("a" + b); // flow: 18
    }

    void Writer()
    {
        using var writer = new StringWriter();
        writer.Write("clean");
        Sink(writer.ToString());
        writer.WriteLine(Source<string>(19));
        Sink(writer.ToString()); // flow: 19
        Sink(writer.GetStringBuilder().ToString()); // flow: 19
    }

    void WriterOverABuilder()
    {
        var b = new StringBuilder();
        TextWriter writer = new StringWriter(b);
        writer.Write(Source<string>(20));
        Sink(b.ToString()); // flow: 20
    }

    void Stream()
    {
        using var stream = new MemoryStream();
        using var writer = new StreamWriter(stream);
        writer.Write(Source<string>(21));
        writer.Flush();
        Sink(Encoding.UTF8.GetString(stream.ToArray())); // flow: 21
        using var clean = new MemoryStream();
        clean.Write([1, 2]);
        Sink(clean.ToArray());
    }

    void DefaultHandler()
    {
        var handler = new DefaultInterpolatedStringHandler(0, 1);
        handler.AppendFormatted(Source<string>(22));
        Sink(handler.ToStringAndClear()); // flow: 22
        var clean = new DefaultInterpolatedStringHandler(0, 1);
        clean.AppendLiteral("clean");
        Sink(clean.ToStringAndClear());
    }
}

[InterpolatedStringHandler]
ref struct OwnHandler
{
    private readonly StringBuilder _text;

    public OwnHandler(int literalLength, int formattedCount) => _text = new StringBuilder();

    public void AppendLiteral(string s) => _text.Append(s);

    public void AppendFormatted<T>(T value) => _text.Append(value);

    public string Text => _text.ToString();
}

[InterpolatedStringHandler]
struct CountingHandler
{
    private int _holes;

    public CountingHandler(int literalLength, int formattedCount) => _holes = 0;

    public void AppendLiteral(string s) { }

    public void AppendFormatted<T>(T value) => _holes++;

    public int Holes => _holes;
}

class OwnHandlers
{
    static string Render(OwnHandler handler) => handler.Text;

    static int Count(CountingHandler handler) => handler.Holes;

    void Use()
    {
        Sink(Render($"a {Source<string>(23)}")); // flow: 23
        Sink(Render($"a {"clean"}"));
        Sink(Count($"a {Source<string>(24)}"));
        OwnHandler handler = $"b {Source<string>(25)}";
        Sink(handler.Text); // flow: 25
    }
}
