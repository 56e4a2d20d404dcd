using System.Collections;
using System.Collections.Generic;
using System.Linq;
using static Taint;

namespace Iterators;

class IteratorCases
{
    static IEnumerable<string> Names()
    {
        yield return "clean";
        yield return Source<string>(1);
    }

    static IEnumerable<string> Clean()
    {
        var s = Source<string>(2);
        s = "clean";
        yield return s;
        yield break;
    }

    static IEnumerable<string> Pass(IEnumerable<string> all)
    {
        foreach (var each in all)
        {
            yield return each;
        }
    }

    static IEnumerable<string> Repeat(string s, int n)
    {
        while (n-- > 0)
        {
            yield return s;
        }
    }

    static IEnumerable<int> Lengths(IEnumerable<string> all)
    {
        foreach (var each in all)
        {
            yield return each.Length;
        }
    }

    static IEnumerable<(string Name, int Number)> Numbered(IEnumerable<string> all)
    {
        var n = 0;
        foreach (var each in all)
        {
            yield return (each, n++);
        }
    }

    static IEnumerator<string> Enumerator(string s)
    {
        yield return s;
    }

    void ForEach()
    {
        foreach (var s in Names())
        {
            Sink(s); // flow: 1
        }

        foreach (var s in Clean())
        {
            Sink(s);
        }
    }

    void First()
    {
        Sink(Names().Last()); // flow: 1
        Sink(Clean().First());
        Sink(Names().Count());
    }

    void Arguments()
    {
        foreach (var s in Repeat(Source<string>(3), 2))
        {
            Sink(s); // flow: 3
        }

        foreach (var s in Repeat("clean", Source<int>(4)))
        {
            Sink(s);
        }
    }

    void Passed()
    {
        Sink(Pass(Pass(Names())).Last()); // flow: 1
        Sink(Pass(Clean()).First());
        Sink(Lengths(Names()).First());
    }

    void Tuples()
    {
        foreach (var (name, number) in Numbered(Names()))
        {
            Sink(name); // flow: 1
            Sink(number);
        }
    }

    void ByHand()
    {
        var e = Enumerator(Source<string>(5));
        e.MoveNext();
        Sink(e.Current); // flow: 5
        var clean = Enumerator("clean");
        clean.MoveNext();
        Sink(clean.Current);
    }

    static IEnumerable<int> Observed(string s)
    {
        yield return 1;
        Sink(s); // flow: 6
        yield return 2;
    }

    void RunsWhenEnumerated()
    {
        foreach (var n in Observed(Source<string>(6)))
        {
            Sink(n);
        }
    }

    IEnumerable<string> Recursive(int n, string s)
    {
        if (n > 0)
        {
            yield return s;
            foreach (var each in Recursive(n - 1, s))
            {
                yield return each;
            }
        }
    }

    void OfARecursiveIterator()
    {
        Sink(Recursive(3, Source<string>(7)).Last()); // flow: 7
        Sink(Recursive(3, "clean").Last());
    }
}

class Tree : IEnumerable<string>
{
    public string Label = "";
    public List<Tree> Children = [];

    public IEnumerator<string> GetEnumerator()
    {
        yield return Label;
        foreach (var child in Children)
        {
            foreach (var label in child)
            {
                yield return label;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

class Trees
{
    void Enumerated()
    {
        var tree = new Tree { Label = "clean", Children = { new Tree { Label = Source<string>(8) } } };
        foreach (var label in tree)
        {
            Sink(label); // flow: 8
        }

        var clean = new Tree { Label = "clean" };
        foreach (var label in clean)
        {
            Sink(label);
        }
    }
}

class Countdown(string label)
{
    public struct Steps(string label)
    {
        private int _left = 3;

        public readonly string Current => label;

        public bool MoveNext() => _left-- > 0;
    }

    public Steps GetEnumerator() => new(label);
}

class EnumeratorPattern
{
    void Enumerated()
    {
        foreach (var label in new Countdown(Source<string>(9)))
        {
            Sink(label); // flow: 9
        }

        foreach (var label in new Countdown("clean"))
        {
            Sink(label);
        }
    }
}
