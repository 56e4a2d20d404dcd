using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static Taint;

namespace Types.Patterns;

readonly struct Waiting(string result)
{
    public Waiter GetAwaiter() => new(result);
}

readonly struct Waiter(string result) : INotifyCompletion
{
    public bool IsCompleted => true;

    public string GetResult() => result;

    public void OnCompleted(Action continuation) => continuation();
}

class Query<T>(T value)
{
    public T Value => value;

    public Query<TOut> Select<TOut>(Func<T, TOut> f) => new(f(value));

    public Query<TOut> SelectMany<TMid, TOut>(Func<T, Query<TMid>> f, Func<T, TMid, TOut> g) => new(g(value, f(value).Value));

    public Query<T> Where(Func<T, bool> f)
    {
        f(value);
        return this;
    }
}

class Scope(Action end) : IDisposable
{
    public void Dispose() => end();
}

[CollectionBuilder(typeof(Bag), nameof(Bag.Create))]
class Bag : IEnumerable<string>
{
    private readonly string[] _items;

    private Bag(string[] items) => _items = items;

    public static Bag Create(ReadOnlySpan<string> items) => new(items.ToArray());

    public string First => _items[0];

    public int Count => _items.Length;

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

class Sliceable(string text)
{
    public int Length => text.Length;

    public string this[int i] => text.Substring(i, 1);

    public string Slice(int start, int length) => text.Substring(start, length);
}

class LanguagePatterns
{
    async Task OwnAwaitable()
    {
        Sink(await new Waiting(Source<string>(1))); // flow: 1
        Sink(await new Waiting("clean"));
    }

    void OwnQuery()
    {
        var q = from a in new Query<string>(Source<string>(2)) from b in new Query<string>("clean") select new { a, b };
        Sink(q.Value.a); // flow: 2
        Sink(q.Value.b);
        Sink((from a in new Query<string>(Source<string>(3)) where a.Length > 3 select a + "!").Value); // flow: 3
        Sink((from a in new Query<string>(Source<string>(4)) select a.Length).Value);
        Sink((from a in new Query<string>("clean") select a).Value);
    }

    void OwnScope()
    {
        var s = Source<string>(5);
        using (new Scope(() => Sink(s))) // flow: 5
        {
        }

        using (new Scope(() => Sink("clean")))
        {
        }

        var after = "clean";
        using (new Scope(() => after = Source<string>(6)))
        {
            Sink(after);
        }

        Sink(after); // flow: 6
    }

    void OwnCollectionExpression()
    {
        Bag bag = [Source<string>(7), "clean"];
        Sink(bag.First); // flow: 7
        Sink(bag.Count);
        foreach (var each in bag)
        {
            Sink(each); // flow: 7
        }

        Bag clean = ["clean"];
        Sink(clean.First);
    }

    void OwnRange()
    {
        var s = new Sliceable(Source<string>(8));
        Sink(s[1..]); // flow: 8
        Sink(s[^1]); // flow: 8
        var clean = new Sliceable("clean");
        Sink(clean[1..]);
        Sink(clean[^1]);
    }
}
