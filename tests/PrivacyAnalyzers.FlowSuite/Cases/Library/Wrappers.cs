using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Text.Json;
using System.Threading;
using static Taint;

namespace Library.Wrappers;

class Person
{
    public string Name = "";
    public string City = "";
}

class Wrappers
{
    void Lazies()
    {
        var lazy = new Lazy<string>(() => Source<string>(1));
        Sink(lazy.Value); // flow: 1
        Sink(lazy.IsValueCreated);
        var value = new Lazy<string>(Source<string>(2));
        Sink(value.Value); // flow: 2
        var clean = new Lazy<string>(() => "clean");
        Sink(clean.Value);
        var s = Source<string>(3);
        var captured = new Lazy<string>(() => s);
        Sink(captured.Value); // flow: 3
    }

    void WeakReferences()
    {
        var weak = new WeakReference<string>(Source<string>(4));
        if (weak.TryGetTarget(out var s))
        {
            Sink(s); // flow: 4
        }

        var old = new WeakReference(Source<string>(5));
        Sink(old.Target); // flow: 5
        Sink(old.IsAlive);
        var clean = new WeakReference<string>("clean");
        if (clean.TryGetTarget(out var t))
        {
            Sink(t);
        }
    }

    void Nullables()
    {
        int? n = Source<int?>(6);
        if (n is { } m)
        {
            Sink(m); // flow: 6
        }

        if (n.HasValue)
        {
            Sink(n.Value); // flow: 6
        }

        Sink(n.GetValueOrDefault(5)); // flow: 6
        int? clean = 5;
        Sink(clean.Value);
        Sink(clean + n); // flow: 6
        (string Name, int Age)? pair = (Source<string>(7), 3);
        Sink(pair.Value.Name); // flow: 7
        Sink(pair.Value.Age);
        Sink(pair?.Name); // flow: 7
        Sink(pair?.Age);
    }

    void ThreadLocals()
    {
        var local = new ThreadLocal<string>(() => Source<string>(8));
        Sink(local.Value); // flow: 8
        var clean = new ThreadLocal<string>(() => "clean");
        Sink(clean.Value);
    }

    void ArraySegments()
    {
        var segment = new ArraySegment<string>([Source<string>(9), "clean"]);
        Sink(segment[0]); // flow: 9
        Sink(segment.Count);
        var pooled = ArrayPool<string>.Shared.Rent(1);
        pooled[0] = Source<string>(10);
        Sink(pooled[0]); // flow: 10
    }

    void Progress()
    {
        IProgress<string> progress = new Progress<string>(s => Sink(s)); // flow: 11
        progress.Report(Source<string>(11));
    }

    void Options()
    {
        Sink(Math.Max(Source<int>(12), 3)); // flow: 12
        Sink(Math.Abs(Source<int>(13))); // flow: 13
        Sink(Math.Max(1, 3));
        Sink(Convert.ChangeType(Source<string>(14), typeof(object))); // flow: 14
        Sink(Nullable.Compare<int>(Source<int>(15), 3));
        Sink(EqualityComparer<string>.Default.Equals(Source<string>(16), "x"));
        Sink(HashCode.Combine(Source<string>(17)));
        Sink(Comparer<string>.Default.Compare(Source<string>(18), "x"));
    }

    void Uris()
    {
        var builder = new UriBuilder("https", "clean.example") { Query = Source<string>(19) };
        Sink(builder.Query); // flow: 19
        Sink(builder.ToString()); // flow: 19
        Sink(builder.Port);
        Sink(builder.Host);
        var clean = new UriBuilder("https", "clean.example");
        Sink(clean.ToString());
    }

    void Json()
    {
        var p = new { Name = Source<string>(20) };
        Sink(JsonSerializer.Serialize(p)); // flow: 20
        Sink(JsonSerializer.Serialize(new { Name = "clean" }));
        Sink(JsonSerializer.Deserialize<string>(Source<string>(21))); // flow: 21
    }

    void Environments()
    {
        Sink(Environment.NewLine);
        Sink(Guid.NewGuid());
        Sink(DateTime.UtcNow);
    }

    void Trees()
    {
        var s = Source<string>(22);
        Expression<Func<string>> tree = () => s;
        Sink(tree.Compile()()); // flow: 22
        Expression<Func<string>> clean = () => "clean";
        Sink(clean.Compile()());
        Expression<Func<string, string>> same = x => x;
        Sink(same.Compile()(Source<string>(23))); // flow: 23
        Expression<Action> never = () => Sink("clean");
        Sink(tree.Parameters.Count);
    }
}
