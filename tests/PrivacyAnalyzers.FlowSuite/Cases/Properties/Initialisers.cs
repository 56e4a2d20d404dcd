using System.Collections.Generic;
using static Taint;

namespace Properties.Initialisers;

class Address
{
    public string City { get; set; } = "";
    public string Street { get; set; } = "";
}

class Person
{
    public string Name { get; set; } = "";
    public Address Home { get; } = new();
    public Address Work { get; set; } = new();
    public List<string> Mails { get; } = [];
    public Dictionary<string, string> Tags { get; } = [];
}

class Initialisers
{
    void Object()
    {
        var p = new Person { Name = Source<string>(1), Work = new Address { City = "clean" } };
        Sink(p.Name); // flow: 1
        Sink(p.Work.City);
        Sink(p.Home.City);
    }

    void NestedWithoutNew()
    {
        var p = new Person { Home = { City = Source<string>(2), Street = "clean" } };
        Sink(p.Home.City); // flow: 2
        Sink(p.Home.Street);
        Sink(p.Work.City);
    }

    void NestedWithNew()
    {
        var p = new Person { Work = new() { Street = Source<string>(3) } };
        Sink(p.Work.Street); // flow: 3
        Sink(p.Work.City);
    }

    void CollectionsInside()
    {
        var p = new Person { Mails = { "clean", Source<string>(4) }, Tags = { ["a"] = Source<string>(5), ["b"] = "clean" } };
        Sink(p.Mails[1]); // flow: 4
        Sink(p.Tags["a"]); // flow: 5
        Sink(p.Tags["b"]);
        Sink(p.Name);
    }

    void CollectionOfObjects()
    {
        var all = new List<Person> { new() { Name = Source<string>(6) }, new() { Name = "clean" } };
        Sink(all[0].Name); // flow: 6
        Sink(all[0].Home.City);
    }

    void DictionaryOfObjects()
    {
        var all = new Dictionary<string, Person> { ["a"] = new() { Home = { City = Source<string>(7) } }, ["b"] = new() };
        Sink(all["a"].Home.City); // flow: 7
        Sink(all["a"].Home.Street);
        Sink(all["b"].Home.City);
    }

    void Order()
    {
        var s = "clean";
        var p = new Person { Name = s, Work = { City = s = Source<string>(8), Street = s } };
        Sink(p.Name);
        Sink(p.Work.City); // flow: 8
        Sink(p.Work.Street); // flow: 8
    }

    void TargetTyped()
    {
        Person p = new() { Name = Source<string>(9) };
        Sink(p.Name); // flow: 9
        Address a = new();
        Sink(a.City);
    }

    void AnonymousInside()
    {
        var x = new { Person = new Person { Name = Source<string>(10) }, Title = "clean" };
        Sink(x.Person.Name); // flow: 10
        Sink(x.Person.Home.City);
        Sink(x.Title);
    }
}
