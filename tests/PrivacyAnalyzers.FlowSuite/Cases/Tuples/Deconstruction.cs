using System;
using static Taint;

namespace Tuples.Deconstruction;

class Person(string name, string city)
{
    public string Name { get; } = name;

    public void Deconstruct(out string outName, out string outCity)
    {
        outName = Name;
        outCity = city;
    }
}

class Pair
{
    public string A = "";
    public string B = "";
}

static class PairExtensions
{
    public static void Deconstruct(this Pair pair, out string a, out string b) => (a, b) = (pair.A, pair.B);
}

class Deconstruction
{
    void Simple()
    {
        var (a, b) = (Source<string>(1), "clean");
        Sink(a); // flow: 1
        Sink(b);
    }

    void Existing()
    {
        string a = Source<string>(2), b = "clean";
        (a, b) = (b, a);
        Sink(a);
        Sink(b); // flow: 2
        (a, b) = ("one", "two");
        Sink(b);
    }

    void Nested()
    {
        var (a, (b, (c, d))) = ("clean", (Source<string>(3), ("clean", Source<string>(4))));
        Sink(a);
        Sink(b); // flow: 3
        Sink(c);
        Sink(d); // flow: 4
    }

    void OfALocal()
    {
        var t = (Source<string>(5), ("clean", Source<string>(6)));
        var (a, (b, c)) = t;
        Sink(a); // flow: 5
        Sink(b);
        Sink(c); // flow: 6
        (_, var d) = t;
        Sink(d.Item1);
        Sink(d.Item2); // flow: 6
    }

    void IntoMembers()
    {
        var pair = new Pair();
        (pair.A, pair.B) = ("clean", Source<string>(7));
        Sink(pair.A);
        Sink(pair.B); // flow: 7
    }

    void IntoElements()
    {
        var all = new string[2];
        (all[0], all[1]) = (Source<string>(8), "clean");
        Sink(all[0]); // flow: 8
        Sink(all[1]);
    }

    void User()
    {
        var (name, city) = new Person(Source<string>(9), "clean");
        Sink(name); // flow: 9
        Sink(city);
        var (name2, city2) = new Person("clean", Source<string>(10));
        Sink(name2);
        Sink(city2); // flow: 10
    }

    void UserExtension()
    {
        var (a, b) = new Pair { A = Source<string>(11), B = "clean" };
        Sink(a); // flow: 11
        Sink(b);
    }

    void NestedUser()
    {
        var (n, (a, b)) = (1, new Pair { A = "clean", B = Source<string>(12) });
        Sink(n);
        Sink(a);
        Sink(b); // flow: 12
    }

    void InForEach()
    {
        (string, int)[] all = [(Source<string>(13), 1)];
        foreach (var (name, number) in all)
        {
            Sink(name); // flow: 13
            Sink(number);
        }
    }

    void MixedDeclarationAndAssignment()
    {
        string a;
        (a, var b) = ("clean", Source<string>(14));
        Sink(a);
        Sink(b); // flow: 14
    }

    void OfAMethodResult()
    {
        var (a, b) = Make(Source<string>(15), "clean");
        Sink(a);
        Sink(b); // flow: 15
    }

    static (string, string) Make(string x, string y) => (y, x);
}
