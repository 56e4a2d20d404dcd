using System;
using System.Collections.Generic;
using static Taint;

namespace Collections.Lists;

class Lists
{
    void Add()
    {
        var list = new List<string>();
        Sink(list.Count);
        list.Add(Source<string>(1));
        Sink(list[0]); // flow: 1
        Sink(list.Count);
        Sink(list.Contains("x"));
        Sink(list.IndexOf("x"));
        foreach (var s in list)
        {
            Sink(s); // flow: 1
        }

        var clean = new List<string>();
        clean.Add("clean");
        Sink(clean[0]);
    }

    void Cleared()
    {
        var list = new List<string> { Source<string>(2) };
        list.Clear();
        list.Add("clean");
        Sink(list[0]);
    }

    void Initialiser()
    {
        var list = new List<string> { "clean", Source<string>(3) };
        Sink(list[1]); // flow: 3
        List<string> expression = [Source<string>(4)];
        Sink(expression[0]); // flow: 4
        List<string> spread = ["clean", .. expression];
        Sink(spread[1]); // flow: 4
        List<string> clean = [.. new[] { "clean" }];
        Sink(clean[0]);
    }

    void AddRangeAndInsert()
    {
        var source = new List<string> { Source<string>(5) };
        var list = new List<string>();
        list.AddRange(source);
        Sink(list[0]); // flow: 5
        var inserted = new List<string>();
        inserted.Insert(0, Source<string>(6));
        Sink(inserted[0]); // flow: 6
        var copied = new List<string>(source);
        Sink(copied[0]); // flow: 5
        var clean = new List<string>(new[] { "clean" });
        Sink(clean[0]);
    }

    void SetByIndex(int i)
    {
        var list = new List<string> { "clean" };
        list[i] = Source<string>(7);
        Sink(list[i]); // flow: 7
    }

    void Conversions()
    {
        var list = new List<string> { Source<string>(8) };
        Sink(list.ToArray()[0]); // flow: 8
        Sink(list.AsReadOnly()[0]); // flow: 8
        Sink(list.GetRange(0, 1)[0]); // flow: 8
        Sink(list.ConvertAll(s => s + "!")[0]); // flow: 8
        Sink(list.ConvertAll(s => s.Length)[0]);
        Sink(list.Find(s => s.Length > 0)); // flow: 8
        Sink(list.FindIndex(s => s.Length > 0));
        Sink(list.Exists(s => s.Length > 0));
        var target = new string[1];
        list.CopyTo(target);
        Sink(target[0]); // flow: 8
        list.ForEach(s => Sink(s)); // flow: 8
        list.ForEach(s => Sink(s.Length));
    }

    class Person
    {
        public string Name = "";
        public string City = "";
    }

    void OfObjects()
    {
        var list = new List<Person> { new() { Name = Source<string>(9) } };
        Sink(list[0].Name); // flow: 9
        Sink(list[0].City);
        foreach (var p in list)
        {
            Sink(p.Name); // flow: 9
            Sink(p.City);
            Sink(p);
        }
    }

    void ElementIsAnAlias()
    {
        var p = new Person();
        var list = new List<Person> { p };
        list[0].Name = Source<string>(10);
        Sink(p.Name); // flow: 10
        Sink(p.City);
        p.City = Source<string>(11);
        Sink(list[0].City); // flow: 11
    }

    void ThroughInterfaces()
    {
        IList<string> list = new List<string>();
        list.Add(Source<string>(12));
        IEnumerable<string> all = list;
        foreach (var s in all)
        {
            Sink(s); // flow: 12
        }

        ICollection<string> collection = new List<string>();
        collection.Add("clean");
        foreach (var s in collection)
        {
            Sink(s);
        }
    }

    void Enumerator()
    {
        var list = new List<string> { Source<string>(13) };
        using var e = list.GetEnumerator();
        while (e.MoveNext())
        {
            Sink(e.Current); // flow: 13
        }
    }

    void TwoLists()
    {
        var a = new List<string> { Source<string>(14) };
        var b = new List<string> { "clean" };
        Sink(b[0]);
        (a, b) = (b, a);
        Sink(a[0]);
        Sink(b[0]); // flow: 14
    }

    void ListOfLists()
    {
        var outer = new List<List<string>>();
        var inner = new List<string>();
        outer.Add(inner);
        inner.Add(Source<string>(15));
        Sink(outer[0][0]); // flow: 15
        Sink(outer.Count);
    }

    static void AddTo(List<string> list, string s) => list.Add(s);

    void FilledByACallee()
    {
        var a = new List<string>();
        var b = new List<string>();
        AddTo(a, Source<string>(16));
        AddTo(b, "clean");
        Sink(a[0]); // flow: 16
        Sink(b[0]);
    }

    class Repository
    {
        private readonly List<string> _names = [];

        public void Add(string name) => _names.Add(name);

        public IReadOnlyList<string> All => _names;

        public int Count => _names.Count;
    }

    void InARepository()
    {
        var r = new Repository();
        r.Add(Source<string>(17));
        Sink(r.All[0]); // flow: 17
        Sink(r.Count);
        var other = new Repository();
        other.Add("clean");
        Sink(other.All[0]);
    }
}
