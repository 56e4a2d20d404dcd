using System;
using System.Collections.Generic;
using static Taint;

namespace Tuples.Values;

class Values
{
    void Elements()
    {
        var t = (Source<string>(1), "clean");
        Sink(t.Item1); // flow: 1
        Sink(t.Item2);
    }

    void Named()
    {
        (string Name, int Age) t = (Source<string>(2), 3);
        Sink(t.Name); // flow: 2
        Sink(t.Item1); // flow: 2
        Sink(t.Age);
        Sink(t.Item2);
    }

    void InferredNames()
    {
        var name = Source<string>(3);
        var age = 4;
        var t = (name, age);
        Sink(t.name); // flow: 3
        Sink(t.age);
    }

    void WrittenElement()
    {
        var t = ("clean", "clean");
        t.Item2 = Source<string>(4);
        Sink(t.Item1);
        Sink(t.Item2); // flow: 4
        t.Item2 = "clean";
        Sink(t.Item2);
    }

    void Copy()
    {
        var t = ("clean", Source<string>(5));
        var u = t;
        t.Item2 = "clean";
        Sink(t.Item2);
        Sink(u.Item2); // flow: 5
        u.Item1 = Source<string>(6);
        Sink(t.Item1);
    }

    void Nested()
    {
        var t = (1, (Source<string>(7), ("clean", Source<string>(8))));
        Sink(t.Item1);
        Sink(t.Item2.Item1); // flow: 7
        Sink(t.Item2.Item2.Item1);
        Sink(t.Item2.Item2.Item2); // flow: 8
    }

    void Long()
    {
        var t = (1, 2, 3, 4, 5, 6, 7, 8, Source<string>(9), "clean");
        Sink(t.Item9); // flow: 9
        Sink(t.Item10);
        Sink(t.Item8);
        Sink(t.Rest.Item2); // flow: 9
    }

    void Returned()
    {
        Sink(Split(Source<string>(10)).Head); // flow: 10
        Sink(Split(Source<string>(11)).Length);
        Sink(Split("clean").Head);
    }

    static (string Head, int Length) Split(string s) => (s, s.Length);

    void CreatedByMethod()
    {
        var t = ValueTuple.Create(Source<string>(12), "clean");
        Sink(t.Item1); // flow: 12
        Sink(t.Item2);
        var u = Tuple.Create("clean", Source<string>(13));
        Sink(u.Item1);
        Sink(u.Item2); // flow: 13
        var v = new Tuple<string, string>(Source<string>(14), "clean");
        Sink(v.Item1); // flow: 14
        Sink(v.Item2);
    }

    void Equality()
    {
        var t = (Source<string>(15), 1);
        Sink(t == ("clean", 1));
        Sink(t.Equals(("clean", 1)));
    }

    void KeyValue()
    {
        var pair = new KeyValuePair<string, string>("clean", Source<string>(16));
        Sink(pair.Key);
        Sink(pair.Value); // flow: 16
        var (key, value) = pair;
        Sink(key);
        Sink(value); // flow: 16
        var other = KeyValuePair.Create(Source<string>(17), "clean");
        Sink(other.Key); // flow: 17
        Sink(other.Value);
    }

    void Text()
    {
        var t = (Source<string>(18), 1);
        Sink(t.ToString()); // flow: 18
        Sink($"{t}"); // flow: 18
        var clean = ("clean", 1);
        Sink(clean.ToString());
    }

    private (string A, string B) _field;

    void InAField()
    {
        _field.A = Source<string>(19);
        Sink(_field.A); // flow: 19
        _field = ("clean", Source<string>(20));
        Sink(_field.A);
        Sink(_field.B); // flow: 20
    }

    void Anonymous()
    {
        var o = new { Name = Source<string>(21), City = "clean" };
        Sink(o.Name); // flow: 21
        Sink(o.City);
        var changed = o with { Name = "clean" };
        Sink(changed.Name);
        Sink(o.Name); // flow: 21
        var nested = new { Inner = o, Other = "clean" };
        Sink(nested.Inner.Name); // flow: 21
        Sink(nested.Inner.City);
        Sink(nested.Other);
    }
}
