using static Taint;

namespace Records.Classes;

record Person(string Name, string City)
{
    public string Note { get; init; } = "";

    public string Upper => Name.ToUpperInvariant();
}

record Employee(string Name, string City, string Badge) : Person(Name, City);

record Team(Person Lead, Person Second);

record Wrapped(string Value)
{
    public string Value { get; } = "clean";
}

record Trimmed(string Value)
{
    public string Value { get; init; } = Value.Trim();
}

class Classes
{
    void Positional()
    {
        var p = new Person(Source<string>(1), "clean");
        Sink(p.Name); // flow: 1
        Sink(p.City);
        Sink(p.Note);
        Sink(p.Upper); // flow: 1
        Sink(p);
    }

    void With()
    {
        var p = new Person(Source<string>(2), "clean");
        var q = p with { Name = "clean" };
        Sink(q.Name);
        Sink(p.Name); // flow: 2
        var r = q with { City = Source<string>(3) };
        Sink(r.City); // flow: 3
        Sink(r.Name);
        Sink(q.City);
        var s = p with { Note = "clean" };
        Sink(s.Name); // flow: 2
        Sink(s.Upper); // flow: 2
        Sink(q.Upper);
    }

    void WithIsShallow()
    {
        var team = new Team(new Person("clean", "clean") { Note = Source<string>(4) }, new Person("clean", "clean"));
        var copy = team with { Second = team.Lead };
        Sink(copy.Second.Note); // flow: 4
        Sink(copy.Lead.Note); // flow: 4
        Sink(team.Second.Note);
        Sink(copy.Second.Name);
    }

    void Init()
    {
        var p = new Person("clean", "clean") { Note = Source<string>(5) };
        Sink(p.Note); // flow: 5
        Sink(p.Name);
    }

    void Inherited()
    {
        var e = new Employee(Source<string>(6), "clean", "clean");
        Sink(e.Name); // flow: 6
        Sink(e.City);
        Sink(e.Badge);
        Person p = e;
        Sink(p.Name); // flow: 6
        Sink((e with { Name = "clean" }).Name);
        Sink((e with { Badge = "clean" }).Name); // flow: 6
    }

    void Deconstructed()
    {
        var (name, city) = new Person("clean", Source<string>(7));
        Sink(name);
        Sink(city); // flow: 7
        var (n, c, b) = new Employee("clean", "clean", Source<string>(8));
        Sink(n);
        Sink(b); // flow: 8
    }

    void PropertyDoesNotTakeTheParameter()
    {
        Sink(new Wrapped(Source<string>(9)).Value);
    }

    void PropertyComputedFromTheParameter()
    {
        Sink(new Trimmed(Source<string>(10)).Value); // flow: 10
        Sink(new Trimmed("clean").Value);
    }

    void GeneratedToString()
    {
        var p = new Person(Source<string>(11), "clean");
        Sink(p.ToString()); // flow: 11
        Sink($"{p}"); // flow: 11
        Sink(p.GetHashCode());
        Sink(p == new Person("clean", "clean"));
        var clean = new Person("clean", "clean");
        Sink(clean.ToString());
    }

    void NestedToString()
    {
        var team = new Team(new Person(Source<string>(12), "clean"), new Person("clean", "clean"));
        Sink("team " + team); // flow: 12
        Sink("second " + team.Second);
    }
}
