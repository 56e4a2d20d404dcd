using static Taint;

namespace Locals.Operators;

class Operators
{
    void Coalesce(string? unknown)
    {
        var s = Source<string?>(1);
        Sink(s ?? "clean"); // flow: 1
        Sink(unknown ?? s); // flow: 1
        Sink(unknown ?? "clean");
    }

    void CoalesceThrow()
    {
        Sink(Source<string?>(2) ?? throw new System.InvalidOperationException()); // flow: 2
    }

    void CoalesceAssignment(string? unknown)
    {
        var a = unknown;
        a ??= Source<string>(3);
        Sink(a); // flow: 3
        var b = unknown;
        b ??= "clean";
        Sink(b);
        string? c = null;
        Sink(c ??= Source<string>(4)); // flow: 4
        var d = Source<string?>(5);
        d ??= "clean";
        Sink(d); // flow: 5
    }

    void Conditional(bool b)
    {
        Sink(b ? Source<string>(6) : "clean"); // flow: 6
        Sink(b ? "clean" : "also clean");
        Sink(Source<bool>(7) ? "yes" : "no");
        var s = b ? "clean" : Source<string>(8);
        Sink(s); // flow: 8
    }

    void NullForgiving()
    {
        string? s = Source<string?>(9);
        Sink(s!); // flow: 9
        Sink(s!.Length);
    }

    void Parentheses()
    {
        Sink(((Source<string>(10)))); // flow: 10
    }

    void Comparisons(string other)
    {
        var s = Source<string>(11);
        Sink(s == other);
        Sink(s != null);
        Sink(s is null);
        Sink(s is string);
        Sink(ReferenceEquals(s, other));
        Sink(s.Equals(other));
        var n = Source<int>(12);
        Sink(n > 3);
        Sink(n == 3 && n < 5);
    }

    void NamesAndTypes()
    {
        var s = Source<string>(13);
        Sink(nameof(s));
        Sink(typeof(string));
        Sink(s.GetType());
        Sink(sizeof(int));
    }

    void Arithmetic()
    {
        var n = Source<int>(14);
        var m = 1;
        m += n;
        Sink(m); // flow: 14
        Sink(n + 1); // flow: 14
        var k = 2;
        k += 3;
        Sink(k);
        n++;
        Sink(n); // flow: 14
        Sink(k++);
    }

    void AsAndCast()
    {
        object o = Source<string>(15);
        Sink(o); // flow: 15
        Sink(o as string); // flow: 15
        Sink((string)o); // flow: 15
        object clean = "clean";
        Sink(clean as string);
        Sink((string)clean);
    }

    void Boxing()
    {
        var n = Source<int>(16);
        object boxed = n;
        Sink((int)boxed); // flow: 16
        n = 0;
        Sink(boxed); // flow: 16
        Sink(n);
        object other = 5;
        Sink((int)other);
    }

    void Nullables()
    {
        int? n = Source<int>(17);
        Sink(n); // flow: 17
        Sink(n.Value); // flow: 17
        Sink(n.GetValueOrDefault()); // flow: 17
        Sink(n.HasValue);
        Sink(n ?? 0); // flow: 17
        n = null;
        Sink(n);
    }

    void Checked()
    {
        long n = Source<long>(18);
        Sink(checked((int)n)); // flow: 18
        Sink(unchecked((short)n)); // flow: 18
    }

    void Throwing(string s)
    {
        Sink(s is { Length: > 0 } ? s : throw new System.ArgumentException(Source<string>(19)));
    }
}
