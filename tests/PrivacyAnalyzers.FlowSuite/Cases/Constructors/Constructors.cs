using System;
using System.Collections.Generic;
using static Taint;

namespace Constructors;

class Person
{
    public string Name;
    public string City;

    public Person(string name, string city)
    {
        Name = name;
        City = city;
    }

    public Person(string name)
        : this(name, "clean")
    {
    }

    public Person(string city, bool swapped)
        : this("clean", city)
    {
    }

    public Person()
        : this(Source<string>(1))
    {
    }
}

class Base
{
    public string Id;
    public string Kind = "clean";

    public Base(string id) => Id = id;
}

class Derived : Base
{
    public string Extra;

    public Derived(string id, string extra)
        : base(id)
    {
        Extra = extra;
    }

    public Derived(string extra)
        : base("clean")
    {
        Extra = extra;
    }
}

class MoreDerived(string id) : Derived(id.Trim(), "clean")
{
    public string Again { get; } = id;
}

class Initialised
{
    public string Field = Source<string>(2);
    public string Clean = "clean";

    public string Property { get; } = Source<string>(3);

    public List<string> List { get; } = [Source<string>(4)];

    public string Overwritten = Source<string>(5);

    public string Kept = "clean";

    public Initialised()
    {
        Overwritten = "clean";
        Kept = Source<string>(6);
    }
}

class CallingVirtual
{
    public string Value = "";

    protected CallingVirtual() => Set();

    protected virtual void Set() => Value = "clean";
}

class SettingVirtual : CallingVirtual
{
    protected override void Set() => Value = Source<string>(7);
}

class Registering
{
    public static readonly List<Registering> All = [];

    public string Name = "";

    public Registering(string name)
    {
        Name = name;
        All.Add(this);
    }
}

class WritesToItsArgument
{
    public WritesToItsArgument(Person p) => p.Name = Source<string>(8);
}

class SinksInside
{
    public SinksInside(string a, string b)
    {
        Sink(a); // flow: 9
        Sink(b);
    }
}

class WithOut
{
    public WithOut(string given, out string back) => back = given;
}

struct Point
{
    public string X = "clean";
    public string Y;

    public Point(string y) => Y = y;
}

class ConstructorCases
{
    void Arguments()
    {
        var p = new Person(Source<string>(10), "clean");
        Sink(p.Name); // flow: 10
        Sink(p.City);
        var q = new Person("clean", "clean");
        Sink(q.Name);
    }

    void Chained()
    {
        var p = new Person(Source<string>(11));
        Sink(p.Name); // flow: 11
        Sink(p.City);
        var q = new Person(Source<string>(12), true);
        Sink(q.City); // flow: 12
        Sink(q.Name);
        Sink(new Person().Name); // flow: 1
        Sink(new Person().City);
    }

    void ArgumentsByName()
    {
        var p = new Person(city: Source<string>(13), name: "clean");
        Sink(p.City); // flow: 13
        Sink(p.Name);
    }

    void BaseArguments()
    {
        var d = new Derived(Source<string>(14), "clean");
        Sink(d.Id); // flow: 14
        Sink(d.Extra);
        Sink(d.Kind);
        var e = new Derived(Source<string>(15));
        Sink(e.Id);
        Sink(e.Extra); // flow: 15
        var m = new MoreDerived(Source<string>(16));
        Sink(m.Id); // flow: 16
        Sink(m.Again); // flow: 16
        Sink(m.Extra);
    }

    void Initialisers()
    {
        var i = new Initialised();
        Sink(i.Field); // flow: 2
        Sink(i.Clean);
        Sink(i.Property); // flow: 3
        Sink(i.List[0]); // flow: 4
        Sink(i.Overwritten);
        Sink(i.Kept); // flow: 6
        i.Field = "clean";
        Sink(i.Field);
    }

    void VirtualCall()
    {
        Sink(new SettingVirtual().Value); // flow: 7
    }

    void LeavesThroughAStatic()
    {
        _ = new Registering(Source<string>(17));
        Sink(Registering.All[0].Name); // flow: 17
        Sink(Registering.All.Count);
    }

    void Effects()
    {
        var p = new Person("clean", "clean");
        _ = new WritesToItsArgument(p);
        Sink(p.Name); // flow: 8
        Sink(p.City);
        _ = new SinksInside(Source<string>(9), "clean");
        _ = new WithOut(Source<string>(18), out var back);
        Sink(back); // flow: 18
    }

    void Structs()
    {
        var p = new Point(Source<string>(19));
        Sink(p.Y); // flow: 19
        Sink(p.X);
    }

    void InitialiserAfterTheConstructor()
    {
        var p = new Person(Source<string>(20), "clean") { Name = "clean", City = Source<string>(21) };
        Sink(p.Name);
        Sink(p.City); // flow: 21
    }

    void ThroughActivator()
    {
        var p = Activator.CreateInstance<Initialised>();
        Sink(p.Clean);
    }
}
