using System.Collections.Generic;
using System.Dynamic;
using static Taint;

namespace Library.Dynamics;

class Person
{
    public string Name = "";
    public string City = "";

    public string Same(string s) => s;

    public string Clean(string s) => "clean";
}

class Dynamics
{
    void Locals()
    {
        dynamic d = Source<string>(1);
        Sink((object)d); // flow: 1
        string s = d;
        Sink(s); // flow: 1
        d = "clean";
        Sink((object)d);
    }

    void Members()
    {
        dynamic d = new Person { Name = Source<string>(2), City = "clean" };
        string name = d.Name;
        Sink(name); // flow: 2
        d.City = Source<string>(3);
        string city = d.City;
        Sink(city); // flow: 3
    }

    void Calls()
    {
        dynamic p = new Person();
        string s = p.Same(Source<string>(4));
        Sink(s); // flow: 4
        string t = p.Same("clean");
        Sink(t);
    }

    void Expando()
    {
        dynamic e = new ExpandoObject();
        e.Name = Source<string>(5);
        string name = e.Name;
        Sink(name); // flow: 5
        dynamic clean = new ExpandoObject();
        clean.Name = "clean";
        string other = clean.Name;
        Sink(other);
    }

    void Text()
    {
        dynamic d = Source<string>(6);
        Sink($"{d}"); // flow: 6
        string s = "a" + d;
        Sink(s); // flow: 6
        dynamic clean = "clean";
        Sink($"{clean}");
    }

    void Elements()
    {
        dynamic d = new List<string> { Source<string>(7) };
        string s = d[0];
        Sink(s); // flow: 7
        int count = d.Count;
        Sink(count);
    }
}
