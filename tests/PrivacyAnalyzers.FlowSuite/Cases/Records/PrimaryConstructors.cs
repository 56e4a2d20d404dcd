using static Taint;

namespace Records.PrimaryConstructors;

class Greeter(string name, string greeting)
{
    public string Greet() => greeting;

    public string Name => name;

    public void Rename(string newName) => name = newName;
}

class Stored(string value, string other)
{
    private readonly string _value = value;

    public string Value() => _value;

    public string Other() => other;
}

class Base(string id)
{
    public string Id { get; } = id;
}

class Derived(string id, string extra) : Base(id)
{
    public string Extra => extra;
}

class Swapped(string first, string second) : Base(second)
{
    public string First => first;
}

struct Measure(int value)
{
    public readonly int Value => value;

    public int Constant = 1;
}

class Service
{
    class Inner(Greeter greeter)
    {
        public void Run()
        {
            Sink(greeter.Name); // flow: 7
            Sink(greeter.Greet());
        }
    }

    void Captured()
    {
        var g = new Greeter(Source<string>(1), "clean");
        Sink(g.Name); // flow: 1
        Sink(g.Greet());
        g.Rename("clean");
        Sink(g.Name);
        g.Rename(Source<string>(2));
        Sink(g.Name); // flow: 2
    }

    void Initialiser()
    {
        var s = new Stored(Source<string>(3), "clean");
        Sink(s.Value()); // flow: 3
        Sink(s.Other());
        var t = new Stored("clean", Source<string>(4));
        Sink(t.Value());
        Sink(t.Other()); // flow: 4
    }

    void PassedToTheBase()
    {
        var d = new Derived(Source<string>(5), "clean");
        Sink(d.Id); // flow: 5
        Sink(d.Extra);
        var s = new Swapped(Source<string>(6), "clean");
        Sink(s.Id);
        Sink(s.First); // flow: 6
    }

    void Nested()
    {
        new Inner(new Greeter(Source<string>(7), "clean")).Run();
    }

    void Struct()
    {
        var m = new Measure(Source<int>(8));
        Sink(m.Value); // flow: 8
        Sink(m.Constant);
    }
}
