using System;
using System.Runtime.InteropServices;
using static Taint;

namespace Spans;

class SpanCases
{
    void OverAnArray()
    {
        string[] a = ["clean", Source<string>(1)];
        Span<string> span = a;
        Sink(span[1]); // flow: 1
        Sink(span[0]);
        Sink(span.Length);
        Sink(a.AsSpan()[1]); // flow: 1
    }

    void WritesThrough()
    {
        var a = new string[2];
        var span = a.AsSpan();
        span[0] = Source<string>(2);
        Sink(a[0]); // flow: 2
        span[0] = "clean";
        Sink(a[0]);
    }

    void Slices()
    {
        var text = Source<string>(3).AsSpan();
        Sink(text.Slice(1).ToString()); // flow: 3
        Sink(text[1..].ToString()); // flow: 3
        Sink(text[^1]); // flow: 3
        Sink(text.Trim().ToString()); // flow: 3
        Sink(text.IndexOf('x'));
        Sink("clean".AsSpan(1).ToString());
    }

    void NewString()
    {
        ReadOnlySpan<char> span = Source<string>(4);
        Sink(new string(span)); // flow: 4
        Sink(string.Concat(span, "x")); // flow: 4
        ReadOnlySpan<char> clean = "clean";
        Sink(new string(clean));
    }

    void CopyTo()
    {
        Span<char> target = stackalloc char[10];
        Source<string>(5).AsSpan().CopyTo(target);
        Sink(target.ToString()); // flow: 5
        Span<char> clean = stackalloc char[10];
        "clean".AsSpan().CopyTo(clean);
        Sink(clean.ToString());
    }

    void FillAndClear()
    {
        Span<char> span = stackalloc char[3];
        span.Fill(Source<char>(6));
        Sink(span[0]); // flow: 6
        span.Clear();
        Sink(span[0]);
    }

    void Memory()
    {
        Memory<string> memory = new[] { Source<string>(7) };
        Sink(memory.Span[0]); // flow: 7
        ReadOnlyMemory<char> text = Source<string>(8).AsMemory();
        Sink(text.ToString()); // flow: 8
        Sink(text.Slice(1).Span[0]); // flow: 8
        Sink(text.Length);
        var clean = "clean".AsMemory();
        Sink(clean.ToString());
    }

    void ForEach()
    {
        foreach (var c in Source<string>(9).AsSpan())
        {
            Sink(c); // flow: 9
        }

        foreach (var c in "clean".AsSpan())
        {
            Sink(c);
        }
    }

    void CollectionExpression()
    {
        ReadOnlySpan<string> span = [Source<string>(10), "clean"];
        Sink(span[0]); // flow: 10
        Sink(span[1]);
    }

    static void Fill(Span<string> span, string s) => span[0] = s;

    void FilledByACallee()
    {
        var a = new string[1];
        Fill(a, Source<string>(11));
        Sink(a[0]); // flow: 11
        var b = new string[1];
        Fill(b, "clean");
        Sink(b[0]);
    }

    static void ParamsSpan(params ReadOnlySpan<string> all)
    {
        Sink(all[0]); // flow: 12
        Sink(all[1]);
    }

    void Params() => ParamsSpan(Source<string>(12), "clean");

    void ToArray()
    {
        Span<string> span = [Source<string>(13)];
        Sink(span.ToArray()[0]); // flow: 13
    }

    void StringCreate()
    {
        var s = string.Create(4, Source<string>(14), (span, state) => state.AsSpan(0, 4).CopyTo(span));
        Sink(s); // flow: 14
        var clean = string.Create(4, "clean", (span, state) => state.AsSpan(0, 4).CopyTo(span));
        Sink(clean);
    }

    void Characters()
    {
        var s = Source<string>(15);
        char c = s[0];
        Sink(c); // flow: 15
        Sink(s.ToCharArray()); // flow: 15
        Sink(new string(s.ToCharArray())); // flow: 15
        Sink(char.IsDigit(c));
        Sink(char.ToUpperInvariant(c)); // flow: 15
        Sink("clean"[0]);
        char[] chars = ['a', 'b'];
        Sink(new string(chars));
    }

    void StringRanges()
    {
        var s = Source<string>(16);
        Sink(s[1..3]); // flow: 16
        Sink(s[^1]); // flow: 16
        Sink("clean"[1..]);
    }

    void ListAsSpan()
    {
        var list = new System.Collections.Generic.List<string> { Source<string>(17) };
        Sink(CollectionsMarshal.AsSpan(list)[0]); // flow: 17
    }
}
