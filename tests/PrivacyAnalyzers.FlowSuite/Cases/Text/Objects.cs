using System;
using System.Collections.Generic;
using System.Text;
using static Taint;

namespace Text.Objects;

class Person
{
    public string Name = "";
    public string City = "";

    public override string ToString() => Name;
}

class Plain
{
    public string Name = "";
}

class Derived : Person
{
}

class Hiding : Person
{
    public override string ToString() => City;
}

class Formattable : IFormattable
{
    public string Name = "";

    public string ToString(string? format, IFormatProvider? provider) => Name;

    public override string ToString() => "clean";
}

struct Tag
{
    public string Name;

    public override readonly string ToString() => $"<{Name}>";
}

class Objects
{
    void Implicitly()
    {
        var p = new Person { Name = Source<string>(1) };
        Sink(p);
        Sink(p.ToString()); // flow: 1
        Sink($"{p}"); // flow: 1
        Sink("a" + p); // flow: 1
        Sink(string.Format("{0}", p)); // flow: 1
        Sink(string.Concat("a", p)); // flow: 1
        Sink(string.Join(",", p, "clean")); // flow: 1
        Sink(new StringBuilder().Append(p).ToString()); // flow: 1
        Sink(Convert.ToString(p)); // flow: 1
        object o = p;
        Sink(o.ToString()); // flow: 1
        Sink($"{o}"); // flow: 1
    }

    void OtherMember()
    {
        var p = new Person { City = Source<string>(2) };
        Sink(p.ToString());
        Sink($"{p}");
        Sink("a" + p);
        Sink(new StringBuilder().Append(p).ToString());
    }

    void NotOverridden()
    {
        var p = new Plain { Name = Source<string>(3) };
        Sink(p.ToString());
        Sink($"{p}");
        Sink("a" + p);
    }

    void Inherited()
    {
        Sink($"{new Derived { Name = Source<string>(4) }}"); // flow: 4
        Sink($"{new Derived { City = Source<string>(5) }}");
        Person p = new Hiding { Name = Source<string>(6), City = "clean" };
        Sink($"{p}");
        Person q = new Hiding { Name = "clean", City = Source<string>(7) };
        Sink($"{q}"); // flow: 7
    }

    void Formatted()
    {
        var f = new Formattable { Name = Source<string>(8) };
        Sink($"{f}"); // flow: 8
        Sink(string.Format("{0}", f)); // flow: 8
        Sink(f.ToString());
    }

    void OfAStruct()
    {
        var t = new Tag { Name = Source<string>(9) };
        Sink(t.ToString()); // flow: 9
        Sink($"{t}"); // flow: 9
        object boxed = t;
        Sink(boxed.ToString()); // flow: 9
        Sink(new Tag { Name = "clean" }.ToString());
    }

    void OfACollection()
    {
        var list = new List<string> { Source<string>(10) };
        Sink(list.ToString());
        Sink($"{list}");
        Sink("a" + new[] { Source<string>(11) });
    }

    void OfElements()
    {
        var list = new List<Person> { new() { Name = Source<string>(12) } };
        Sink(string.Join(",", list)); // flow: 12
        var cities = new List<Person> { new() { City = Source<string>(13) } };
        Sink(string.Join(",", cities));
    }
}
