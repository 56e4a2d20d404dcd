using System.Collections.Generic;
using static Taint;

namespace Patterns.Matches;

class Address
{
    public string City { get; set; } = "";
    public string Street { get; set; } = "";
}

class Person
{
    public string Name { get; set; } = "";
    public Address Address { get; set; } = new();
    public object? Tag { get; set; }
}

record Pair(object Left, object Right);

class Matches
{
    void Declaration(object unknown)
    {
        object o = Source<string>(1);
        if (o is string s)
        {
            Sink(s); // flow: 1
        }

        if (unknown is string clean)
        {
            Sink(clean);
        }
    }

    void Var()
    {
        if (Source<string>(2) is var s)
        {
            Sink(s); // flow: 2
        }

        if ("clean" is var t)
        {
            Sink(t);
        }
    }

    void IsNot()
    {
        object o = Source<string>(3);
        if (o is not string s)
        {
            return;
        }

        Sink(s); // flow: 3
    }

    void Property()
    {
        var p = new Person { Name = Source<string>(4), Tag = "clean" };
        if (p is { Name: var name, Tag: var tag })
        {
            Sink(name); // flow: 4
            Sink(tag);
        }
    }

    void NestedProperty()
    {
        var p = new Person { Name = "clean" };
        p.Address.City = Source<string>(5);
        if (p is { Address: { City: var city, Street: var street }, Name: { Length: > 0 } name })
        {
            Sink(city); // flow: 5
            Sink(street);
            Sink(name);
        }

        if (p is { Address.City: { } extended, Address.Street: string other })
        {
            Sink(extended); // flow: 5
            Sink(other);
        }
    }

    void WholeAndPart()
    {
        var p = new Person { Name = Source<string>(6) };
        if (p is { Name: { } name } whole)
        {
            Sink(whole.Name); // flow: 6
            Sink(whole.Address.City);
            Sink(whole);
            whole.Name = "clean";
            Sink(name); // flow: 6
            Sink(p.Name);
        }
    }

    void Positional()
    {
        object o = new Pair(Source<string>(7), "clean");
        if (o is Pair(var left, string right))
        {
            Sink(left); // flow: 7
            Sink(right);
        }
    }

    void NestedPositional()
    {
        var pair = new Pair("clean", new Pair(Source<string>(8), "clean"));
        if (pair is (var outer, Pair(var left, var right) { Left: string again }))
        {
            Sink(outer);
            Sink(left); // flow: 8
            Sink(right);
            Sink(again); // flow: 8
        }
    }

    void Tuple()
    {
        var s = Source<string>(9);
        if ((s, "clean") is ({ Length: > 1 } first, var second))
        {
            Sink(first); // flow: 9
            Sink(second);
        }
    }

    void List()
    {
        string[] all = ["clean", Source<string>(10), "clean"];
        if (all is [var a, var b, var c])
        {
            Sink(a);
            Sink(b); // flow: 10
            Sink(c);
        }
    }

    void Slice()
    {
        string[] all = ["clean", Source<string>(11), Source<string>(12)];
        if (all is [var first, .. var rest])
        {
            Sink(first);
            Sink(rest[0]); // flow: 11
        }
    }

    void ListOfUnknownLength()
    {
        var all = Source<string[]>(13);
        if (all is [var first, .., var last])
        {
            Sink(first); // flow: 13
            Sink(last); // flow: 13
        }

        if (all is [_, .. { Length: var length }])
        {
            Sink(length);
        }
    }

    void AndOr(string unknown)
    {
        object o = Source<string>(14);
        if (o is string and { Length: > 3 } and var s)
        {
            Sink(s); // flow: 14
        }

        Sink(o is "a" or "b");
        Sink(o is > 3 and < 5);
        if (unknown is { Length: > 3 } and var t)
        {
            Sink(t);
        }
    }

    void NullCheck()
    {
        Person? p = new Person { Name = Source<string>(15) };
        if (p is { } q)
        {
            Sink(q.Name); // flow: 15
            Sink(q.Tag);
        }
    }

    void StringSlice()
    {
        if (Source<string>(16) is [var head, .. var tail])
        {
            Sink(head); // flow: 16
            Sink(tail); // flow: 16
        }
    }

    void AssignedWhenFalse(object o)
    {
        string s = "clean";
        if (o is string t)
        {
            s = t;
        }

        Sink(s);
    }

    void DictionaryValue()
    {
        var names = new Dictionary<string, Person> { ["a"] = new() { Name = Source<string>(17) } };
        if (names.TryGetValue("a", out var found) && found is { Name: var name, Address.City: var city })
        {
            Sink(name); // flow: 17
            Sink(city);
        }
    }
}
