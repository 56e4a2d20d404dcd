using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using static Taint;

namespace Collections.Others;

class Others
{
    void HashSet()
    {
        var set = new HashSet<string>();
        Sink(set.Add(Source<string>(1)));
        foreach (var s in set)
        {
            Sink(s); // flow: 1
        }

        Sink(set.Contains("x"));
        var other = new HashSet<string> { "clean" };
        foreach (var s in other)
        {
            Sink(s);
        }

        other.UnionWith(set);
        foreach (var s in other)
        {
            Sink(s); // flow: 1
        }

        if (set.TryGetValue("x", out var actual))
        {
            Sink(actual); // flow: 1
        }
    }

    void Queue()
    {
        var q = new Queue<string>();
        q.Enqueue(Source<string>(2));
        q.Enqueue(Source<string>(2));
        Sink(q.Peek()); // flow: 2
        Sink(q.Dequeue()); // flow: 2
        Sink(q.Count);
        var clean = new Queue<string>(["clean"]);
        Sink(clean.Dequeue());
        if (q.TryDequeue(out var s))
        {
            Sink(s); // flow: 2
        }
    }

    void Stack()
    {
        var stack = new Stack<string>();
        stack.Push(Source<string>(3));
        Sink(stack.Peek()); // flow: 3
        Sink(stack.Pop()); // flow: 3
        var clean = new Stack<string>();
        clean.Push("clean");
        Sink(clean.Pop());
    }

    void PriorityQueue()
    {
        var q = new PriorityQueue<string, int>();
        q.Enqueue(Source<string>(4), 1);
        Sink(q.Dequeue()); // flow: 4
        var clean = new PriorityQueue<string, int>();
        clean.Enqueue("clean", Source<int>(5));
        Sink(clean.Dequeue());
    }

    void LinkedList()
    {
        var list = new LinkedList<string>();
        var node = list.AddLast(Source<string>(6));
        Sink(node.Value); // flow: 6
        Sink(list.First!.Value); // flow: 6
        foreach (var s in list)
        {
            Sink(s); // flow: 6
        }

        var clean = new LinkedList<string>(["clean"]);
        Sink(clean.Last!.Value);
    }

    void Concurrents()
    {
        var bag = new ConcurrentBag<string> { Source<string>(7) };
        if (bag.TryTake(out var taken))
        {
            Sink(taken); // flow: 7
        }

        var queue = new ConcurrentQueue<string>();
        queue.Enqueue(Source<string>(8));
        queue.TryDequeue(out var dequeued);
        Sink(dequeued); // flow: 8
        var stack = new ConcurrentStack<string>();
        stack.Push("clean");
        stack.TryPop(out var popped);
        Sink(popped);
        var blocking = new BlockingCollection<string> { Source<string>(9) };
        Sink(blocking.Take()); // flow: 9
    }

    void Immutables()
    {
        var list = ImmutableList.Create(Source<string>(10));
        Sink(list[0]); // flow: 10
        var empty = ImmutableList<string>.Empty;
        var one = empty.Add(Source<string>(11));
        Sink(one[0]); // flow: 11
        var array = ImmutableArray.Create("clean", Source<string>(12));
        Sink(array[1]); // flow: 12
        ImmutableArray<string> expression = [Source<string>(13), "clean"];
        Sink(expression[0]); // flow: 13
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(Source<string>(14));
        Sink(builder.ToImmutable()[0]); // flow: 14
        var clean = ImmutableList.Create("clean").Add("clean");
        Sink(clean[0]);
        var set = ImmutableHashSet.Create(Source<string>(15));
        foreach (var s in set)
        {
            Sink(s); // flow: 15
        }

        var stack = ImmutableStack<string>.Empty.Push(Source<string>(16));
        Sink(stack.Peek()); // flow: 16
    }

    void ImmutableIsNotChanged()
    {
        var list = ImmutableList.Create("clean");
        var other = list.Add(Source<string>(17));
        Sink(list[0]);
        foreach (var s in list)
        {
            Sink(s);
        }

        foreach (var s in other)
        {
            Sink(s); // flow: 17
        }
    }

    void ReadOnly()
    {
        var list = new List<string> { Source<string>(18) };
        var readOnly = new ReadOnlyCollection<string>(list);
        Sink(readOnly[0]); // flow: 18
        var frozen = list.ToFrozenSet();
        foreach (var s in frozen)
        {
            Sink(s); // flow: 18
        }

        var clean = new ReadOnlyCollection<string>(["clean"]);
        Sink(clean[0]);
    }

    void WrapperSeesLaterWrites()
    {
        var list = new List<string>();
        var readOnly = new ReadOnlyCollection<string>(list);
        list.Add(Source<string>(19));
        Sink(readOnly[0]); // flow: 19
    }

    void NonGeneric()
    {
        var list = new ArrayList { Source<string>(20) };
        Sink(list[0]); // flow: 20
        foreach (string s in list)
        {
            Sink(s); // flow: 20
        }

        var table = new Hashtable { ["a"] = Source<string>(21), ["b"] = "clean" };
        Sink(table["a"]); // flow: 21
        Sink(table["b"]);
        var clean = new ArrayList { "clean" };
        Sink(clean[0]);
    }

    void Observable()
    {
        var all = new ObservableCollection<string> { Source<string>(22) };
        Sink(all[0]); // flow: 22
        Sink(all.Count);
    }

    void NameValues()
    {
        var values = new NameValueCollection();
        values.Add("a", Source<string>(23));
        Sink(values["a"]); // flow: 23
        Sink(values.Count);
    }
}

class OwnCollection : IEnumerable<string>
{
    private readonly List<string> _items = [];

    public void Add(string item) => _items.Add(item);

    public void Add(string key, string item) => _items.Add(item);

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

class OwnCollections
{
    void Initialiser()
    {
        var own = new OwnCollection { "clean", Source<string>(24) };
        foreach (var s in own)
        {
            Sink(s); // flow: 24
        }

        var clean = new OwnCollection { "clean" };
        foreach (var s in clean)
        {
            Sink(s);
        }
    }

    void KeyIsThrownAway()
    {
        var own = new OwnCollection { { Source<string>(25), "clean" } };
        foreach (var s in own)
        {
            Sink(s);
        }
    }
}
