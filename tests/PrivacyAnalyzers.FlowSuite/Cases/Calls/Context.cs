using System.Collections.Generic;
using static Taint;

namespace Calls.Context;

class Box
{
    public string Value = "";
    public string Other = "";
    public Box? Next;
}

class Context
{
    static string Same(string s) => s;

    static string Twice(string s) => Same(Same(s));

    static string Clean(string s) => "clean";

    static string Choose(bool b, string x, string y) => b ? x : y;

    static string First(string x, string y) => x;

    static string Optional(string x, string y = "clean") => y;

    static Box Wrap(string s) => new() { Value = s };

    static string Unwrap(Box b) => b.Value;

    static Box Deep(string s) => new() { Next = new() { Next = new() { Value = s } } };

    static void Copy(Box from, Box to) => to.Value = from.Value;

    static Box Either(bool b, Box x, Box y) => b ? x : y;

    static string Early(string s)
    {
        if (s.Length == 0)
        {
            return "clean";
        }

        s = s.Trim();
        return s;
    }

    static string Overwritten(string s)
    {
        s = "clean";
        return s;
    }

    static string Get() => Source<string>(1);

    static string GetClean()
    {
        var s = Source<string>(2);
        s = "clean";
        return s;
    }

    void SourceInTheCallee()
    {
        Sink(Get()); // flow: 1
        Sink(GetClean());
    }

    void TwoCallsKeptApart(bool b)
    {
        var x = Same(Source<string>(3));
        var y = Same("clean");
        Sink(x); // flow: 3
        Sink(y);
        Sink(Twice(Source<string>(4))); // flow: 4
        Sink(Twice("clean"));
        Sink(Clean(Source<string>(5)));
        Sink(Choose(b, "clean", Source<string>(6))); // flow: 6
        Sink(Choose(b, "clean", "clean"));
    }

    void Arguments()
    {
        Sink(First(Source<string>(7), "clean")); // flow: 7
        Sink(First("clean", Source<string>(8)));
        Sink(First(y: "clean", x: Source<string>(9))); // flow: 9
        Sink(First(y: Source<string>(10), x: "clean"));
        Sink(Optional(Source<string>(11)));
        Sink(Optional("clean", Source<string>(12))); // flow: 12
    }

    void Bodies()
    {
        Sink(Early(Source<string>(13))); // flow: 13
        Sink(Overwritten(Source<string>(14)));
    }

    void Objects(bool b)
    {
        Sink(Wrap(Source<string>(15)).Value); // flow: 15
        Sink(Wrap(Source<string>(16)).Other);
        Sink(Wrap("clean").Value);
        Sink(Unwrap(new Box { Value = Source<string>(17) })); // flow: 17
        Sink(Unwrap(new Box { Other = Source<string>(18) }));
        Sink(Unwrap(Wrap(Source<string>(19)))); // flow: 19
        Sink(Unwrap(Wrap("clean")));
        Sink(Deep(Source<string>(20)).Next!.Next!.Value); // flow: 20
        Sink(Deep(Source<string>(21)).Next!.Value);
    }

    void TwoObjectsOfOneHelper()
    {
        var a = Wrap(Source<string>(22));
        var b = Wrap("clean");
        Sink(a.Value); // flow: 22
        Sink(b.Value);
        Copy(a, b);
        Sink(b.Value); // flow: 22
        Copy(Wrap("clean"), a);
        Sink(a.Value);
    }

    void ReturnedAlias(bool b)
    {
        var x = new Box();
        var y = new Box();
        Either(b, x, y).Value = Source<string>(23);
        Sink(x.Value); // flow: 23
        Sink(y.Value); // flow: 23
        Sink(x.Other);
    }

    static void Use(string s)
    {
        Sink(s); // flow: 24
    }

    static void UseClean(string s)
    {
        Sink(s);
    }

    static void UseField(Box b)
    {
        Sink(b.Value); // flow: 25
        Sink(b.Other);
    }

    void SinkInTheCallee()
    {
        Use(Source<string>(24));
        Use("clean");
        UseClean("clean");
        UseField(new Box { Value = Source<string>(25) });
    }
}

class Depth
{
    static string A(string s) => B(s);

    static string B(string s) => C(s);

    static string C(string s) => D(s);

    static string D(string s) => E(s);

    static string E(string s) => F(s);

    static string F(string s) => G(s);

    static string G(string s) => H(s);

    static string H(string s) => I(s);

    static string I(string s) => J(s);

    static string J(string s) => s;

    static void A1(string s, string t) => B1(s, t);

    static void B1(string s, string t) => C1(s, t);

    static void C1(string s, string t) => D1(s, t);

    static void D1(string s, string t) => E1(s, t);

    static void E1(string s, string t) => F1(s, t);

    static void F1(string s, string t) => G1(s, t);

    static void G1(string s, string t) => H1(s, t);

    static void H1(string s, string t)
    {
        Sink(s); // flow: 2
        Sink(t);
    }

    void Ten()
    {
        Sink(A(Source<string>(1))); // flow: 1
        Sink(A("clean"));
        A1(Source<string>(2), "clean");
    }
}

class Recursion
{
    static string Down(string s, int n) => n == 0 ? s : Down(s, n - 1);

    static string Growing(string s, int n) => n == 0 ? s : Growing(s + "x", n - 1);

    static string Even(string s, int n) => n == 0 ? s : Odd(s, n - 1);

    static string Odd(string s, int n) => n == 0 ? "clean" : Even(s, n - 1);

    static string Never(string s, int n) => n == 0 ? "clean" : Never(s, n - 1);

    static void Swapping(string a, string b, int n)
    {
        if (n > 0)
        {
            Swapping(b, a, n - 1);
        }

        Sink(a); // flow: 4
        Sink(b); // flow: 4
    }

    static void Visit(string s, string t, int n)
    {
        Sink(s); // flow: 5
        Sink(t);
        if (n > 0)
        {
            Visit(s, t, n - 1);
        }
    }

    static string Joined(Box? b) => b is null ? "" : b.Value + Joined(b.Next);

    static Box Build(int n, string s) => n == 0 ? new Box { Value = s } : new Box { Next = Build(n - 1, s) };

    static string Last(Box b) => b.Next is null ? b.Value : Last(b.Next);

    void Use(int n)
    {
        Sink(Down(Source<string>(1), 3)); // flow: 1
        Sink(Down("clean", 3));
        Sink(Growing(Source<string>(2), 3)); // flow: 2
        Sink(Growing("clean", 3));
        Sink(Even(Source<string>(3), n)); // flow: 3
        Sink(Even("clean", n));
        Sink(Never(Source<string>(6), n));
        Swapping(Source<string>(4), "clean", n);
        Visit(Source<string>(5), "clean", n);
    }

    void OverObjects()
    {
        var list = new Box { Value = "clean", Next = new Box { Value = Source<string>(7) } };
        Sink(Joined(list)); // flow: 7
        Sink(Joined(new Box { Value = "clean" }));
        Sink(Joined(new Box { Other = Source<string>(8) }));
        Sink(Last(Build(4, Source<string>(9)))); // flow: 9
        Sink(Last(Build(4, "clean")));
    }
}
