using System.Collections.Generic;
using System.Linq;
using static Taint;

namespace Extensions;

class Person
{
    public string Name = "";
    public string City = "";
}

static class Classic
{
    public static string Same(this string s) => s;

    public static string Clean(this string s) => "clean";

    public static string Second(this string s, string other) => other;

    public static Person Named(this Person p, string name)
    {
        p.Name = name;
        return p;
    }

    public static void MoveTo(this Person p, string city) => p.City = city;

    public static void Consume(this string s)
    {
        Sink(s); // flow: 5
    }

    public static void ConsumeClean(this string s)
    {
        Sink(s);
    }

    public static T? FirstOf<T>(this IEnumerable<T> all)
    {
        foreach (var each in all)
        {
            return each;
        }

        return default;
    }

    public static void Overwrite(this ref int n, int other) => n = other;
}

static class Modern
{
    extension(Person p)
    {
        public string Shout => p.Name.ToUpperInvariant();

        public string Place
        {
            get => p.City;
            set => p.City = value;
        }

        public string Greet(string greeting) => greeting + p.Name;

        public string Only(string greeting) => greeting;

        public static Person Create(string name) => new() { Name = name };

        public static string Default => Source<string>(20);

        public static string CleanDefault => "clean";

        public static Person operator +(Person left, Person right) => new() { Name = left.Name, City = right.City };
    }

    extension<T>(IEnumerable<T> all)
    {
        public T Head => all.First();

        public IEnumerable<TOut> Mapped<TOut>(System.Func<T, TOut> f) => all.Select(f);

        public int Size => all.Count();
    }

    extension(string)
    {
        public static string Glue(string a, string b) => a + b;
    }

    extension(ref int n)
    {
        public void Set(int value) => n = value;
    }
}

class ExtensionCases
{
    void ClassicMethods()
    {
        Sink(Source<string>(1).Same()); // flow: 1
        Sink("clean".Same());
        Sink(Source<string>(2).Clean());
        Sink(Source<string>(3).Second("clean"));
        Sink("clean".Second(Source<string>(4))); // flow: 4
        Source<string>(5).Consume();
        "clean".ConsumeClean();
        Sink(Classic.Same(Source<string>(6))); // flow: 6
    }

    void ClassicOnObjects()
    {
        var p = new Person().Named(Source<string>(7));
        Sink(p.Name); // flow: 7
        Sink(p.City);
        p.MoveTo(Source<string>(8));
        Sink(p.City); // flow: 8
        p.MoveTo("clean");
        Sink(p.City);
    }

    void ClassicGeneric()
    {
        Sink(new[] { Source<string>(9) }.FirstOf()); // flow: 9
        Sink(new[] { "clean" }.FirstOf());
    }

    void ClassicRef()
    {
        var n = 1;
        n.Overwrite(Source<int>(10));
        Sink(n); // flow: 10
        n.Overwrite(2);
        Sink(n);
    }

    void Properties()
    {
        var p = new Person { Name = Source<string>(11), City = "clean" };
        Sink(p.Shout); // flow: 11
        Sink(p.Place);
        p.Place = Source<string>(12);
        Sink(p.City); // flow: 12
        Sink(p.Place); // flow: 12
        p.Place = "clean";
        Sink(p.City);
    }

    void Methods()
    {
        var p = new Person { Name = Source<string>(13) };
        Sink(p.Greet("clean")); // flow: 13
        Sink(p.Only("clean"));
        var clean = new Person { Name = "clean" };
        Sink(clean.Greet("clean"));
        Sink(clean.Greet(Source<string>(14))); // flow: 14
    }

    void Statics()
    {
        Sink(Person.Create(Source<string>(15)).Name); // flow: 15
        Sink(Person.Create(Source<string>(16)).City);
        Sink(Person.Create("clean").Name);
        Sink(Person.Default); // flow: 20
        Sink(Person.CleanDefault);
        Sink(string.Glue("clean", Source<string>(17))); // flow: 17
        Sink(string.Glue("clean", "clean"));
    }

    void Operators()
    {
        var a = new Person { Name = Source<string>(18), City = "clean" };
        var b = new Person { Name = "clean", City = "clean" };
        Sink((a + b).Name); // flow: 18
        Sink((a + b).City);
        Sink((b + a).Name);
    }

    void Generic()
    {
        var all = new List<string> { Source<string>(19) };
        Sink(all.Head); // flow: 19
        Sink(all.Size);
        Sink(all.Mapped(s => s + "!").Head); // flow: 19
        Sink(all.Mapped(s => s.Length).Head);
        Sink(new List<string> { "clean" }.Head);
    }

    void Ref()
    {
        var n = 1;
        n.Set(Source<int>(21));
        Sink(n); // flow: 21
        n.Set(3);
        Sink(n);
    }

    void CalledAsStatics()
    {
        Sink(Modern.Greet(new Person { Name = Source<string>(22) }, "clean")); // flow: 22
        Sink(Modern.Only(new Person { Name = Source<string>(23) }, "clean"));
    }
}
