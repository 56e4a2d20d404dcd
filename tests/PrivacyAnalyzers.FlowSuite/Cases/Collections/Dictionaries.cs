using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using static Taint;

namespace Collections.Dictionaries;

class Dictionaries
{
    void ConstantKeys()
    {
        var d = new Dictionary<string, string>();
        d["a"] = Source<string>(1);
        d["b"] = "clean";
        Sink(d["a"]); // flow: 1
        Sink(d["b"]);
        d["a"] = "clean";
        Sink(d["a"]);
    }

    void UnknownKey(string key)
    {
        var d = new Dictionary<string, string> { ["a"] = Source<string>(2), ["b"] = "clean" };
        Sink(d[key]); // flow: 2
        Sink(d["a"]); // flow: 2
        Sink(d["b"]);
        Sink(d.Count);
        Sink(d.ContainsKey("a"));
    }

    void KeyAndValueApart()
    {
        var d = new Dictionary<string, string> { { "clean", Source<string>(3) } };
        foreach (var pair in d)
        {
            Sink(pair.Key);
            Sink(pair.Value); // flow: 3
        }

        foreach (var key in d.Keys)
        {
            Sink(key);
        }

        foreach (var value in d.Values)
        {
            Sink(value); // flow: 3
        }

        foreach (var (key, value) in d)
        {
            Sink(key);
            Sink(value); // flow: 3
        }
    }

    void TaintedKey()
    {
        var d = new Dictionary<string, string>();
        d.Add(Source<string>(4), "clean");
        foreach (var key in d.Keys)
        {
            Sink(key); // flow: 4
        }

        foreach (var value in d.Values)
        {
            Sink(value);
        }
    }

    void LookUpByATaintedKey()
    {
        var d = new Dictionary<string, string> { ["a"] = "clean" };
        Sink(d[Source<string>(5)]);
    }

    void TryGetValue(string key)
    {
        var d = new Dictionary<string, string>();
        d.Add("a", Source<string>(6));
        if (d.TryGetValue(key, out var s))
        {
            Sink(s); // flow: 6
        }

        var clean = new Dictionary<string, string> { ["a"] = "clean" };
        if (clean.TryGetValue(key, out var t))
        {
            Sink(t);
        }

        Sink(d.GetValueOrDefault(key)); // flow: 6
        Sink(clean.GetValueOrDefault(key, Source<string>(7))); // flow: 7
    }

    void TryAddAndRemove()
    {
        var d = new Dictionary<string, string>();
        d.TryAdd("a", Source<string>(8));
        d.Remove("a", out var removed);
        Sink(removed); // flow: 8
    }

    void Sorted()
    {
        var d = new SortedDictionary<string, string> { ["clean"] = Source<string>(9) };
        foreach (var pair in d)
        {
            Sink(pair.Value); // flow: 9
            Sink(pair.Key);
        }

        var list = new SortedList<string, string> { { "clean", Source<string>(10) } };
        Sink(list.Values[0]); // flow: 10
        Sink(list.Keys[0]);
    }

    void Concurrent()
    {
        var d = new ConcurrentDictionary<string, string>();
        Sink(d.GetOrAdd("a", Source<string>(11))); // flow: 11
        Sink(d.GetOrAdd("b", _ => Source<string>(12))); // flow: 12
        var e = new ConcurrentDictionary<string, string>();
        Sink(e.GetOrAdd("clean", key => key));
        e["a"] = "clean";
        e.AddOrUpdate("a", "clean", (key, old) => Source<string>(13));
        Sink(e["a"]); // flow: 13
        var f = new ConcurrentDictionary<string, string>();
        f.TryAdd("a", Source<string>(14));
        f.TryRemove("a", out var removed);
        Sink(removed); // flow: 14
    }

    void KeyComesBackFromTheFactory()
    {
        var d = new ConcurrentDictionary<string, string>();
        Sink(d.GetOrAdd(Source<string>(15), key => key)); // flow: 15
        var e = new ConcurrentDictionary<string, string>();
        Sink(e.GetOrAdd(Source<string>(16), key => "clean" + key.Length));
    }

    void Immutable()
    {
        var d = ImmutableDictionary<string, string>.Empty;
        var e = d.Add("a", Source<string>(17));
        Sink(e["a"]); // flow: 17
        var f = e.SetItem("a", "clean");
        Sink(f["a"]);
        Sink(e["a"]); // flow: 17
    }

    void Nested()
    {
        var d = new Dictionary<string, Dictionary<string, string>> { ["a"] = new() { ["x"] = Source<string>(18), ["y"] = "clean" }, ["b"] = new() { ["x"] = "clean" } };
        Sink(d["a"]["x"]); // flow: 18
        Sink(d["a"]["y"]);
        Sink(d["b"]["x"]);
    }

    void ThroughAnInterface(string key)
    {
        IDictionary<string, string> d = new Dictionary<string, string>();
        d["a"] = Source<string>(19);
        IReadOnlyDictionary<string, string> r = (Dictionary<string, string>)d;
        Sink(r["a"]); // flow: 19
    }

    class Person
    {
        public string Name = "";
        public string City = "";
    }

    void OfObjects(string key)
    {
        var d = new Dictionary<string, Person> { ["a"] = new() { Name = Source<string>(20) } };
        Sink(d[key].Name); // flow: 20
        Sink(d[key].City);
        d["a"].City = Source<string>(21);
        Sink(d["a"].City); // flow: 21
    }
}
